import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { Sheet } from '#src/domain/sheet.ts'
import { sheetsOfFile } from '#src/interchange/stepList/rows.ts'
import { workbookOf } from '#src/interchange/stepList/workbook.ts'

const SHEET: Sheet = {
  name: 'Steps',
  head: ['No.', 'Step', 'Work'],
  rows: [
    [1, 'Проверить «ў» & <b>', '1,5 ч'],
    [2, '', null],
    [Number.NaN, 'two\nlines', '30 min'],
  ],
  widths: [5, 40, 14],
  frozen: 2,
}
const bytesOf = async (part: Partial<Sheet> = {}) => new Uint8Array(await workbookOf({ ...SHEET, ...part }))
const partOf = (bytes: Uint8Array, name: RegExp) =>
  Object.entries(unzipSync(bytes)).flatMap(([path, content]) => (name.test(path) ? [strFromU8(content)] : []))

describe('the workbook of a table of steps', () => {
  it('is read back as it was written', async () => {
    expect(await sheetsOfFile(await bytesOf())).toEqual([
      {
        name: 'Steps',
        rows: [
          ['No.', 'Step', 'Work'],
          ['1', 'Проверить «ў» & <b>', '1,5 ч'],
          ['2', '', ''],
          ['', 'two\nlines', '30 min'],
        ],
      },
    ])
  })

  it('holds no formula, whatever a text begins with', async () => {
    // given
    const texts = ['=1+1', '+7', '-5', '@SUM(A1)', '=HYPERLINK("http://example.org")']

    // when
    const bytes = await bytesOf({ rows: texts.map((text, i) => [i, text, text]) })

    // then: each is there as a text of its own
    for (const sheet of partOf(bytes, /worksheets\/sheet1\.xml$/)) expect(sheet).not.toMatch(/<f[ >]/)
    const [sheet] = await sheetsOfFile(bytes)
    expect(sheet?.rows.slice(1).map((row) => row[1])).toEqual(texts)
  })

  it('keeps its head in view and takes any title for a name', async () => {
    const bytes = await bytesOf({ name: 'As-is: sale / flat [2015] with a title that is far too long' })
    expect(partOf(bytes, /worksheets\/sheet1\.xml$/)[0]).toContain('<pane')
    const name = /<sheet [^>]*name="([^"]*)"/.exec(partOf(bytes, /xl\/workbook\.xml$/)[0] ?? '')?.[1] ?? ''
    expect(name).toMatch(/^As-is/)
    expect(name.length).toBeLessThanOrEqual(31)
    expect(name).not.toMatch(/[\\/?*[\]:]/)
  })
})
