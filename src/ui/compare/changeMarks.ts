import type { Change } from '#src/domain/comparison.ts'
import type { ChangeMark } from '#src/modeler/marks/mark.ts'

/** How each step of both drawings differs, by element id: gone, new, or changed in some of its facts. */
export function changeMarks(changes: readonly Change[]) {
  const asIs = new Map<string, ChangeMark>()
  const toBe = new Map<string, ChangeMark>()
  for (const change of changes) {
    const sign = change.kind === 'removed' || change.kind === 'added' ? change.kind : 'changed'
    const mark: ChangeMark = { sign, class: change.class }
    // The first change of a step says its class; a step that goes or comes is never merely changed.
    for (const id of change.asIs) if (!asIs.has(id) || sign === 'removed') asIs.set(id, mark)
    for (const id of change.toBe) if (!toBe.has(id) || sign === 'added') toBe.set(id, mark)
  }
  return { asIs, toBe }
}
