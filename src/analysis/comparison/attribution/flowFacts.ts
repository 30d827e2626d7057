import type { ChangedFact } from '#src/domain/comparison.ts'
import type { ProcessModel } from '#src/domain/process.ts'

/** Probabilities that differ between flows and events of the same id. */
export function flowFacts(asIs: ProcessModel, toBe: ProcessModel): ChangedFact[] {
  const written = (model: ProcessModel) =>
    new Map([...model.flows, ...model.nodes].map(({ id, probability }) => [id, probability] as const))
  const before = written(asIs)
  return [...written(toBe)].flatMap(([id, after]): ChangedFact[] => {
    const was = before.get(id)
    if (!before.has(id) || was === after) return []
    return [
      {
        field: 'probability',
        ...(was !== undefined && { before: { kind: 'number', value: was } }),
        ...(after !== undefined && { after: { kind: 'number', value: after } }),
      },
    ]
  })
}
