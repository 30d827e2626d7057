import { describe, expect, it } from 'vitest'
import { alongPolyline, beforeEnd } from '#src/modeler/walk/polyline.ts'

const corner = [
  { x: 0, y: 0 },
  { x: 30, y: 0 },
  { x: 30, y: 10 },
]

describe('going along a line', () => {
  it('goes the same way in the same time on every stretch', () => {
    expect(alongPolyline(corner, 0)).toEqual({ x: 0, y: 0 })
    expect(alongPolyline(corner, 0.5)).toEqual({ x: 20, y: 0 })
    expect(alongPolyline(corner, 0.75)).toEqual({ x: 30, y: 0 })
    expect(alongPolyline(corner, 0.875)).toEqual({ x: 30, y: 5 })
  })

  it('ends at its end', () => {
    expect(alongPolyline(corner, 1)).toEqual({ x: 30, y: 10 })
    expect(alongPolyline(corner, 7)).toEqual({ x: 30, y: 10 })
  })

  it('stands still on a single point, and nowhere without one', () => {
    expect(alongPolyline([{ x: 3, y: 4 }], 0.5)).toEqual({ x: 3, y: 4 })
    expect(alongPolyline([], 0.5)).toBeUndefined()
  })

  it('passes points that lie on each other', () => {
    expect(alongPolyline([corner[0]!, corner[0]!, corner[1]!], 0.5)).toEqual({ x: 15, y: 0 })
  })
})

describe('standing before the end', () => {
  it('stands so far back on the last stretch', () => {
    expect(beforeEnd(corner, 4)).toEqual({ x: 30, y: 6 })
  })

  it('goes back to the beginning of the last stretch at most', () => {
    expect(beforeEnd(corner, 100)).toEqual({ x: 30, y: 0 })
  })

  it('stands at the end of what has no length', () => {
    expect(beforeEnd([{ x: 1, y: 1 }], 5)).toEqual({ x: 1, y: 1 })
    expect(beforeEnd([corner[0]!, corner[0]!], 5)).toEqual({ x: 0, y: 0 })
  })
})
