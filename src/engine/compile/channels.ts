import type { Finding } from '#src/domain/findings.ts'
import type { EventKind, FlowNode, ProcessModel } from '#src/domain/process.ts'
import { isActivity } from '#src/domain/process.ts'
import { finding } from '../findings.ts'
import { MESSAGE, type MessageChannel } from '../net.ts'

const has = (node: FlowNode, kind: EventKind): boolean => node.events.some((event) => event.kind === kind)
const isTopLevelStart = (node: FlowNode): boolean => node.kind === 'startEvent' && node.parent === undefined

/** What a message does at a node (method, section 1.1, message flow). */
function effectAt(node: FlowNode): MessageChannel['effect'] {
  if (isTopLevelStart(node)) return MESSAGE.start
  if (node.kind === 'intermediateCatchEvent')
    return has(node, 'message') || node.events.length === 0 ? MESSAGE.consume : MESSAGE.nothing
  if (!isActivity(node) || node.isForCompensation || node.triggeredByEvent) return MESSAGE.nothing
  return node.taskKind === 'receive' ? MESSAGE.consume : MESSAGE.release
}

/** Boundary events and event sub-processes happen by their probability, so that a message to them is no mistake. */
const goesByProbability = (node: FlowNode): boolean =>
  node.kind === 'boundaryEvent' || node.kind === 'startEvent' || node.triggeredByEvent === true

/** The only start event of the process of a pool: where a message flow to the border of the pool goes. */
function startBehind(model: ProcessModel, pool: string): FlowNode | undefined {
  const process = model.pools.find(({ id }) => id === pool)?.process
  const starts = model.nodes.filter((node) => node.process === process && isTopLevelStart(node))
  return process === undefined || starts.length !== 1 ? undefined : starts[0]
}

/**
 * Channels of the message flows, and of the signals: a throw is a message to every matching catch of the file. Where no
 * drawn node sends (a border, a black box) a message is there at time 0; at a start event it changes nothing then.
 */
export function channelsOf(
  model: ProcessModel,
  index: ReadonlyMap<string, number>,
  scopeOf: Int32Array,
  findings: Finding[],
): MessageChannel[] {
  const channels: MessageChannel[] = []
  const processOfPool = new Map(model.pools.map(({ id, process }) => [id, process]))
  const opposite = (source: number, target: number): boolean =>
    model.messageFlows.some((m) => index.get(m.source) === target && index.get(m.target) === source)
  for (const [flow, message] of model.messageFlows.entries()) {
    const toBorder = processOfPool.get(message.target) !== undefined
    const drawn = toBorder ? startBehind(model, message.target) : model.nodes[index.get(message.target) ?? -1]
    if (drawn === undefined) {
      if (toBorder || !processOfPool.has(message.target)) findings.push(finding('message-without-effect', message))
      continue
    }
    const target = index.get(drawn.id)!
    const source = index.get(message.source) ?? -1
    const sender = model.nodes[source]
    let effect = scopeOf[target] === -1 ? MESSAGE.nothing : effectAt(drawn)
    if (effect === MESSAGE.nothing && !goesByProbability(drawn)) findings.push(finding('message-without-effect', message))
    if (effect === MESSAGE.start && source === -1) effect = MESSAGE.nothing
    const paired = sender !== undefined && isActivity(sender) && isActivity(drawn) && opposite(source, target)
    channels.push({ flow, source, target, effect, partner: paired ? source : -1 })
  }
  return [...channels, ...signalsOf(model, scopeOf)]
}

/** The signal that an event throws or catches: by its reference, else by the name of the event. */
export const signalOf = (node: FlowNode): string | undefined => {
  const event = node.events.find(({ kind }) => kind === 'signal')
  return event === undefined ? undefined : (event.ref ?? `name ${node.name}`)
}

/** The nodes that throw signals. */
export const thrownSignals = (model: ProcessModel, scopeOf: Int32Array): { readonly source: number; readonly signal: string }[] =>
  model.nodes.flatMap((node, source) => {
    const signal = node.kind === 'intermediateThrowEvent' || node.kind === 'endEvent' ? signalOf(node) : undefined
    return signal === undefined || scopeOf[source] === -1 ? [] : [{ source, signal }]
  })

/**
 * Signals reach every matching catch. A throw before the catch is reached is kept for it, as a message is: a model says
 * that the catch follows the throw, not that it must be quick.
 */
function signalsOf(model: ProcessModel, scopeOf: Int32Array): MessageChannel[] {
  const thrown = thrownSignals(model, scopeOf)
  return model.nodes.flatMap((node, target) => {
    const caught = node.kind === 'intermediateCatchEvent' || isTopLevelStart(node) ? signalOf(node) : undefined
    if (caught === undefined || scopeOf[target] === -1) return []
    const effect = node.kind === 'startEvent' ? MESSAGE.start : MESSAGE.consume
    return thrown
      .filter(({ signal }) => signal === caught)
      .map(({ source }) => ({ flow: -1, source, target, effect, partner: -1 }))
  })
}
