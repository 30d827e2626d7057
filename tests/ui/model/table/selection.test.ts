import { describe, expect, it } from 'vitest'
import type { Point, Selection } from '#src/ui/model/table/selection.ts'
import {
  clamped,
  extendTo,
  move,
  rectOf,
  selectAll,
  selectCell,
  selectRect,
  step,
  target,
} from '#src/ui/model/table/selection.ts'

const SIZE = { rows: 6, columns: 4 }
const at = (row: number, column: number): Point => ({ row, column })
const range = (top: number, left: number, bottom: number, right: number): Selection => selectRect({ top, left, bottom, right })

describe('moving through the table', () => {
  it('stops at the edges', () => {
    expect(target(at(0, 0), 'up', SIZE, 3)).toEqual(at(0, 0))
    expect(target(at(5, 3), 'right', SIZE, 3)).toEqual(at(5, 3))
    expect(target(at(4, 1), 'page-down', SIZE, 3)).toEqual(at(5, 1))
  })

  it('goes to the ends of a row and of the table', () => {
    expect(target(at(2, 2), 'row-start', SIZE, 3)).toEqual(at(2, 0))
    expect(target(at(2, 2), 'row-end', SIZE, 3)).toEqual(at(2, 3))
    expect(target(at(2, 2), 'last', SIZE, 3)).toEqual(at(5, 3))
  })

  it('jumps to the end of a filled run, then over the gap to the next filled cell, then to the edge', () => {
    // given: rows 0, 1 and 4 of a column are filled
    const isFilled = ({ row }: Point) => [0, 1, 4].includes(row)

    // then
    expect(target(at(0, 1), 'jump-down', SIZE, 3, isFilled)).toEqual(at(1, 1))
    expect(target(at(1, 1), 'jump-down', SIZE, 3, isFilled)).toEqual(at(4, 1))
    expect(target(at(4, 1), 'jump-down', SIZE, 3, isFilled)).toEqual(at(5, 1))
  })

  it('extends from the active cell, and shrinks again', () => {
    const wide = move(move(selectCell(at(2, 1)), 'down', true, SIZE, 3), 'right', true, SIZE, 3)
    expect(rectOf(wide)).toEqual({ top: 2, left: 1, bottom: 3, right: 2 })
    expect(rectOf(move(wide, 'up', true, SIZE, 3))).toEqual({ top: 2, left: 1, bottom: 2, right: 2 })
    expect(wide.active).toEqual(at(2, 1))
  })

  it('extends upwards as well', () => {
    expect(rectOf(extendTo(selectCell(at(3, 2)), at(1, 0)))).toEqual({ top: 1, left: 0, bottom: 3, right: 2 })
  })

  it('brings the far corner into view while one extends, and the beginning of what was pasted', () => {
    expect(move(selectCell(at(0, 0)), 'last', true, SIZE, 3).seen).toEqual(at(5, 3))
    expect(range(1, 1, 5, 3).seen).toEqual(at(1, 1))
    expect(selectAll(SIZE, selectCell(at(4, 2))).seen).toEqual(at(4, 2))
  })

  it('lets a selection shrink with the table', () => {
    expect(rectOf(clamped(range(1, 1, 5, 3), { rows: 3, columns: 2 }))).toEqual({ top: 1, left: 1, bottom: 2, right: 1 })
  })
})

describe('Enter and Tab', () => {
  it('go down and to the right', () => {
    expect(step(selectCell(at(1, 1)), 'rows', false, SIZE)?.active).toEqual(at(2, 1))
    expect(step(selectCell(at(1, 1)), 'columns', false, SIZE)?.active).toEqual(at(1, 2))
    expect(step(selectCell(at(1, 1)), 'columns', true, SIZE)?.active).toEqual(at(1, 0))
  })

  it('Tab goes on to the next row, and leaves the table after its last cell', () => {
    expect(step(selectCell(at(1, 3)), 'columns', false, SIZE)?.active).toEqual(at(2, 0))
    expect(step(selectCell(at(5, 3)), 'columns', false, SIZE)).toBeUndefined()
    expect(step(selectCell(at(0, 0)), 'columns', true, SIZE)).toBeUndefined()
  })

  it('stay inside a range and come round, while the range stays', () => {
    // given
    const inside = range(1, 1, 2, 2)

    // when
    const visited: (Point | undefined)[] = []
    let now: Selection | undefined = inside
    for (let i = 0; i < 4; i += 1) {
      now = now && step(now, 'rows', false, SIZE)
      visited.push(now?.active)
    }

    // then: down the first column, down the second, back to the beginning
    expect(visited).toEqual([at(2, 1), at(1, 2), at(2, 2), at(1, 1)])
    expect(now && rectOf(now)).toEqual(rectOf(inside))
  })
})
