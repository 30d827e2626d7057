import { CAUGHT } from '../machine/contents.ts'
import type { Behaviour } from './behaviour.ts'
import { SHORT } from './short.ts'

/**
 * Sends messages and signals, throws escalations, jumps through links; its own wait passes first. A compensation is not
 * run. An escalation that nothing catches has no effect.
 */
export const intermediateThrowEvent: Behaviour = {
  short: () => SHORT.no,
  enter: (game, node, instance, _flow, provenance) => game.delay(node, instance, provenance),
  triggered: (game, node, instance, provenance) => game.delay(node, instance, provenance),
  delayed(game, node, instance, provenance) {
    const { net, instances } = game
    game.sendMessages(node, instances.owner[instance]!, provenance)
    if (game.throwSignals(node, instance, provenance)) return
    const target = net.linkTarget[node]!
    if (target !== -1) {
      game.followLink(target, instance, provenance)
      return
    }
    for (const { kind, ref } of net.nodes[node]!.events) {
      if (kind !== 'escalation') continue
      if (game.throwUp(instance, kind, ref ?? '', provenance) === CAUGHT.interrupting) return
    }
    game.leave(node, instance, provenance)
  },
  expect(flows, node) {
    const { net } = flows
    flows.send(node, 1)
    flows.throwSignals(node)
    if (net.linkTarget[node] !== -1) {
      flows.to(node, net.linkTarget[node]!, 1)
      return
    }
    for (const { kind, ref } of net.nodes[node]!.events)
      if (kind === 'escalation' && flows.throwUp(node, kind, ref ?? '') === 'gone') return
    flows.leave(node)
  },
}
