import { describe, expect, it } from 'vitest'
import { cellAt, columnLetters, fixedCell, fixedRange } from '#src/report/excel/address.ts'
import { framed, leadRows, lines, number, text } from '#src/report/excel/cell.ts'
import { moneyFormat, signed, signsOf, unitFormat } from '#src/report/excel/formats.ts'
import { heightOf } from '#src/report/excel/heights.ts'
import { safeText } from '#src/report/excel/safeText.ts'
import { constant, equalTo, filled, minus, over, plus, sumProduct, times } from '#src/report/excel/term.ts'
import { linesOf } from '#src/report/excel/textSize.ts'
import { widthsOf } from '#src/report/excel/widths.ts'

describe('addresses', () => {
  it.each([
    [1, 'A'],
    [26, 'Z'],
    [27, 'AA'],
    [52, 'AZ'],
    [703, 'AAA'],
  ])('column %i is %s', (column, letters) => {
    expect(columnLetters(column)).toBe(letters)
  })

  it('names cells of other sheets so that they stay, with signs of names doubled', () => {
    expect(cellAt(3, 5)).toBe('C5')
    expect(fixedCell("Notary's", 2, 4)).toBe("'Notary''s'!$B$4")
    expect(fixedRange('As-is steps', 8, 4, 9)).toBe("'As-is steps'!$H$4:$H$9")
  })
})

describe('terms', () => {
  const n = { text: 'A1:A3', values: [1, 0.5, null] }
  const hours = { text: 'B1:B3', values: [2, 4, 8] }
  const words = { text: 'C1:C3', values: ['Waste', 'waste', ''] }

  it('are made together with what they come to', () => {
    expect(sumProduct(n, hours)).toEqual({ text: 'SUMPRODUCT(A1:A3,B1:B3)', value: 4 })
    expect(sumProduct(hours, equalTo(words, 'WASTE'))).toEqual({ text: 'SUMPRODUCT(B1:B3,--(C1:C3="WASTE"))', value: 6 })
    expect(sumProduct(hours, filled(words))).toEqual({ text: 'SUMPRODUCT(B1:B3,--(C1:C3<>""))', value: 6 })
    expect(equalTo(words, 'say "no"').text).toBe('--(C1:C3="say ""no""")')
  })

  it('keep what belongs together in brackets', () => {
    const [two, three, four] = [constant(2), constant(3), constant(4)]
    expect(times(plus(two, three), four)).toEqual({ text: '(2+3)*4', value: 20 })
    expect(over(minus(four, two), times(two, two))).toEqual({ text: '(4-2)/(2*2)', value: 0.5 })
    expect(plus(three)).toEqual({ text: '3', value: 3 })
  })
})

describe('cells', () => {
  it('are empty where there is nothing to say', () => {
    expect(text('  ')).toBeNull()
    expect(text(undefined)).toBeNull()
    expect(number(Number.NaN, '0')).toBeNull()
    expect(number(null, '0')).toBeNull()
    expect(number(0, '0')).toMatchObject({ value: 0 })
    expect(lines(['one', '', 'two'])).toMatchObject({ text: 'one\ntwo' })
  })

  it('have lines around them up to the last column of a table', () => {
    expect(framed([[text('a')], [null, text('b')]], 2).map((row) => row.map((cell) => cell?.kind))).toEqual([
      ['text', 'blank'],
      ['blank', 'text'],
    ])
  })

  it('say each sentence above a table on a row, behind the columns that stay', () => {
    expect(leadRows('One cl. 5 holds. Two.', 2)).toEqual([
      [null, null, text('One cl. 5 holds.', 'lead')],
      [null, null, text('Two.', 'lead')],
    ])
  })
})

describe('formats', () => {
  it('write money whole unless a small amount is broken, with its currency', () => {
    expect(moneyFormat([1_000_000.4, 20], 'UZS')).toBe('#,##0" UZS"')
    expect(moneyFormat([12.5], 'EUR')).toBe('#,##0.00" EUR"')
    expect(moneyFormat([1], 'a"b\\c\u0007')).toBe('#,##0" abc"')
    expect(moneyFormat([null, undefined])).toBe('#,##0')
  })

  it('write days with a decimal, shares as per cent, and counts that cannot change whole', () => {
    expect(unitFormat('calendar days', [55.1, 3], '', true)).toBe('#,##0.0')
    expect(unitFormat('count', [3, 4], '', false)).toBe('#,##0')
    expect(unitFormat('count', [3, 4], '', true)).toBe('#,##0.0')
    expect(unitFormat('share', [0.5], '', true)).toBe('0.0%')
    expect(unitFormat('money/year', [1e9], 'UZS', true)).toBe('#,##0" UZS"')
  })

  it('write differences with their sign', () => {
    expect(signed('#,##0" UZS"')).toBe('+#,##0" UZS";-#,##0" UZS";#,##0" UZS"')
    expect(signed('0.0%')).toBe('+0.0%;-0.0%;0.0%')
  })

  it.each([
    [1234567, '#,##0', '1,234,567'],
    [-1234.56, '+#,##0.0;-#,##0.0;#,##0.0', '-1,234.6'],
    [290_490_083_173, '#,##0" UZS"', '290,490,083,173 UZS'],
    [0.9467, '0.0%', '94.7%'],
    [0, '#,##0.00', '0.00'],
  ])('%d as %s takes the room of %s', (value, format, shown) => {
    expect(signsOf(value, format)).toBe(shown.length)
  })
})

describe('sizes', () => {
  it('a text takes as many lines as its column needs, words unbroken', () => {
    expect(linesOf('short', 'plain', 20)).toBe(1)
    expect(linesOf('one two three four five six', 'plain', 10)).toBeGreaterThanOrEqual(3)
    expect(linesOf('a\nb\nc', 'plain', 20)).toBe(3)
    expect(linesOf('x'.repeat(100), 'plain', 10)).toBe(10)
    expect(linesOf('Обязательный', 'strong', 12)).toBeGreaterThan(linesOf('Обязательный', 'plain', 14))
  })

  it('a row is as high as its longest text, and never higher than a row can be', () => {
    const low = heightOf([text('a')], [20])
    expect(heightOf([text('a\nb'), text('a')], [20, 20])).toBeGreaterThan(low)
    expect(heightOf([text('long '.repeat(2000))], [10])).toBe(409)
    expect(heightOf([text('goes on beyond its cell '.repeat(20), 'lead')], [5])).toBe(low)
  })

  it('a column is wide enough for its numbers and for its words', () => {
    const plan = (cell: ReturnType<typeof text>) => ({
      name: 's',
      rows: [[cell]],
      widths: [8],
      frozen: { rows: 0, columns: 0 },
      pagesWide: 1,
    })
    expect(widthsOf(plan(text('a b')))).toEqual([8])
    expect(widthsOf(plan(number(290_490_083_173, '#,##0')))[0]).toBeGreaterThan('290,490,083,173'.length)
    expect(widthsOf(plan(text('Продолжительность', 'head')))[0]).toBeGreaterThan('Продолжительность'.length)
    // A word without end may break.
    expect(widthsOf(plan(text('W'.repeat(400))))).toEqual([8])
  })
})

describe('texts', () => {
  it('have no sign that nobody sees, nor one that another is read for', () => {
    expect(safeText('a\u0000b\u202ec')).toBe('abc')
    expect(safeText('one\r\ntwo\rthree')).toBe('one\ntwo\nthree')
    expect(safeText('_x0041_ and _x004_')).toBe('_x005F_x0041_ and _x004_')
  })

  it('are cut between characters', () => {
    const long = safeText(`${'x'.repeat(32_765)}😀😀`)
    expect(long.length).toBeLessThanOrEqual(32_767)
    expect(long).toMatch(/…$/)
    expect(long).not.toMatch(/\p{Cs}/u)
  })
})
