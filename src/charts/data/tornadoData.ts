import type { Certainty, Comparison, Influence } from '#src/domain/comparison.ts'
import type { IndicatorId } from '#src/domain/indicators.ts'
import { figureWriter } from '#src/i18n/format/figure.ts'
import type { Words } from '#src/i18n/words.ts'
import type { ChartTable, ChartWords } from '../description.ts'
import type { VariantNames } from './pairOf.ts'
import { differenceOf, indicatorText, sourceText } from './pairOf.ts'

export interface TornadoRow {
  readonly name: string
  readonly variant: Influence['variant']
  readonly element: string
  /** The difference at both ends, the smaller first. */
  readonly low: number
  readonly high: number
  readonly written: { readonly low: string; readonly high: string }
}

/** The facts that move the difference of one indicator most, most first. */
export interface TornadoData {
  readonly indicator: IndicatorId
  readonly rows: readonly TornadoRow[]
  /** The difference when every fact is at its mean. */
  readonly middle: { readonly value: number; readonly written: string }
  readonly words: ChartWords
  readonly table: ChartTable
}

const MOST = 10

/** Null when no fact of the indicator has a range, or there is no difference to move. */
export function tornadoData(
  comparison: Comparison,
  certainty: Certainty,
  indicator: IndicatorId,
  names: VariantNames,
  words: Words,
): TornadoData | null {
  const influences = certainty.tornado.find((one) => one.indicator === indicator)?.influences ?? []
  const row = differenceOf(comparison, indicator)
  const middle = row?.difference
  if (influences.length === 0 || !row || middle === null || middle === undefined) return null
  const all = influences.slice(0, MOST)
  const writer = figureWriter(row.unit, [middle, ...all.flatMap(({ atMin, atMax }) => [atMin, atMax])], words.language)
  const rows = all.map((one): TornadoRow => {
    const [low, high] = [Math.min(one.atMin, one.atMax), Math.max(one.atMin, one.atMax)]
    return {
      name: words.t(`charts.tornado.${one.field}`, { name: one.name }),
      variant: one.variant,
      element: one.element,
      low,
      high,
      written: { low: writer.difference(low), high: writer.difference(high) },
    }
  })
  const variantName = (variant: Influence['variant']) =>
    variant === 'both' ? `${names.asIs}, ${names.toBe}` : variant === 'as-is' ? names.asIs : names.toBe
  const text = indicatorText(comparison, indicator, words)
  const unit = text.unit === '' ? text.name : text.unit
  return {
    indicator,
    rows,
    middle: { value: middle, written: writer.difference(middle) },
    words: {
      title: words.t('charts.tornado.title'),
      unit: words.t('charts.tornado.unit', { unit }),
      source: sourceText(comparison, names, words),
      summary: words.t('charts.tornado.summary', { mean: writer.difference(middle) }),
    },
    table: {
      columns: [
        { name: words.t('charts.column.annotation'), numeric: false },
        { name: words.t('charts.column.variant'), numeric: false },
        { name: words.t('charts.column.evidence'), numeric: false },
        { name: words.t('charts.column.low'), numeric: true },
        { name: words.t('charts.column.high'), numeric: true },
      ],
      rows: all.map((one, i) => [
        rows[i]?.name ?? '',
        variantName(one.variant),
        one.evidence === undefined ? words.t('compare.evidence.none') : words.t(`compare.evidence.${one.evidence}`),
        writer.difference(one.atMin),
        writer.difference(one.atMax),
      ]),
    },
  }
}
