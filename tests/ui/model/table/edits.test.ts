import { describe, expect, it } from 'vitest'
import { cleared, fill, fillDown, paste } from '#src/ui/model/table/edits.ts'

const SIZE = { rows: 5, columns: 4 }
const textAt = ({ row, column }: { row: number; column: number }) => `${row}:${column}`
const told = (edits: readonly { row: number; column: number; text: string }[]) =>
  edits.map(({ row, column, text }) => `${row},${column}=${text}`)

describe('pasting', () => {
  it('puts what was copied at the upper left cell', () => {
    const { edits, rect } = paste(
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
      { top: 1, left: 1, bottom: 1, right: 1 },
      SIZE,
    )
    expect(told(edits)).toEqual(['1,1=a', '1,2=b', '2,1=c', '2,2=d'])
    expect(rect).toEqual({ top: 1, left: 1, bottom: 2, right: 2 })
  })

  it('fills a range that is a whole multiple of it', () => {
    expect(told(paste([['a']], { top: 0, left: 0, bottom: 1, right: 1 }, SIZE).edits)).toEqual([
      '0,0=a',
      '0,1=a',
      '1,0=a',
      '1,1=a',
    ])
    expect(paste([['a'], ['b']], { top: 0, left: 0, bottom: 2, right: 0 }, SIZE).edits).toHaveLength(2)
  })

  it('tells what found no place, below and at the right', () => {
    // when
    const { edits, below, lost } = paste(
      [
        ['a', 'b'],
        ['c', 'd'],
        ['e', 'f'],
      ],
      { top: 4, left: 3, bottom: 4, right: 3 },
      SIZE,
    )

    // then
    expect(told(edits)).toEqual(['4,3=a'])
    expect(below).toEqual([
      ['c', 'd'],
      ['e', 'f'],
    ])
    expect(lost).toBe(1)
  })

  it('gives everything as new rows on the line for new steps', () => {
    const { edits, below } = paste([['a'], ['b']], { top: 5, left: 1, bottom: 5, right: 1 }, SIZE)
    expect(edits).toEqual([])
    expect(below).toEqual([['a'], ['b']])
  })
})

describe('filling', () => {
  it('down repeats the first row of a range', () => {
    expect(told(fillDown({ top: 1, left: 2, bottom: 3, right: 2 }, textAt))).toEqual(['2,2=1:2', '3,2=1:2'])
  })

  it('down takes what stands above a single row, and nothing above the first', () => {
    expect(told(fillDown({ top: 2, left: 1, bottom: 2, right: 2 }, textAt))).toEqual(['2,1=1:1', '2,2=1:2'])
    expect(fillDown({ top: 0, left: 1, bottom: 0, right: 1 }, textAt)).toEqual([])
  })

  it('by the handle takes several rows in turn, downwards and upwards', () => {
    const from = { top: 2, left: 0, bottom: 3, right: 0 }
    expect(told(fill(from, { ...from, bottom: 6 }, textAt))).toEqual(['4,0=2:0', '5,0=3:0', '6,0=2:0'])
    expect(told(fill(from, { ...from, top: 0 }, textAt))).toEqual(['0,0=2:0', '1,0=3:0'])
  })
})

describe('clearing', () => {
  it('leaves number and performer, which the drawing gives', () => {
    const columns = ['number', 'name', 'performer', 'work'] as const
    expect(told(cleared({ top: 0, left: 0, bottom: 0, right: 3 }, columns))).toEqual(['0,1=', '0,3='])
  })
})
