import type { Behaviour } from './behaviour.ts'
import { passing } from './passing.ts'
import { SHORT } from './short.ts'

/**
 * The first of its events to occur decides (machine/events.ts). An event that nothing in the file can trigger never occurs
 * by itself: probability decides among such events where no other can occur, or when the case rests without one.
 */
export const eventBasedGateway: Behaviour = {
  ...passing,
  short: () => SHORT.no,
  enter: (game, node, instance, _flow, provenance) => game.race(node, instance, provenance),
  expect: (flows, node) => flows.race(node),
}
