import { flowOrder } from '#src/domain/flowOrder.ts'
import type { ProcessModel } from '#src/domain/process.ts'
import type { Contribution } from '#src/domain/results.ts'
import type { StepFacts } from '#src/domain/step.ts'

/** What one element adds to a figure. */
export interface WhyRow {
  readonly id: string
  readonly number?: number
  readonly name: string
  readonly amount: number
  /** Of the whole; absent where the whole is nothing. */
  readonly share?: number
  readonly facts?: StepFacts
}

/** The parts of a figure as the drawing names them, largest first. */
export function whyRows(parts: readonly Contribution[], model: ProcessModel): WhyRow[] {
  const numbers = new Map(flowOrder(model).map((id, i) => [id, i + 1]))
  const nodes = new Map(model.nodes.map((node) => [node.id, node]))
  const whole = parts.reduce((sum, { amount }) => sum + amount, 0)
  return parts.map(({ id, amount }) => {
    const node = nodes.get(id)
    const number = numbers.get(id)
    return {
      id,
      name: node?.name ?? '',
      amount,
      ...(number !== undefined && { number }),
      ...(whole !== 0 && { share: amount / whole }),
      ...(node?.facts && { facts: node.facts }),
    }
  })
}
