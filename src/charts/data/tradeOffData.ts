import type { VariantRole } from '#src/domain/project.ts'
import type { Analysis } from '#src/domain/results.ts'
import { figureWriter, unitText } from '#src/i18n/format/figure.ts'
import { formatNumber } from '#src/i18n/format/number.ts'
import type { Words } from '#src/i18n/words.ts'
import type { ChartTable, ChartWords } from '../description.ts'

/** Whose cost stands against the days. */
export const COST_SIDES = ['applicantCost', 'agencyCost'] as const
export type CostSide = (typeof COST_SIDES)[number]

export interface TradeOffPoint {
  readonly name: string
  readonly role: VariantRole
  readonly days: number
  readonly cost: number
  readonly visits: number
  /** What stands beside its circle. */
  readonly label: string
}

/** Days against cost of every variant, its visits as the size of a circle. */
export interface TradeOffData {
  readonly points: readonly TradeOffPoint[]
  readonly axes: { readonly days: string; readonly cost: string }
  readonly words: ChartWords
  readonly table: ChartTable
}

export interface VariantFigures {
  readonly name: string
  readonly role: VariantRole
  readonly analysis: Analysis
}

/** Variants without one of the three figures have no place in the picture. */
export function tradeOffData(variants: readonly VariantFigures[], side: CostSide, words: Words): TradeOffData {
  const points = variants.flatMap(({ name, role, analysis: { indicators } }): TradeOffPoint[] => {
    const [days, cost, visits] = [indicators.elapsedDays.mean, indicators[side].mean, indicators.visits.mean]
    if (days === null || cost === null || visits === null) return []
    const count = Math.round(visits * 10) / 10
    return [{ name, role, days, cost, visits, label: words.t('charts.tradeOff.visits', { name, count }) }]
  })
  const currency = unitText('money', variants[0]?.analysis.service.currency ?? '', words.language)
  const axes = {
    days: words.t('indicator.unit.calendar days'),
    cost: [words.t(`indicator.name.${side}`), currency].filter(Boolean).join(', '),
  }
  const money = figureWriter('money', [], words.language)
  const decimal = (value: number) => formatNumber(value, words.language, { min: 1, max: 1 })
  return {
    points,
    axes,
    words: {
      title: words.t('charts.tradeOff.title'),
      unit: words.t('charts.tradeOff.unit'),
      source: words.t('charts.sourceOf', { names: variants.map(({ name }) => name).join(', ') }),
      summary: words.t('charts.tradeOff.summary'),
    },
    table: {
      columns: [
        { name: words.t('charts.column.variant'), numeric: false },
        { name: axes.days, numeric: true },
        { name: axes.cost, numeric: true },
        { name: words.t('indicator.name.visits'), numeric: true },
      ],
      rows: points.map(({ name, days, cost, visits }) => [name, decimal(days), money.figure(cost), decimal(visits)]),
    },
  }
}
