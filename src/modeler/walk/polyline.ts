export interface Point {
  readonly x: number
  readonly y: number
}

/** Where one is after this share of the way along a line; its only point, or its end, beyond. Undefined without a point. */
export function alongPolyline(points: readonly Point[], share: number): Point | undefined {
  const lengths = points.slice(1).map((point, i) => distance(points[i] ?? point, point))
  let left = Math.max(0, share) * lengths.reduce((sum, length) => sum + length, 0)
  for (const [i, length] of lengths.entries()) {
    const from = points[i]
    const to = points[i + 1]
    if (from && to && left < length)
      return { x: from.x + ((to.x - from.x) * left) / length, y: from.y + ((to.y - from.y) * left) / length }
    left -= length
  }
  return points.at(-1)
}

/** The point so far before the end of a line, on its last stretch at most. */
export function beforeEnd(points: readonly Point[], back: number): Point | undefined {
  const end = points.at(-1)
  const before = points.at(-2)
  if (!end || !before) return end
  const length = distance(before, end)
  return length === 0 ? end : alongPolyline([before, end], Math.max(0, 1 - back / length))
}

const distance = (a: Point, b: Point): number => Math.hypot(b.x - a.x, b.y - a.y)
