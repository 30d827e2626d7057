import type { Net } from '#src/engine/net.ts'
import type { CaseTrace } from '#src/engine/trace.ts'
import type { Move } from '#src/engine/walk/moves.ts'

/**
 * A trace in which executions that an open decision left under way go on undisturbed: they begin when their wait is over
 * and end when their work is done. Those before them are as they were.
 */
export function foreseen(net: Net, trace: CaseTrace, moves: readonly Move[]): CaseTrace {
  const under = new Map<number, 'ready' | 'begin'>()
  for (const move of moves) {
    if (move.kind === 'ready' || move.kind === 'begin') under.set(move.row, move.kind)
    else if (move.kind === 'end' || move.kind === 'cut') under.delete(move.row)
  }
  if (under.size === 0) return trace
  const begin = trace.begin.slice()
  const end = trace.end.slice()
  const wait = trace.wait.slice()
  const work = trace.work.slice()
  const begun = trace.begun.slice()
  for (const [row, stage] of under) {
    const node = trace.node[row]!
    if (stage === 'ready') {
      wait[row] = Math.max(0, net.wait[node]!)
      begin[row] = trace.ready[row]! + wait[row]!
      begun[row] = 1
    }
    work[row] = net.work[node]!
    end[row] = begin[row]! + work[row]!
  }
  return { ...trace, begin, end, wait, work, begun }
}
