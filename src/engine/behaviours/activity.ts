import { rowLength } from '../compile/graph.ts'
import type { Behaviour } from './behaviour.ts'
import { SHORT } from './short.ts'

/** Tasks, sub-processes and call activities: an activity may be repeated, held up by messages, interrupted (machine/activities.ts). */
export const activity: Behaviour = {
  short: (net, node) =>
    net.isStep[node] === 1 &&
    net.repeats[node] === 1 &&
    net.repeatMore[node] === -1 &&
    net.hosts[node] === undefined &&
    rowLength(net.messagesIn, node) === 0
      ? SHORT.step
      : SHORT.no,
  enter: (game, node, instance, _flow, provenance) => game.startActivity(node, instance, provenance, false),
  triggered: (game, node, instance, provenance) => game.startActivity(node, instance, provenance, true),
  delayed: (game, node, instance, provenance) => game.leave(node, instance, provenance),
  expect: (flows, node) => flows.activity(node),
}
