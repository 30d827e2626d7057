import { describe, expect, it } from 'vitest'
import { csvRow } from '#src/domain/csv.ts'
import { table } from '#src/cli/output/table.ts'

describe('a row of CSV', () => {
  it('quotes commas, quotes and line breaks', () => {
    expect(csvRow(['a,b', 'say "x"', 'two\nlines', 'plain'])).toBe('"a,b","say ""x""","two\nlines",plain')
  })

  it('makes texts harmless that a spreadsheet would run, but leaves numbers alone', () => {
    expect(csvRow(['=1+1', '+x', '-x', '@x', -5, 0.25])).toBe("'=1+1,'+x,'-x,'@x,-5,0.25")
  })

  it('leaves a cell empty where nothing is known', () => {
    expect(csvRow([null, undefined, Number.NaN, 0])).toBe(',,,0')
  })
})

describe('a table', () => {
  it('aligns texts left and numbers right, without trailing blanks', () => {
    expect(
      table([
        ['Name', 'Mean', 'Unit'],
        ['Visits', '2', 'count'],
        ['Cost', '1 012,5', ''],
        ['Share', '–', ''],
      ]),
    ).toBe(['Name       Mean  Unit', 'Visits        2  count', 'Cost    1 012,5', 'Share         –'].join('\n'))
  })

  it('counts letters, not their parts', () => {
    expect(
      table([
        ['oʻ𝒳', '1'],
        ['abc', '2'],
      ]),
    ).toBe('oʻ𝒳  1\nabc  2')
  })
})
