import type { Connection, Shape } from 'bpmn-js/lib/model/Types'
import type { Stretch } from './parts.ts'

/** Half the width of an arrow's head, and a little air. */
const ARROW = 8
/** As far from the edge an end still lies on it. */
const NEAR = 3

/** Where arrows come into a shape from below, and where events sit on its bottom edge: no pill may hide them. */
export function keptFree(shape: Shape): Stretch[] {
  const bottom = shape.y + shape.height
  const arrows = ((shape.incoming ?? []) as Connection[]).flatMap(({ waypoints }): Stretch[] => {
    const end = waypoints.at(-1)
    return end && Math.abs(end.y - bottom) <= NEAR ? [{ from: end.x - shape.x - ARROW, to: end.x - shape.x + ARROW }] : []
  })
  const events = ((shape.attachers ?? []) as Shape[])
    .filter(({ y, height }) => y < bottom && y + height > bottom)
    .map(({ x, width }): Stretch => ({ from: x - shape.x - 2, to: x - shape.x + width + 2 }))
  return [...arrows, ...events]
}
