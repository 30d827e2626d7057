import { describe, expect, it } from 'vitest'
import { COLUMN_WIDTHS, readChoice, resized, writeChoice } from '#src/ui/model/table/columns.ts'
import { gridColumns, widthOf } from '#src/ui/model/table/geometry.ts'
import { RESIZE_STEP, resizeKey } from '#src/ui/model/table/resize.ts'

const key = (name: string, more = {}) => ({
  key: name,
  code: name,
  ctrlKey: false,
  metaKey: false,
  shiftKey: true,
  altKey: true,
  ...more,
})

describe('widths of columns', () => {
  it('are remembered with the columns, also of hidden and frozen ones', () => {
    const choice = resized(resized(resized(readChoice('work -note'), 'work', 120), 'note', 300), 'name', 200)
    expect(writeChoice(choice)).toMatch(/^name:200 work:120 -note:300 /)
    expect(readChoice(writeChoice(choice))).toEqual(choice)
  })

  it('stay within what can be used, and nonsense is passed over', () => {
    expect(resized(readChoice(undefined), 'work', 3).widths.work).toBe(44)
    expect(resized(readChoice(undefined), 'work', 9999).widths.work).toBe(640)
    expect(readChoice('work:wide number:300').widths).toEqual({})
  })

  it('are forgotten when they are the usual ones again', () => {
    const wide = resized(readChoice(undefined), 'work', 200)
    expect(resized(wide, 'work', undefined).widths).toEqual({})
    expect(resized(wide, 'work', COLUMN_WIDTHS.work).widths).toEqual({})
  })

  it('lay out the table', () => {
    expect(widthOf(['number', 'work'], { work: 100 })).toBe(COLUMN_WIDTHS.number + 100)
    expect(gridColumns(['work', 'wait'], { work: 100 })).toBe(`100px minmax(${COLUMN_WIDTHS.wait}px, 1fr)`)
  })

  it('follow the keyboard', () => {
    expect(resizeKey(key('ArrowRight'), 'work', {})).toEqual({ column: 'work', width: COLUMN_WIDTHS.work + RESIZE_STEP })
    expect(resizeKey(key('ArrowLeft'), 'work', { work: 100 })).toEqual({ column: 'work', width: 100 - RESIZE_STEP })
    expect(resizeKey(key('Backspace'), 'work', { work: 100 })).toEqual({ column: 'work', width: undefined })
    expect(resizeKey(key('ArrowRight'), 'number', {})).toEqual({})
    expect(resizeKey(key('ArrowRight', { shiftKey: false }), 'work', {})).toBeUndefined()
  })
})
