import { differenceOf } from '#src/charts/data/pairOf.ts'
import type { Comparison } from '#src/domain/comparison.ts'
import type { IndicatorId } from '#src/domain/indicators.ts'
import type { ReportContext } from '../context.ts'
import { indicatorName } from '../figures.ts'
import { columnLetters } from './address.ts'
import type { SheetCell } from './cell.ts'
import { blank, formula, number, text } from './cell.ts'
import { HUNDREDTHS, TENTHS, moneyFormat, signed } from './formats.ts'

/** What changes and measures are told by, in columns of their own. */
export const EFFECTS = [
  'elapsedDays',
  'visits',
  'documents',
  'steps',
  'applicantCost',
  'agencyCost',
] as const satisfies readonly IndicatorId[]

type Effect = Readonly<Partial<Record<IndicatorId, number>>>

/** What rounding leaves of nothing. */
const NOTHING = 1e-9

const formatOf = (id: IndicatorId, effects: readonly Effect[]): string => {
  const isMoney = id === 'applicantCost' || id === 'agencyCost'
  return signed(isMoney ? moneyFormat(effects.map((effect) => effect[id])) : id === 'elapsedDays' ? TENTHS : HUNDREDTHS)
}

export const effectHeads = (comparison: Comparison, context: ReportContext): SheetCell[] =>
  EFFECTS.map((id) => text(indicatorName(id, differenceOf(comparison, id)?.unit ?? 'count', context), 'head'))

/** Numbers of one change or measure; what it leaves as it is stays empty. */
export const effectCells = (effect: Effect, all: readonly Effect[]): SheetCell[] =>
  EFFECTS.map((id) => {
    const amount = effect[id] ?? 0
    return Math.abs(amount) < NOTHING ? blank('plain') : number(amount, formatOf(id, all))
  })

/** The sums of the columns that begin at `column`, over the rows `from` to `to`. */
export const effectSums = (all: readonly Effect[], column: number, from: number, to: number): SheetCell[] =>
  EFFECTS.map((id, i) => {
    const letters = columnLetters(column + i)
    const value = all.reduce((sum, effect) => sum + (effect[id] ?? 0), 0)
    return formula({ text: `SUM(${letters}${from}:${letters}${to})`, value }, formatOf(id, all), 'total')
  })
