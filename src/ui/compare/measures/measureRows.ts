import type { Change, ChangeClass, Comparison, Measure } from '#src/domain/comparison.ts'
import { CHANGE_CLASSES } from '#src/domain/comparison.ts'
import type { IndicatorId } from '#src/domain/indicators.ts'
import { figureWriter, roundedParts } from '#src/i18n/format/figure.ts'
import { roundTo } from '#src/i18n/format/number.ts'
import { changeSentence, clauseTexts } from '#src/i18n/wording/changes.ts'
import { heuristicName, measureName } from '#src/i18n/wording/measures.ts'
import type { Words } from '#src/i18n/words.ts'

/** The effects that the list shows. */
export const EFFECTS = ['visits', 'elapsedDays', 'documents', 'applicantCost'] as const satisfies readonly IndicatorId[]
export type Effect = (typeof EFFECTS)[number]

/** What a number of the list is and how it is read. */
export interface EffectCell {
  readonly amount: number
  readonly written: string
  /** Whether it reads as nothing. */
  readonly isNone: boolean
}
export type EffectCells = Readonly<Record<Effect, EffectCell>>

export interface ChangeRow {
  readonly key: string
  readonly change: Change
  readonly sentence: string
  readonly effects: EffectCells
}

export interface MeasureRow {
  readonly measure: Measure
  readonly name: string
  readonly class: ChangeClass
  /** Elements of both drawings that it concerns. */
  readonly asIs: readonly string[]
  readonly toBe: readonly string[]
  /** Numbers of the as-is steps. */
  readonly steps: readonly number[]
  readonly heuristic: string
  readonly effects: EffectCells
  readonly clauses: string
  readonly changes: readonly ChangeRow[]
}

/** The list of changes, and the whole difference that its parts sum to as they are read. */
export interface MeasureList {
  readonly rows: readonly MeasureRow[]
  readonly whole: EffectCells
}

export function measureList(comparison: Comparison, words: Words): MeasureList {
  const { measures, changes } = comparison
  const numbers = new Map(comparison.asIs.steps.map(({ id, number }) => [id, number]))
  const columns = EFFECTS.map((effect) => columnOf(effect, comparison, words))
  const cellsAt = (pick: (column: Column) => EffectCell) =>
    Object.fromEntries(EFFECTS.map((effect, i) => [effect, pick(columns[i]!)])) as unknown as EffectCells
  const rows = measures.map((measure, at): MeasureRow => {
    const own = measure.changes.flatMap((index) => changes[index] ?? [])
    const asIs = [...new Set(own.flatMap((change) => change.asIs))]
    return {
      measure,
      name: measureName(measure, comparison, words),
      class: measure.class,
      asIs,
      toBe: [...new Set(own.flatMap((change) => change.toBe))],
      steps: asIs.flatMap((id) => numbers.get(id) ?? []).sort((a, b) => a - b),
      heuristic: heuristicName(measure.heuristic, words),
      effects: cellsAt((column) => column.measures[at]!),
      clauses: clauseTexts(measure.legalBasis, comparison, words).join('; '),
      changes: own.map((change, i) => ({
        key: change.key,
        change,
        sentence: changeSentence(change, words),
        effects: cellsAt((column) => column.changes[at]![i]!),
      })),
    }
  })
  return { rows, whole: cellsAt(({ whole }) => whole) }
}

interface Column {
  readonly measures: readonly EffectCell[]
  /** By measure, then by its changes. */
  readonly changes: readonly (readonly EffectCell[])[]
  readonly whole: EffectCell
}

function columnOf(effect: Effect, { measures, changes, indicators }: Comparison, words: Words): Column {
  const row = indicators.find(({ id }) => id === effect)
  const writer = figureWriter(row?.unit ?? 'count', [row?.asIs ?? null, row?.toBe ?? null], words.language)
  const cell = (amount: number, read: number): EffectCell => ({
    amount,
    written: writer.difference(read),
    isNone: read === 0,
  })
  const amounts = measures.map((measure) => measure.effect[effect] ?? 0)
  const total = row?.difference ?? null
  const read = roundedParts(amounts, writer.decimals, total === null ? undefined : roundTo(total, writer.decimals))
  return {
    measures: amounts.map((amount, i) => cell(amount, read[i] ?? 0)),
    changes: measures.map((measure, i) => {
      const own = measure.changes.map((index) => changes[index]?.effect[effect] ?? 0)
      const ownRead = roundedParts(own, writer.decimals, read[i])
      return own.map((amount, k) => cell(amount, ownRead[k] ?? 0))
    }),
    whole: { amount: total ?? 0, written: writer.difference(total), isNone: !total },
  }
}

export const SORTS = ['class', 'change', 'asIsSteps', 'heuristic', ...EFFECTS, 'clause'] as const
export type SortKey = (typeof SORTS)[number]
export interface Sort {
  readonly key: SortKey
  readonly descending: boolean
}

/** The rows in another order; those that are alike stay as they were. Numbers begin with the largest saving. */
export function sorted(rows: readonly MeasureRow[], sort: Sort | null): readonly MeasureRow[] {
  if (!sort) return rows
  const { key, descending } = sort
  const turn = descending ? -1 : 1
  return [...rows].sort((a, b) => turn * compareBy(key, a, b))
}

function compareBy(key: SortKey, a: MeasureRow, b: MeasureRow): number {
  switch (key) {
    case 'class':
      return CHANGE_CLASSES.indexOf(a.class) - CHANGE_CLASSES.indexOf(b.class)
    case 'change':
      return a.name.localeCompare(b.name)
    case 'asIsSteps':
      return (a.steps[0] ?? Number.POSITIVE_INFINITY) - (b.steps[0] ?? Number.POSITIVE_INFINITY) || 0
    case 'heuristic':
      return a.heuristic.localeCompare(b.heuristic)
    case 'clause':
      return a.clauses.localeCompare(b.clauses)
    default:
      return a.effects[key].amount - b.effects[key].amount
  }
}
