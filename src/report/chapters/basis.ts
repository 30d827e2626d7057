import type { Finding } from '#src/domain/findings.ts'
import { formatNumber } from '#src/i18n/format/number.ts'
import { formatDate } from '#src/i18n/format/date.ts'
import { findingWords } from '#src/i18n/wording/finding.ts'
import type { Block } from '../blocks.ts'
import type { ReportContext } from '../context.ts'
import { stepsInOrder } from '../context.ts'
import type { ReportVariant } from '../input.ts'
import { columns, heading, paragraph, paragraphs, table } from '../pieces.ts'
import type { Chapter } from './chapter.ts'
import { portrait, titleOf } from './chapter.ts'
import { methodText } from './variant.ts'

/** What all of it rests on: assumptions, where each value comes from, how figures are found, and what is weak. */
export const basis: Chapter = {
  id: 'basis',
  orientation: 'portrait',
  write(context) {
    const { t, input } = context
    const variants = [input.asIs, ...(input.compared ? [input.compared.toBe] : [])]
    const assumptions = paragraphs(input.assumptions)
    return [
      portrait(
        titleOf('basis', context),
        heading(2, t('report.basis.assumptions')),
        ...(assumptions.length === 0 ? [paragraph(t('report.basis.noAssumptions'))] : assumptions),
        heading(2, t('report.basis.evidence')),
        ...variants.flatMap((variant) => evidence(variant, context)),
        heading(2, t('report.basis.method')),
        paragraph(t('report.method.figures')),
        paragraph(t('report.method.time')),
        ...(input.compared ? [paragraph(t('report.method.comparison'))] : []),
        ...variants.map((variant) => paragraph(`${variant.name}: ${methodText(variant.analysis.method, context)}`, 'note')),
        heading(2, t('report.basis.findings')),
        ...variants.flatMap((variant) => findings(variant, context)),
      ),
    ]
  },
}

function evidence(variant: ReportVariant, context: ReportContext): Block[] {
  const { t, language } = context
  const rows = stepsInOrder(variant).flatMap(({ node, number, name }) =>
    (node.facts?.evidence ?? []).map(({ source, date, sample, text }) => [
      `${number}. ${name}`,
      source === undefined ? '–' : t(`model.source.${source}`),
      text ?? '',
      [
        ...(date === undefined ? [] : [formatDate(date, language, 'numeric')]),
        ...(sample === undefined ? [] : [t('report.sample', { count: formatNumber(sample, language) })]),
      ].join('; '),
    ]),
  )
  if (rows.length === 0) return [paragraph(t('report.basis.noEvidence', { name: variant.name }))]
  return [
    table(
      t('report.caption.evidence', { name: variant.name }),
      columns(t, [
        ['step', 0.3],
        ['source', 0.15],
        ['evidence', 0.39],
        ['dateSample', 0.16],
      ]),
      rows,
    ),
  ]
}

/** Findings of one kind at several places stand in one row. */
function findings(variant: ReportVariant, context: ReportContext): Block[] {
  const { t, words } = context
  const kinds = new Map<string, { finding: Finding; places: string[] }>()
  for (const finding of variant.analysis.findings) {
    const message = findingWords(finding, words)
    const kind = kinds.get(message) ?? { finding, places: [] }
    kinds.set(message, kind)
    kind.places.push(finding.name || finding.element)
  }
  if (kinds.size === 0) return [paragraph(t('report.basis.noFindings', { name: variant.name }))]
  const rows = [...kinds].map(([message, { finding, places }]) => [
    t(`severity.${finding.severity}`),
    message,
    [...new Set(places)].join('; '),
  ])
  return [
    table(
      t('report.caption.findings', { name: variant.name }),
      columns(t, [
        ['weight', 0.16],
        ['finding', 0.5],
        ['where', 0.34],
      ]),
      rows,
    ),
  ]
}
