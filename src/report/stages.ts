import type { FlowNode, ProcessModel } from '#src/domain/process.ts'
import type { NumberedStep } from './context.ts'

/** What one performer does without a break: a row of the scheme of a regulation. */
export interface Stage {
  readonly performer: string
  readonly steps: readonly NumberedStep[]
}

/** Steps in flow order, those in a row of one performer together. */
export function stagesOf(steps: readonly NumberedStep[]): Stage[] {
  const stages: { performer: string; id: string; steps: NumberedStep[] }[] = []
  for (const step of steps) {
    const last = stages.at(-1)
    if (last?.id === step.node.performer) last.steps.push(step)
    else stages.push({ id: step.node.performer, performer: step.performer, steps: [step] })
  }
  return stages
}

/** The answer of a decision that leads straight to a step: `Papers in order?`, `no`. */
export interface Condition {
  readonly decision: string
  readonly answer: string
}

/** On which answer a step is done, when all ways to it are answers of decisions. */
export function conditionsOf(step: FlowNode, model: ProcessModel): Condition[] {
  const nodes = new Map(model.nodes.map((node) => [node.id, node]))
  const ways = model.flows.filter(({ target }) => target === step.id)
  const conditions = ways.flatMap((flow): Condition[] => {
    const from = nodes.get(flow.source)
    const parts = model.flows.filter(({ source }) => source === flow.source).length > 1
    const decides = from?.kind === 'exclusiveGateway' || from?.kind === 'inclusiveGateway'
    return decides && parts && flow.name !== '' ? [{ decision: from.name, answer: flow.name }] : []
  })
  return conditions.length === ways.length ? conditions : []
}
