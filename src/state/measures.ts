import type { Change, Measure, StoredMeasure } from '#src/domain/comparison.ts'

/** A measure as it would be stored: its changes by key, and of class and heuristic what it says now. */
export const storedOf = (
  { id, name, changes, class: measureClass, heuristic }: Measure,
  all: readonly Change[],
): StoredMeasure => ({
  id,
  ...(name !== undefined && { name }),
  changes: changes.flatMap((i) => all[i]?.key ?? []),
  class: measureClass,
  ...(heuristic !== undefined && { heuristic }),
})

/** Measures with one more, or another of the same id; its changes leave the others, and those left without any go. */
export function put(measures: readonly StoredMeasure[], measure: StoredMeasure): StoredMeasure[] {
  const others = measures.map((one) =>
    one.id === measure.id ? measure : { ...one, changes: one.changes.filter((key) => !measure.changes.includes(key)) },
  )
  const all = measures.some(({ id }) => id === measure.id) ? others : [...others, measure]
  return all.filter(({ changes }) => changes.length > 0)
}

/** Several measures as one, with the name, class and heuristic of the first that has them. */
export function joined(measures: readonly StoredMeasure[]): StoredMeasure {
  const [first] = measures
  if (!first) throw new Error('no measures to join')
  const name = measures.find((one) => one.name !== undefined)?.name
  return {
    ...first,
    ...(name !== undefined && { name }),
    changes: [...new Set(measures.flatMap(({ changes }) => changes))],
  }
}

export const withoutMeasure = (measures: readonly StoredMeasure[], id: string): StoredMeasure[] =>
  measures.filter((measure) => measure.id !== id)
