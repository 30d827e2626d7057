import type { Behaviour } from './behaviour.ts'

/** A node that a token passes at once, on the flows that its split chooses. */
export const passing: Behaviour = {
  enter: (game, node, instance, _flow, provenance) => game.leave(node, instance, provenance),
  triggered: (game, node, instance, provenance) => game.leave(node, instance, provenance),
  delayed: (game, node, instance, provenance) => game.leave(node, instance, provenance),
  expect: (flows, node) => flows.leave(node),
}
