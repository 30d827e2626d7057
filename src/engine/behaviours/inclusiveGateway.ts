import type { Behaviour } from './behaviour.ts'
import { passesUnlessJoin, passing } from './passing.ts'

/** Splits to any non-empty set of flows. As a join a token waits; the machine looks at it when the moment is over. */
export const inclusiveGateway: Behaviour = {
  ...passing,
  short: passesUnlessJoin,
  enter(game, node, instance, flow, provenance) {
    if (flow === -1 || game.net.flowSlot[flow] === -1) game.leave(node, instance, provenance)
    else game.hold(flow, instance, provenance)
  },
}
