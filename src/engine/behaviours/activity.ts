import type { Behaviour } from './behaviour.ts'

/** Tasks, sub-processes and call activities: an activity may be repeated, held up by messages, interrupted (machine/activities.ts). */
export const activity: Behaviour = {
  enter: (game, node, instance, _flow, provenance) => game.startActivity(node, instance, provenance, false),
  triggered: (game, node, instance, provenance) => game.startActivity(node, instance, provenance, true),
  delayed: (game, node, instance, provenance) => game.leave(node, instance, provenance),
  expect: (flows, node) => flows.activity(node),
}
