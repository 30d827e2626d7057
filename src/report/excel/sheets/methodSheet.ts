import type { Finding } from '#src/domain/findings.ts'
import { INDICATOR_IDS } from '#src/domain/indicators.ts'
import { findingWords } from '#src/i18n/wording/finding.ts'
import { methodText } from '../../chapters/variant.ts'
import type { ReportContext } from '../../context.ts'
import { stepsInOrder } from '../../context.ts'
import { indicatorName } from '../../figures.ts'
import type { ReportVariant } from '../../input.ts'
import type { SheetCell } from '../cell.ts'
import { lines, number, text } from '../cell.ts'
import { unitFormat } from '../formats.ts'
import type { SheetPlan } from '../plan.ts'
import { evidenceText } from '../stepTexts.ts'

/** How figures were found, between what values cases lie, and what is weak in the models. */
export function methodSheet(context: ReportContext): SheetPlan {
  const { t, input } = context
  const variants = [input.asIs, ...(input.compared ? [input.compared.toBe] : [])]
  const said = [
    t('report.method.figures'),
    t('report.method.time'),
    ...(input.compared ? [t('report.method.comparison')] : []),
    ...variants.map(({ name, analysis }) => `${name}: ${methodText(analysis.method, context)}`),
  ]
  const heads = (...names: readonly string[]) => names.map((name) => text(name, 'head'))
  const spread = variants.flatMap((variant) => spreadRows(variant, context))
  const rows: SheetCell[][] = [
    [text(t('workbook.sheet.method'), 'title')],
    ...said.map((sentence) => [text(sentence, 'lead')]),
    [],
    heads(
      t('workbook.column.variant'),
      t('report.column.indicator'),
      t('report.column.mean'),
      t('report.column.min'),
      t('report.column.p50'),
      t('report.column.p90'),
    ),
    ...spread,
    [],
    heads(t('workbook.column.variant'), t('report.column.evidence'), t('report.column.source'), t('report.column.step')),
    ...variants.flatMap((variant) => evidenceRows(variant, context)),
    [],
    heads(t('workbook.column.variant'), t('report.column.finding'), t('report.column.weight'), t('report.column.where')),
    ...variants.flatMap((variant) => findingRows(variant, context)),
  ]
  return {
    name: t('workbook.sheet.method'),
    rows,
    widths: [22, 80, 26, 36, 18, 18],
    frozen: { rows: 1, columns: 0 },
    pagesWide: 1,
  }
}

/** Mean, least, median and nine of ten cases of every indicator that has them. */
function spreadRows({ name, analysis }: ReportVariant, context: ReportContext): SheetCell[][] {
  return INDICATOR_IDS.flatMap((id) => {
    const { mean, min, p50, p90, unit } = analysis.indicators[id]
    if (mean === null) return []
    const format = unitFormat(unit, [mean, min, p50, p90], context.currency, false)
    return [
      [
        text(name, 'quiet'),
        text(indicatorName(id, unit, context), 'strong'),
        ...[mean, min, p50, p90].map((value) => number(value, format)),
      ],
    ]
  })
}

/** Where the values of each step come from, in full. */
function evidenceRows(variant: ReportVariant, context: ReportContext): SheetCell[][] {
  const { name } = variant
  const rows = stepsInOrder(variant).flatMap(({ node, number: no, name: step }) =>
    (node.facts?.evidence ?? []).map((evidence) => [
      text(name, 'quiet'),
      text(evidence.text),
      text(evidenceText(evidence, context)),
      text(`${no}. ${step}`),
    ]),
  )
  return rows.length === 0 ? [[text(name, 'quiet'), text(context.t('report.basis.noEvidence', { name }))]] : rows
}

/** Findings of one kind at several places stand in one row. */
function findingRows({ name, analysis }: ReportVariant, { t, words }: ReportContext): SheetCell[][] {
  const kinds = new Map<string, { finding: Finding; places: Set<string> }>()
  for (const finding of analysis.findings) {
    const message = findingWords(finding, words)
    const kind = kinds.get(message) ?? { finding, places: new Set<string>() }
    kinds.set(message, kind)
    kind.places.add(finding.name || finding.element)
  }
  if (kinds.size === 0) return [[text(name, 'quiet'), text(t('report.basis.noFindings', { name }))]]
  return [...kinds].map(([message, { finding, places }]) => [
    text(name, 'quiet'),
    text(message),
    text(t(`severity.${finding.severity}`)),
    lines([...places]),
  ])
}
