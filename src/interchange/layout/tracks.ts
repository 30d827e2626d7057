/** A straight piece of a line in a gap or corridor. */
export interface Piece {
  /** What it reaches, in the order of the grid across it. */
  readonly low: number
  readonly high: number
  /** Where it ends at a place that others can end at too, and whether the line goes on before it (left, up) or after it. */
  readonly ends: readonly { readonly at: number; readonly toward: 'before' | 'after' }[]
  /** Pieces with equal keys may lie on each other: lines into the same node join before it. */
  readonly joins: string
}

/**
 * Gives the pieces of one gap or corridor tracks side by side, so that none covers another: those that overlap get
 * different tracks, and where one line comes from before and another goes on after at the same place, the first one
 * turns first. The number of a track counts from the left or the top.
 */
export function tracksOf(pieces: readonly Piece[]): { readonly track: readonly number[]; readonly count: number } {
  const track: number[] = pieces.map(() => -1)
  const first = pieces.map((one) => pieces.flatMap((other, i) => (one !== other && turnsBefore(other, one) ? [i] : [])))
  const open = new Set(pieces.keys())
  while (open.size > 0) {
    // A circle of wishes cannot be granted: the piece with the fewest of them goes first then.
    const waiting = (index: number) => (first[index] ?? []).filter((other) => open.has(other)).length
    const next = [...open].reduce((best, index) => (waiting(index) < waiting(best) ? index : best))
    const least = Math.max(-1, ...(first[next] ?? []).map((other) => track[other] ?? -1)) + 1
    let at = least
    while (pieces.some((other, i) => track[i] === at && isInTheWay(other, pieces[next]!))) at++
    track[next] = at
    open.delete(next)
  }
  return { track, count: Math.max(0, ...track.map((one) => one + 1)) }
}

const isInTheWay = (a: Piece, b: Piece): boolean => a.joins !== b.joins && a.low <= b.high && b.low <= a.high

const turnsBefore = (a: Piece, b: Piece): boolean =>
  a.joins !== b.joins &&
  a.ends.some((end) => end.toward === 'before' && b.ends.some((other) => other.at === end.at && other.toward === 'after'))
