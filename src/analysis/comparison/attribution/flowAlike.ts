import { groupBy } from '#src/domain/groupBy.ts'
import type { FlowNode, ProcessModel, SequenceFlow } from '#src/domain/process.ts'
import { isActivity, isGateway } from '#src/domain/process.ts'
import type { ServiceFacts } from '#src/domain/service.ts'

/**
 * Whether two models differ in nothing of the flow but in which order and beside what their steps stand: the same splits by
 * chance, the same events and timers, and the same facts of the service as far as figures go by them.
 */
export const flowAlike = (asIs: ProcessModel, toBe: ProcessModel): boolean => signature(asIs) === signature(toBe)

function signature(model: ProcessModel): string {
  const outOf = groupBy(model.flows, ({ source }) => source)
  const told = model.nodes.flatMap((node) => {
    const chances = chancesOf(node, outOf.get(node.id) ?? [])
    const event = eventOf(node)
    return chances || event ? [JSON.stringify([chances, event])] : []
  })
  return JSON.stringify([told.sort(), figuresOf(model.service)])
}

/** How a split by chance divides, whatever the order of its flows. */
function chancesOf(node: FlowNode, flows: readonly SequenceFlow[]): string | undefined {
  const splits = isGateway(node) ? node.kind !== 'parallelGateway' : flows.some(({ conditional }) => conditional)
  if (!splits || flows.length < 2) return undefined
  const shares = flows.map(({ id, probability }) => `${probability ?? ''}${id === node.defaultFlow ? ' default' : ''}`)
  return `${node.kind} ${shares.sort().join(', ')}`
}

/** Events that take time or happen by chance. */
function eventOf({ kind, events, probability, interrupting, facts, ...node }: FlowNode): unknown {
  if (isActivity({ kind, events, ...node })) return undefined
  const timers = events.flatMap(({ timer }) => timer?.text ?? [])
  if (kind !== 'boundaryEvent' && timers.length === 0 && probability === undefined && facts?.wait === undefined) return undefined
  return [kind, events.map((event) => event.kind), timers, probability ?? null, interrupting ?? null, facts?.wait ?? null]
}

const figuresOf = (service: ServiceFacts): unknown => [
  service.volume,
  service.currency,
  service.hourlyValue,
  service.visitCost,
  service.visitHours,
  service.hoursPerDay,
  service.daysPerWeek,
  service.overhead,
  service.asOf,
  service.referenceUnits,
]
