import { flowOrder } from '#src/domain/flowOrder.ts'
import type { ProcessModel } from '#src/domain/process.ts'

/** Share of the steps that say how long they take or are waited for; 1 for a drawing without steps. */
export function timedShare(model: ProcessModel): number {
  const steps = new Set(flowOrder(model))
  if (steps.size === 0) return 1
  const timed = model.nodes.filter(({ id, facts }) => steps.has(id) && (facts?.work !== undefined || facts?.wait !== undefined))
  return timed.length / steps.size
}
