import type { FlowNode } from '#src/domain/process.ts'
import type { WalkDecision, WalkOption } from '#src/domain/walk.ts'
import type { Net } from '#src/engine/net.ts'
import type { DecisionPlace } from '#src/engine/walk/decisionPlaces.ts'
import { decisionPlaces } from '#src/engine/walk/decisionPlaces.ts'

/** Describes the decisions of a net for a reader: where they fall and what is decided. */
export function decisionReader(net: Net): (decision: number, at: number, taken: number | null) => WalkDecision {
  const places = decisionPlaces(net)
  return (decision, at, taken) => {
    const place = places[decision]
    if (place === undefined) throw new Error(`decision ${decision} has no place`)
    const { start, weight } = net.decisions
    const shares = Array.from(weight.subarray(start[decision], start[decision + 1]))
    const node = net.nodes[nodeOf(place)]!
    const options = shares.map((probability, i) => ({ probability, ...optionOf(net, place, i) }))
    return { kind: place.kind, at, element: node.id, name: node.name.trim(), options, taken }
  }
}

const nodeOf = (place: DecisionPlace): number => (place.kind === 'start' ? place.starts[0]! : place.node)

type Named = Omit<WalkOption, 'probability'>

function optionOf(net: Net, place: DecisionPlace, option: number): Named {
  const whether = option === 1 ? 'yes' : 'no'
  switch (place.kind) {
    case 'way':
      return flowOption(net, place.flows[option]!)
    case 'also':
      return { ...flowOption(net, place.flow), kind: whether }
    case 'repeat':
      return { kind: whether, name: '' }
    case 'interruption': {
      const event = place.events[option]
      return event === undefined ? { kind: 'no', name: '' } : nodeOption('event', net.nodes[event]!)
    }
    case 'beside':
      return { ...nodeOption('event', net.nodes[place.event]!), kind: whether }
    case 'start':
      return nodeOption('start', net.nodes[place.starts[option]!]!)
  }
}

const nodeOption = (kind: WalkOption['kind'], { id, name }: FlowNode): Named => ({ kind, element: id, name: name.trim() })

/** How many nodes without a name are passed to find what a flow leads to. */
const FAR = 8

function flowOption(net: Net, flow: number): Named {
  const { id, name } = net.model.flows[flow]!
  return { kind: 'flow', element: id, name: name.trim() || leadsTo(net, net.flowTarget[flow]!) }
}

/** The name of a node, else of the only thing behind it. */
function leadsTo({ nodes, out, flowTarget }: Net, first: number): string {
  let node = first
  for (let passed = 0; passed < FAR && node !== -1; passed++) {
    const name = nodes[node]!.name.trim()
    if (name !== '' || out.start[node + 1]! - out.start[node]! !== 1) return name
    node = flowTarget[out.item[out.start[node]!]!]!
  }
  return ''
}
