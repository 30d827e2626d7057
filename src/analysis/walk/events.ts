import type { Outcome } from '#src/domain/step.ts'
import type { WalkDecision, WalkEvent } from '#src/domain/walk.ts'
import type { Net } from '#src/engine/net.ts'
import type { CaseTrace } from '#src/engine/trace.ts'
import type { Move } from '#src/engine/walk/moves.ts'
import type { RunningCounters } from './counters.ts'
import { decisionReader } from './decisions.ts'
import { TokenTracker } from './tokens.ts'

export interface WalkedEvents {
  readonly events: readonly WalkEvent[]
  readonly decisions: readonly WalkDecision[]
  /** Ids of all elements met. */
  readonly met: ReadonlySet<string>
}

/** Puts the moves of a case into words of the domain, with the counters as they stand after each. */
export function eventsOf(net: Net, trace: CaseTrace, moves: readonly Move[], counters: RunningCounters): WalkedEvents {
  const events: WalkEvent[] = []
  const decisions: WalkDecision[] = []
  const met = new Set<string>()
  const tokens = new TokenTracker(net)
  const read = decisionReader(net)
  const idOf = (node: number): string => {
    const id = net.nodes[node]?.id ?? ''
    met.add(id)
    return id
  }
  for (const move of moves) {
    const { at } = move
    if (move.kind === 'ready') counters.ready(move.row)
    else if (move.kind === 'begin') counters.begin(move.row)
    else if (move.kind === 'end' || move.kind === 'cut') counters.end(move.row)
    if (move.kind !== 'flow') tokens.interrupt()
    const when = { at, counters: counters.at(at) }
    switch (move.kind) {
      case 'token':
        events.push({ ...when, kind: 'token', element: idOf(move.node) })
        break
      case 'flow': {
        const { from, takes } = tokens.leave(move.flow)
        const to = idOf(net.flowTarget[move.flow]!)
        events.push({ ...when, kind: 'flow', flow: net.model.flows[move.flow]!.id, from: idOf(from), to, takes })
        break
      }
      case 'message': {
        const { flow, source, target } = net.channels[move.channel]!
        if (flow === -1) break
        events.push({ ...when, kind: 'message', flow: net.model.messageFlows[flow]!.id, from: idOf(source), to: idOf(target) })
        break
      }
      case 'ready':
        idOf(move.node)
        if (trace.wait[move.row]! > 0) events.push({ ...when, kind: 'wait', execution: move.row })
        break
      case 'begin':
        if (net.isStep[move.node] === 1) events.push({ ...when, kind: 'work', execution: move.row })
        break
      case 'end':
      case 'cut':
        events.push({ ...when, kind: 'done', execution: move.row })
        break
      case 'decision':
        decisions.push(read(move.decision, at, move.option === -1 ? null : move.option))
        events.push({ ...when, kind: 'decision', decision: decisions.length - 1 })
        break
      case 'reached': {
        const { outcome } = net.nodes[move.node]!
        events.push({ ...when, kind: 'end', element: idOf(move.node), ...(outcome !== undefined && { outcome }) })
        break
      }
    }
  }
  return { events, decisions, met }
}

/** How a case ended: refused or abandoned when any end reached says so, else granted when one does. */
export function outcomeOf(events: readonly WalkEvent[]): Outcome | undefined {
  const reached = events.flatMap((event) => (event.kind === 'end' && event.outcome !== undefined ? [event.outcome] : []))
  return reached.find((outcome) => outcome !== 'granted') ?? reached[0]
}
