import type { Behaviour } from './behaviour.ts'
import { SHORT } from './short.ts'

/**
 * Waits for a message or a signal of the file; a timer, and anything nothing in the file triggers, only delays the token.
 * A `bpr:wait` of a message event passes after the message, as the wait of a receive task does.
 */
export const intermediateCatchEvent: Behaviour = {
  short: () => SHORT.no,
  enter: (game, node, instance, _flow, provenance) => game.catchEvent(node, instance, provenance),
  triggered: (game, node, instance, provenance) => game.caughtEvent(node, instance, provenance),
  delayed: (game, node, instance, provenance) => game.leave(node, instance, provenance),
  expect(flows, node) {
    flows.takesMessages(node)
    flows.leave(node)
  },
}
