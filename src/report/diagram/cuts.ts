/** A stretch of one axis that something takes up, and how bad it is to cut through it: 1 when nothing is said. */
export type Stretch = readonly [from: number, to: number, weight?: number]

/** A piece is at least this share of what a page can hold before it is cut off. */
const LEAST = 0.25

/**
 * Where to cut the way from `start` to `end` so that no piece is longer than `limit` and, where that is possible, nothing
 * in `taken` is cut through. As few pieces as the limit asks for, as even as the gaps allow. Gives the borders, both ends
 * included.
 */
export function cuts(start: number, end: number, limit: number, taken: readonly Stretch[]): number[] {
  const places = gaps(taken)
  const whole = greedy(start, end, limit, places, taken)
  const least = through(whole, taken)
  let best = whole
  // The shortest limit that needs no more pieces makes them even.
  let [low, high] = [(end - start) / (whole.length - 1), limit]
  for (let round = 0; round < 12 && high - low > 1; round++) {
    const middle = (low + high) / 2
    const tried = greedy(start, end, middle, places, taken)
    if (tried.length <= whole.length && through(tried, taken) <= least) {
      best = tried
      high = middle
    } else low = middle
  }
  return best
}

/** How much is cut through by the inner borders, by weight. */
export const through = (borders: readonly number[], taken: readonly Stretch[]): number =>
  borders
    .slice(1, -1)
    .reduce((sum, at) => sum + taken.reduce((cut, [from, to, weight = 1]) => cut + (from < at && to > at ? weight : 0), 0), 0)

/** So much of a page is given up rather than cutting through something of weight 1. */
const WORTH = 0.25

/** Middles of the stretches that nothing takes up. */
function gaps(taken: readonly Stretch[]): number[] {
  const sorted = [...taken].sort((a, b) => a[0] - b[0])
  const places: number[] = []
  let reached = Number.NEGATIVE_INFINITY
  for (const [from, to] of sorted) {
    if (reached > Number.NEGATIVE_INFINITY && from > reached) places.push((reached + from) / 2)
    reached = Math.max(reached, to)
  }
  return places
}

function greedy(start: number, end: number, limit: number, places: readonly number[], taken: readonly Stretch[]): number[] {
  const borders = [start]
  for (let at = start; end - at > limit;) {
    const able = (place: number) => place > at + limit * LEAST && place <= at + limit
    const free = places.findLast(able)
    // Through as little as possible: before something that begins here, late on the page.
    const cost = (place: number) => through([at, place, end], taken) - (place - at) / (limit * WORTH)
    const edges = taken.map(([from]) => from - 2).filter(able)
    // No piece more than there must be, if only for cutting through something.
    const rest = Math.ceil((end - at) / limit) - 1
    const few = edges.filter((place) => end - place <= rest * limit)
    at = free ?? (few.length > 0 ? few : edges).sort((a, b) => cost(a) - cost(b))[0] ?? at + limit
    borders.push(at)
  }
  borders.push(end)
  return borders
}
