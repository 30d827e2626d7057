import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromClipboard, toClipboard } from '#src/ui/model/table/clipboard.ts'

describe('text of a spreadsheet', () => {
  it('reads tabs, lines of Windows, and the line end after the last row', () => {
    expect(fromClipboard('1,5 ч\t3 дня\r\n30 min\t2 soat\r\n')).toEqual([
      ['1,5 ч', '3 дня'],
      ['30 min', '2 soat'],
    ])
  })

  it('reads quoted cells with lines, tabs and quotes inside', () => {
    expect(fromClipboard('"two\nlines"\t"a ""b"""\t"x\ty"')).toEqual([['two\nlines', 'a "b"', 'x\ty']])
  })

  it('leaves a quote alone that only begins a text', () => {
    expect(fromClipboard('"Soliq" MChJ\tx')).toEqual([['"Soliq" MChJ', 'x']])
  })

  it('keeps empty cells and makes rows equally long', () => {
    expect(fromClipboard('a\t\tc\nd')).toEqual([
      ['a', '', 'c'],
      ['d', '', ''],
    ])
  })

  it('hides what a spreadsheet would run as a formula, and reads it back', () => {
    expect(toClipboard([['=SUM(A1)', '-5', 'plain']])).toBe("'=SUM(A1)\t'-5\tplain")
    expect(fromClipboard("'=SUM(A1)\t'-5\t'quoted'")).toEqual([['=SUM(A1)', '-5', "'quoted'"]])
  })

  it('gives back every table that it wrote', () => {
    const cell = fc
      .string({ unit: fc.constantFrom('a', 'ў', '"', '\t', '\n', ',', '=', ' ', '5') })
      .filter((text) => !text.startsWith("'"))
    const table = fc
      .integer({ min: 1, max: 4 })
      .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 }))
    fc.assert(
      fc.property(
        // A last row that is one empty cell is what the line end after the last row looks like.
        table.filter((rows) => !(rows.length > 1 && rows.at(-1)?.join('') === '' && rows[0]?.length === 1)),
        (rows) => {
          expect(fromClipboard(toClipboard(rows))).toEqual(rows)
        },
      ),
    )
  })
})
