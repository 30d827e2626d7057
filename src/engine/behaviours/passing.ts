import { rowLength } from '../compile/graph.ts'
import { SPLIT, type Net } from '../net.ts'
import type { Behaviour } from './behaviour.ts'
import { SHORT, type Short } from './short.ts'

/** Short where exactly one token leaves. */
const passes = (net: Net, node: number): Short =>
  net.split[node] === SPLIT.exclusive || (net.split[node] === SPLIT.all && rowLength(net.out, node) === 1)
    ? SHORT.passes
    : SHORT.no

/** A node that a token passes at once, on the flows that its split chooses. */
export const passing: Behaviour = {
  short: passes,
  enter: (game, node, instance, _flow, provenance) => game.leave(node, instance, provenance),
  triggered: (game, node, instance, provenance) => game.leave(node, instance, provenance),
  delayed: (game, node, instance, provenance) => game.leave(node, instance, provenance),
  expect: (flows, node) => flows.leave(node),
}

/** The same at a gateway, unless tokens may wait at it as a join. */
export const passesUnlessJoin: Behaviour['short'] = (net, node) =>
  net.in.item.subarray(net.in.start[node], net.in.start[node + 1]).some((flow) => net.flowSlot[flow] !== -1)
    ? SHORT.no
    : passes(net, node)
