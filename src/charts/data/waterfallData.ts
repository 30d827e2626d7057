import type { Comparison } from '#src/domain/comparison.ts'
import { isWorseBy } from '#src/domain/direction.ts'
import type { IndicatorId } from '#src/domain/indicators.ts'
import { figureWriter, roundedParts, unitText } from '#src/i18n/format/figure.ts'
import { roundTo } from '#src/i18n/format/number.ts'
import type { Words } from '#src/i18n/words.ts'
import { measureName } from '#src/i18n/wording/measures.ts'
import type { ChartTable, ChartWords } from '../description.ts'
import type { VariantNames } from './pairOf.ts'
import { currencyOf, differenceOf, indicatorText, sourceText } from './pairOf.ts'

export interface WaterfallPart {
  /** Id of the measure; undefined for several small ones together. */
  readonly measure?: string
  readonly name: string
  readonly amount: number
  /** As it is written; written parts sum to the written difference. */
  readonly written: string
  readonly isWorse: boolean
}

/** Where the difference of one indicator comes from: from the as-is over the measures to the to-be. */
export interface WaterfallData {
  readonly indicator: IndicatorId
  readonly asIs: { readonly name: string; readonly value: number; readonly written: string }
  readonly toBe: { readonly name: string; readonly value: number; readonly written: string }
  readonly parts: readonly WaterfallPart[]
  readonly words: ChartWords
  readonly table: ChartTable
}

/** More columns than this cannot be told apart; the smallest become one. */
const MOST = 8
const NOTHING = 1e-9

/** Null when one of the variants has no such figure. */
export function waterfallData(
  comparison: Comparison,
  indicator: IndicatorId,
  names: VariantNames,
  words: Words,
): WaterfallData | null {
  const row = differenceOf(comparison, indicator)
  if (!row || row.asIs === null || row.toBe === null) return null
  const writer = figureWriter(row.unit, [row.asIs, row.toBe], words.language)
  const amounts = comparison.measures.map((measure) => measure.effect[indicator] ?? 0)
  // Rounded as the list of changes rounds them, so that a measure reads alike in both.
  const read = roundedParts(
    amounts,
    writer.decimals,
    row.difference === null ? undefined : roundTo(row.difference, writer.decimals),
  )
  const all = comparison.measures
    .map((measure, i): Amount => ({
      measure: measure.id,
      name: measureName(measure, comparison, words),
      amount: amounts[i] ?? 0,
      read: read[i] ?? 0,
    }))
    .filter(({ amount }) => Math.abs(amount) > NOTHING)
  const written = (list: readonly Amount[]) =>
    list.map(({ read: value, ...part }): WaterfallPart => ({
      ...part,
      written: writer.difference(value),
      isWorse: isWorseBy(indicator, part.amount),
    }))
  const text = indicatorText(comparison, indicator, words)
  const unit = text.unit === '' ? text.name : text.unit
  const ends = { asIs: writer.figure(row.asIs), toBe: writer.figure(row.toBe) }
  return {
    indicator,
    asIs: { name: names.asIs, value: row.asIs, written: ends.asIs },
    toBe: { name: names.toBe, value: row.toBe, written: ends.toBe },
    parts: written(folded(all, words)),
    words: {
      title: words.t('charts.waterfall.title'),
      unit: words.t('charts.perCase', { unit: unitText(row.unit, currencyOf(comparison), words.language) || text.name }),
      source: sourceText(comparison, names, words),
      summary: words.t('charts.waterfall.summary', { unit, ...ends, asIsName: names.asIs, toBeName: names.toBe }),
    },
    table: {
      columns: [
        { name: words.t('charts.column.part'), numeric: false },
        { name: unit, numeric: true },
      ],
      rows: [[names.asIs, ends.asIs], ...written(all).map((part) => [part.name, part.written]), [names.toBe, ends.toBe]],
    },
  }
}

interface Amount {
  readonly measure?: string
  readonly name: string
  readonly amount: number
  /** What is read for it. */
  readonly read: number
}

/** The largest parts in their own order, the rest as one. */
function folded(parts: readonly Amount[], words: Words): readonly Amount[] {
  if (parts.length <= MOST) return parts
  const sizes = [...parts].sort((a, b) => Math.abs(b.amount) - Math.abs(a.amount))
  const kept = new Set(sizes.slice(0, MOST - 1))
  const rest = parts.filter((part) => !kept.has(part))
  const sum = (of: (part: Amount) => number) => rest.reduce((total, part) => total + of(part), 0)
  const name = words.t('charts.waterfall.others', { count: rest.length })
  return [...parts.filter((part) => kept.has(part)), { name, amount: sum(({ amount }) => amount), read: sum(({ read }) => read) }]
}
