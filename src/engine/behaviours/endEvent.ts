import { CAUGHT } from '../machine/contents.ts'
import { rowLength } from '../compile/graph.ts'
import type { Behaviour, Game } from './behaviour.ts'
import { SHORT } from './short.ts'

/**
 * Takes the token out, after its messages and signals have left. An error or escalation goes to the event that catches it
 * (machine/contents.ts); where none does, a sub-process or called process ends with what is still running in it, and in a
 * process of its own it is a plain end. A cancel end is not run as one.
 */
function reach(game: Game, node: number, instance: number, provenance: number): void {
  const { net, instances } = game
  const owner = instances.owner[instance]!
  game.recorder?.reachedEnd(node)
  game.sendMessages(node, owner, provenance)
  if (game.throwSignals(node, instance, provenance)) return
  for (const { kind, ref } of net.nodes[node]!.events) {
    if (kind === 'terminate') {
      game.terminate(instance, provenance)
      return
    }
    if (kind !== 'error' && kind !== 'escalation') continue
    const caught = game.throwUp(instance, kind, ref ?? '', provenance)
    if (caught === CAUGHT.interrupting) return
    if (caught === CAUGHT.no && game.isInner(instance)) {
      game.terminate(instance, provenance)
      return
    }
  }
  game.consume(instance, provenance)
}

export const endEvent: Behaviour = {
  short: (net, node) => (net.nodes[node]!.events.length === 0 && rowLength(net.messagesOut, node) === 0 ? SHORT.ends : SHORT.no),
  enter: (game, node, instance, _flow, provenance) => reach(game, node, instance, provenance),
  triggered: reach,
  delayed: reach,
  expect(flows, node) {
    flows.send(node, 1)
    flows.throwSignals(node)
    for (const { kind, ref } of flows.net.nodes[node]!.events) {
      if (kind === 'terminate') flows.terminate(node)
      if (kind !== 'error' && kind !== 'escalation') continue
      const caught = flows.throwUp(node, kind, ref ?? '')
      if (caught === 'gone') return
      if (caught === 'uncaught' && flows.isInner(node)) flows.terminate(node)
    }
  },
}
