import type { Finding } from '#src/domain/findings.ts'
import type { FlowNode, ProcessModel } from '#src/domain/process.ts'
import { isActivity } from '#src/domain/process.ts'
import { type ServiceFacts, weekOf } from '#src/domain/service.ts'
import { meanHours } from '#src/domain/units.ts'
import { alternatives, DecisionTable } from '../decisions.ts'
import { finding } from '../findings.ts'
import { MESSAGE, type MessageChannel, type Net, type Scope } from '../net.ts'
import type { Writable } from '../writable.ts'
import { AttachmentFinder, signalsTo } from './attachments.ts'
import { channelsOf, thrownSignals } from './channels.ts'
import { endlessNodes } from './endless.ts'
import { graphOf, rowLength, rowOf, rowsBy, type Graph } from './graph.ts'
import { reachableNodes, unreachableParts } from './reachable.ts'
import { scopesOf, type ScopeLayout } from './scopes.ts'
import { splitsOf } from './splits.ts'
import { withSensibleNumbers } from './sensible.ts'
import { StartFinder } from './starts.ts'
import { hasDuration, waitOf } from './times.ts'

const NONE = new Uint8Array(0)
const NO_DECISIONS = new DecisionTable().finish()

/**
 * Makes a model ready to run. Everything that does not depend on the case is settled here, so that a run only moves
 * tokens: probabilities become decisions, times become working hours of the service's week, references become numbers.
 */
export function compile(drawn: ProcessModel): Net {
  const findings: Finding[] = []
  const model = withSensibleNumbers(drawn, findings)
  const { nodes } = model
  const decisions = new DecisionTable()
  const week = weekOf(model.service)
  const index = new Map(nodes.map(({ id }, n) => [id, n]))
  const performers = new Map(model.performers.map(({ id }, p) => [id, p]))
  const layout = scopesOf(model, index, findings)
  const graph = graphOf(model, index, findings)
  const channels = channelsOf(model, index, layout.scopeOf, findings)
  const starts = new StartFinder(model, layout, graph, channels, decisions, findings)
  const slots = slotsOf(nodes, layout, graph)
  const scopes = layout.scopes.map(({ node, process }, s): Scope => {
    const inside = nodes.flatMap((_, n) => (layout.scopeOf[n] === s ? [n] : []))
    const inclusiveJoins = inside.filter((n) => isInclusive(nodes[n]!) && rowLength(graph.in, n) > 1)
    const joinFlows = model.flows.flatMap((_, f) =>
      slots.flow[f] !== -1 && layout.scopeOf[graph.flowTarget[f]!] === s ? [f] : [],
    )
    return { index: s, process, node, nodes: inside, ...starts.of(s), inclusiveJoins, joinFlows, slots: slots.size[s]! }
  })
  const wait = Float64Array.from(nodes, (node) => waitOf(node, week, findings))
  const splits = splitsOf(model, graph, decisions, findings)
  const repeat = repeatsOf(nodes, decisions)
  const linkTarget = linksOf(nodes, layout, findings)
  const untriggered = new Map<number, { decision: number; flows: number[] }>()
  const hosts = new AttachmentFinder(model, layout, week, decisions, findings).hosts()
  // One object from beginning to end: nets that are put together from copies differ in shape, and running them is slower.
  const net: Writable<Net> = {
    model,
    nodes,
    week,
    isStep: layout.isStep,
    performer: Int32Array.from(nodes, ({ performer }) => performers.get(performer) ?? -1),
    wait,
    work: Float64Array.from(nodes, (node, n) => (layout.isStep[n] === 1 ? meanHours(node.facts?.work, week) : 0)),
    recorded: Uint8Array.from(nodes, (node, n) => Number(layout.isStep[n] === 1 || isRecorded(node, wait[n]!, model.service))),
    split: splits.split,
    splitDecision: splits.splitDecision,
    inclusive: splits.inclusive,
    inclusiveJoin: Uint8Array.from(nodes, (node, n) => Number(isInclusive(node) && rowLength(graph.in, n) > 1)),
    repeats: repeat.repeats,
    repeatMore: repeat.repeatMore,
    sideBySide: repeat.sideBySide,
    scopeOf: layout.scopeOf,
    content: layout.content,
    nodeSlot: slots.node,
    flowSlot: slots.flow,
    linkTarget,
    flowSource: graph.flowSource,
    flowTarget: graph.flowTarget,
    out: graph.out,
    in: graph.in,
    scopes,
    hosts,
    startsAlone: starts.alone(),
    processScope: Int32Array.from(model.processes, (_, p) => p),
    channels,
    messagesIn: rowsBy(channels.map(holds), nodes.length),
    messagesOut: rowsBy(
      channels.map(({ effect, source }) => (effect === MESSAGE.nothing ? -1 : source)),
      nodes.length,
    ),
    signals: signalsTo(thrownSignals(model, layout.scopeOf), hosts),
    untriggered,
    findings,
    reachable: NONE,
    endless: NONE,
    decisions: NO_DECISIONS,
  }
  for (const [n, node] of nodes.entries()) {
    if (node.kind !== 'eventBasedGateway') continue
    const flows = [...rowOf(graph.out, n)].filter((f) => !canOccur(net, graph.flowTarget[f]!))
    if (flows.length === 0) continue
    const { shares, sum } = alternatives(flows.map((f) => model.flows[f]!.probability))
    if (sum !== undefined && flows.length === rowLength(graph.out, n))
      findings.push(finding('probabilities-normalised', node, { sum }))
    untriggered.set(n, { decision: decisions.add(shares), flows })
  }
  for (const node of nodes)
    if (node.isForCompensation || ((node.kind === 'endEvent' || node.kind === 'intermediateThrowEvent') && undoes(node)))
      findings.push(finding('compensation-not-run', node))
  const reachable = reachableNodes(net)
  findings.push(...unreachableParts(net, reachable))
  net.reachable = reachable
  net.decisions = decisions.finish()
  const endless = endlessNodes(net)
  findings.push(...endless.findings)
  net.endless = endless.endless
  return net
}

const isInclusive = ({ kind }: FlowNode): boolean => kind === 'inclusiveGateway' || kind === 'complexGateway'
const undoes = ({ events }: FlowNode): boolean => events.some(({ kind }) => kind === 'compensate' || kind === 'cancel')
const holds = ({ effect, target }: MessageChannel): number =>
  effect === MESSAGE.consume || effect === MESSAGE.release ? target : -1

/** Whether time or a message of the file makes the event behind an event-based gateway happen. */
function canOccur(net: Pick<Net, 'nodes' | 'week' | 'messagesIn'>, n: number): boolean {
  return rowLength(net.messagesIn, n) > 0 || hasDuration(net.nodes[n]!, net.week)
}

/** Beside steps: sub-processes with a wait or costs of their own, or where a deadline begins or ends; events with a delay. */
function isRecorded(node: FlowNode, wait: number, { deadlineFrom, deadlineTo }: ServiceFacts): boolean {
  if (node.isForCompensation || node.kind === 'boundaryEvent') return false
  if (wait > 0) return true
  return isActivity(node) && ((node.facts?.costs.length ?? 0) > 0 || node.id === deadlineFrom || node.id === deadlineTo)
}

/** Where each instance of a scope keeps what is particular to a node (two numbers) or a flow into a join (two). */
function slotsOf(nodes: readonly FlowNode[], { scopeOf, scopes }: ScopeLayout, graph: Graph) {
  const size = scopes.map(() => 0)
  const take = (scope: number) => (scope === -1 ? -1 : (size[scope]! += 2) - 2)
  const node = Int32Array.from(nodes, (_, n) => take(scopeOf[n]!))
  const joins = (n: number) =>
    n !== -1 && rowLength(graph.in, n) > 1 && (nodes[n]!.kind === 'parallelGateway' || isInclusive(nodes[n]!))
  const flow = Int32Array.from(graph.flowTarget, (n) => (joins(n) ? take(scopeOf[n]!) : -1))
  return { node, flow, size }
}

function repeatsOf(nodes: readonly FlowNode[], decisions: DecisionTable) {
  const countOf = (node: FlowNode) => (isActivity(node) ? (node.facts?.repeat ?? 1) : 1)
  const repeats = Int32Array.from(nodes, (node) => Math.floor(countOf(node) + 1e-12))
  const repeatMore = Int32Array.from(nodes, (node, n) => {
    const fraction = countOf(node) - repeats[n]!
    return fraction <= 1e-12 ? -1 : decisions.add([1 - fraction, fraction])
  })
  return { repeats, repeatMore, sideBySide: Uint8Array.from(nodes, ({ loop }) => Number(loop === 'parallelInstances')) }
}

/** The catch of each link throw: of the same name, in the same sub-process if there is one, else the first in the file. */
function linksOf(nodes: readonly FlowNode[], { scopeOf }: ScopeLayout, findings: Finding[]): Int32Array {
  const nameOf = (node: FlowNode) => {
    const link = node.events.find(({ kind }) => kind === 'link')
    return link === undefined ? undefined : (link.ref ?? node.name)
  }
  return Int32Array.from(nodes, (node, n) => {
    const name = node.kind === 'intermediateThrowEvent' ? nameOf(node) : undefined
    if (name === undefined) return -1
    const matches = nodes.flatMap((other, m) => (other.kind === 'intermediateCatchEvent' && nameOf(other) === name ? [m] : []))
    const near = matches.find((m) => scopeOf[m] === scopeOf[n])
    if (matches.length === 0) findings.push(finding('link-without-target', node))
    return near ?? matches[0] ?? -1
  })
}
