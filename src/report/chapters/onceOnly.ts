import type { DocumentRow } from '#src/domain/comparison.ts'
import { stepNumbers } from '../context.ts'
import type { ReportContext } from '../context.ts'
import type { Exchange } from '../exchanges.ts'
import { exchangesOf } from '../exchanges.ts'
import type { ReportComparison } from '../input.ts'
import { columns, heading, orToFill, paragraph, table } from '../pieces.ts'
import type { Chapter } from './chapter.ts'
import { comparing, portrait, titleOf } from './chapter.ts'

/** Which documents the applicant still brings, and what bodies have to tell each other instead. */
export const onceOnly: Chapter = {
  id: 'onceOnly',
  orientation: 'portrait',
  write: comparing('onceOnly', (compared, context) => {
    const { t } = context
    const { documents } = compared.comparison
    if (documents.length === 0) return [portrait(titleOf('onceOnly', context), paragraph(t('compare.documents.none')))]
    const exchanged = exchangesOf(compared)
    return [
      portrait(
        titleOf('onceOnly', context),
        paragraph(t('report.documentsIntro', counted(documents))),
        matrix(compared, context),
        heading(2, t('report.heading.exchange')),
        ...(exchanged.length === 0 ? [paragraph(t('report.noExchange'))] : [exchange(exchanged, compared, context)]),
      ),
    ]
  }),
}

function counted(documents: readonly DocumentRow[]) {
  const of = (fate: DocumentRow['fate']) => documents.filter((row) => row.fate === fate).length
  return { count: documents.length, dropped: of('dropped'), exchanged: of('exchanged'), asked: of('asked'), added: of('new') }
}

function matrix({ comparison, toBe }: ReportComparison, context: ReportContext) {
  const { t, input } = context
  const rows = comparison.documents.map((row) => [
    row.name || t('report.unnamed'),
    orToFill(row.holder, context),
    stepNumbers(row.askedAsIs, input.asIs) || '–',
    stepNumbers(row.askedToBe, toBe) || '–',
    t(`compare.documents.fate.${row.fate}`),
  ])
  return table(
    t('report.caption.documents'),
    columns(t, [
      ['document', 0.32],
      ['holder', 0.24],
      ['askedAsIs', 0.15],
      ['askedToBe', 0.15],
      ['becomes', 0.14],
    ]),
    rows,
    t('report.documentsSource'),
  )
}

function exchange(rows: readonly Exchange[], { toBe }: ReportComparison, context: ReportContext) {
  const { t } = context
  return table(
    t('report.caption.exchange'),
    columns(t, [
      ['no', 0.06],
      ['data', 0.26],
      ['holder', 0.22],
      ['register', 0.18],
      ['receiver', 0.18],
      ['steps', 0.1],
    ]),
    rows.map(({ name, holder, register, receivers, steps }, i) => [
      String(i + 1),
      name || t('report.unnamed'),
      orToFill(holder, context),
      orToFill(register, context),
      orToFill(receivers.join(', '), context),
      stepNumbers(steps, toBe),
    ]),
  )
}
