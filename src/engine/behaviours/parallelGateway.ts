import type { Behaviour } from './behaviour.ts'
import { passesUnlessJoin, passing } from './passing.ts'

/** Waits for one token on each incoming flow, then sends one on each outgoing flow. Further tokens wait for the next round. */
export const parallelGateway: Behaviour = {
  ...passing,
  short: passesUnlessJoin,
  enter(game, node, instance, flow, provenance) {
    const { net } = game
    if (flow === -1 || net.flowSlot[flow] === -1) {
      game.leave(node, instance, provenance)
      return
    }
    game.hold(flow, instance, provenance)
    if (game.filled(node, instance) === net.in.start[node + 1]! - net.in.start[node]!) game.fire(node, instance)
  },
}
