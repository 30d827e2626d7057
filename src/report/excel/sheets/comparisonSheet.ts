import { differenceOf } from '#src/charts/data/pairOf.ts'
import type { IndicatorId } from '#src/domain/indicators.ts'
import { HEADLINE, INDICATOR_IDS } from '#src/domain/indicators.ts'
import { NO_FIGURE, unitText } from '#src/i18n/format/figure.ts'
import type { ReportContext } from '../../context.ts'
import { currencyCode } from '../../context.ts'
import type { ReportVariant } from '../../input.ts'
import { cellAt } from '../address.ts'
import type { FormulaCell, SheetCell } from '../cell.ts'
import { blank, formula, number, text } from '../cell.ts'
import { SIGNED_PERCENT, WHOLE, signed, unitFormat } from '../formats.ts'
import { liveFigure } from '../live.ts'
import type { Parameters } from '../parameters.ts'
import type { SheetPlan } from '../plan.ts'
import type { StepTable } from '../stepTable.ts'
import type { Quantity } from '../term.ts'
import { minus, times } from '../term.ts'

/** A variant with its sheet of steps and the facts it is measured with. */
export interface Measured {
  readonly variant: ReportVariant
  readonly table: StepTable
  readonly parameters: Parameters
}

/** What a reader asks for first; the others follow in the order of the method. */
const FIRST: readonly IndicatorId[] = [...HEADLINE, 'agencyCost', 'burden']

/** Columns of the sheet. */
const AS_IS = 3
const TO_BE = 4
const DIFFERENCE = 5

/** Every indicator of both variants. Those that add up over steps are formulas over the sheets of steps; the others are as measured. */
export function comparisonSheet(asIs: Measured, toBe: Measured | undefined, context: ReportContext): SheetPlan {
  const { t } = context
  const others = INDICATOR_IDS.filter((id) => !FIRST.includes(id))
  const head = [
    text(t('report.column.indicator'), 'head'),
    text(t('workbook.column.unit'), 'head'),
    text(t('report.column.asIs'), 'head'),
    ...(toBe
      ? [
          text(t('report.column.toBe'), 'head'),
          text(t('report.column.difference'), 'head'),
          text(t('report.column.percent'), 'head'),
          text(t('report.column.perYear'), 'head'),
        ]
      : []),
    text(t('workbook.column.follows'), 'head'),
    text(t('workbook.column.rule'), 'head'),
  ]
  const rows: SheetCell[][] = [
    [text(t(toBe ? 'report.chapter.comparison' : 'report.column.indicator'), 'title')],
    [text(t('workbook.legend.live'), 'lead')],
    [text(t('workbook.legend.measured'), 'lead')],
    [text(toBe ? baseText(asIs, context) : t('report.noToBe'), 'lead')],
    head,
  ]
  const frozen = rows.length
  const add = (ids: readonly IndicatorId[], heading: string) => {
    rows.push([text(heading, 'group'), ...head.slice(1).map(() => blank('group'))])
    for (const id of ids) {
      const row = indicatorRow(id, rows.length + 1, asIs, toBe, context)
      if (row) rows.push(row)
    }
  }
  add(FIRST, t('report.caption.headline'))
  add(others, t('workbook.others'))
  return {
    name: t(toBe ? 'workbook.sheet.comparison' : 'workbook.sheet.indicators'),
    rows,
    widths: [36, 16, ...Array.from({ length: toBe ? 5 : 1 }, () => 13), 16, 70],
    frozen: { rows: frozen, columns: 1 },
    pagesWide: 1,
  }
}

const baseText = ({ variant }: Measured, { t }: ReportContext): string => {
  const { volume } = variant.analysis.service
  return volume === undefined ? t('report.noVolume') : t('report.percentBase', { volume })
}

/** One indicator; nothing for one that no variant has. */
function indicatorRow(
  id: IndicatorId,
  row: number,
  asIs: Measured,
  toBe: Measured | undefined,
  context: ReportContext,
): SheetCell[] | undefined {
  const { t, language, input } = context
  const sides = [asIs, ...(toBe ? [toBe] : [])]
  const figures = sides.map(({ variant }) => variant.analysis.indicators[id])
  const { unit } = figures[0] ?? { unit: 'count' }
  const means = figures.map(({ mean }) => mean)
  if (means.every((mean) => mean === null)) return undefined
  const live = sides.map(({ variant, table, parameters }) => liveFigure(id, variant, table, parameters, context))
  const format = unitFormat(
    unit,
    means,
    context.currency,
    live.some((one) => one !== undefined),
  )
  const cells = sides.map((_, i) => {
    const one = live[i]
    if (one) return formula(one, format, FIRST.includes(id) ? 'strong' : 'result')
    return number(means[i], format, 'measured') ?? text(NO_FIGURE, 'measured')
  })
  const known = live.filter((one) => one !== undefined).length
  const follows = known === 0 ? 'no' : known === sides.length ? 'yes' : 'partly'
  return [
    text(t(`indicator.name.${id}`), 'strong'),
    text(unit === 'count' ? t('workbook.count') : unitText(unit, currencyCode(input), language), 'quiet'),
    ...cells,
    ...(toBe ? differenceCells(id, row, format, means, live, asIs, context) : []),
    text(t(`workbook.follows.${follows}`), 'quiet'),
    text(t(`indicator.rule.${id}`), 'quiet'),
  ]
}

/** Difference, per cent of the as-is, and what it comes to in a year. */
function differenceCells(
  id: IndicatorId,
  row: number,
  format: string,
  [before = null, after = null]: readonly (number | null)[],
  [liveBefore, liveAfter]: readonly (Quantity | undefined)[],
  { parameters }: Measured,
  { input }: ReportContext,
): SheetCell[] {
  const none = text(NO_FIGURE, 'dash')
  if (before === null || after === null) return [none, none, none]
  const asIs = { text: cellAt(AS_IS, row), value: liveBefore?.value ?? before }
  const toBe = { text: cellAt(TO_BE, row), value: liveAfter?.value ?? after }
  const difference = minus(toBe, asIs)
  const isShare = format.includes('%')
  const perYear = input.compared && differenceOf(input.compared.comparison, id)?.perYear
  const year = times({ text: cellAt(DIFFERENCE, row), value: difference.value }, parameters.volume)
  return [
    formula(difference, signed(format)),
    isShare ? none : percentCell(asIs, toBe, row),
    perYear === null || perYear === undefined ? none : formula(year, signed(format.includes('"') ? format : WHOLE)),
  ]
}

/** 0 where both are nothing, a dash where only the as-is is. */
function percentCell(asIs: Quantity, toBe: Quantity, row: number): FormulaCell {
  const share = asIs.value === 0 ? (toBe.value === 0 ? 0 : NO_FIGURE) : (toBe.value - asIs.value) / asIs.value
  const written = `IF(${asIs.text}=0,IF(${toBe.text}=0,0,"${NO_FIGURE}"),${cellAt(DIFFERENCE, row)}/${asIs.text})`
  return { kind: 'formula', formula: written, value: share, format: SIGNED_PERCENT, look: 'result' }
}
