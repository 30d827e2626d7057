import type { MessageFlow, Pool, SequenceFlow } from '#src/domain/process.ts'
import { flowFromModdle } from '../annotations/flow.ts'
import type { ModdleElement } from '../moddle.ts'
import { elementAt, idOf, is, nameOf } from '../moddle.ts'
import type { ReadingContext } from './context.ts'

/** A sequence flow as drawn, with the container it stands in. */
export interface DrawnFlow {
  readonly element: ModdleElement
  readonly process: string
  readonly parent?: string
}

const ends = (
  context: ReadingContext,
  element: ModdleElement,
  source: ModdleElement | undefined,
  target: ModdleElement | undefined,
) => ({
  source: source ? idOf(source) : (context.unresolvedAt(element, 'sourceRef') ?? ''),
  target: target ? idOf(target) : (context.unresolvedAt(element, 'targetRef') ?? ''),
})

/**
 * A sequence flow between two nodes of the model, from its own `sourceRef` and `targetRef`. One with a loose end is left
 * out with a finding: no token can go along it.
 */
export function sequenceFlowOf(
  drawn: DrawnFlow,
  containers: ReadonlyMap<string, string>,
  context: ReadingContext,
): SequenceFlow | undefined {
  const { element, process, parent } = drawn
  const source = elementAt(element, 'sourceRef')
  const target = elementAt(element, 'targetRef')
  const facts = context.annotation(element, 'bpr:flow', flowFromModdle)
  const from = source && containers.get(idOf(source))
  const to = target && containers.get(idOf(target))
  if (!source || !target || from === undefined || to === undefined) {
    context.report('warning', 'flow-without-end', element, ends(context, element, source, target))
    return undefined
  }
  if (from !== to) {
    context.report('warning', 'flow-crosses-border', element, { source: idOf(source), target: idOf(target) })
  }
  return {
    id: idOf(element),
    name: nameOf(element),
    ...context.labels(element),
    source: idOf(source),
    target: idOf(target),
    ...facts,
    conditional: elementAt(element, 'conditionExpression') !== undefined,
    process,
    ...(parent !== undefined && { parent }),
  }
}

/** A message flow between nodes and pools; an end at a process stands for its pool. One with a loose end is left out. */
export function messageFlowOf(
  element: ModdleElement,
  nodes: ReadonlyMap<string, string>,
  pools: readonly Pool[],
  context: ReadingContext,
): MessageFlow | undefined {
  const endOf = (property: string): string | undefined => {
    const end = elementAt(element, property)
    if (end === undefined) return undefined
    if (nodes.has(idOf(end)) || is(end, 'bpmn:Participant')) return idOf(end)
    return pools.find((pool) => pool.process === idOf(end))?.id
  }
  const source = endOf('sourceRef')
  const target = endOf('targetRef')
  if (source === undefined || target === undefined) {
    const drawn = ends(context, element, elementAt(element, 'sourceRef'), elementAt(element, 'targetRef'))
    context.report('warning', 'message-flow-without-end', element, drawn)
    return undefined
  }
  return { id: idOf(element), name: nameOf(element), source, target }
}
