import writeXlsx from 'write-excel-file/node'
import { expect, it } from 'vitest'
import { rowsOfText, rowsOfWorkbook } from '#src/interchange/stepList/rows.ts'

it.each([
  ['tabs, as a spreadsheet copies', 'Step\tWho\n"Two\nlines"\t"says ""hi"""\n'],
  ['semicolons, as Excel saves in Russian', '\ufeffStep;Who\r\n"Two\nlines";"says ""hi"""\r\n'],
  ['commas', 'Step,Who\n"Two\nlines","says ""hi"""'],
])('a text with %s is rows of cells', (_, text) => {
  expect(rowsOfText(text)).toEqual([
    ['Step', 'Who'],
    ['Two\nlines', 'says "hi"'],
  ])
})

it('the first sheet of a workbook is rows of cells, numbers and dates as text', async () => {
  const file = await writeXlsx([
    [{ value: 'Шаг' }, { value: 'Доля' }, null],
    [
      { value: 'Проверить' },
      { value: 0.25, type: Number },
      { value: new Date(Date.UTC(2026, 10, 22)), type: Date, format: 'yyyy-mm-dd' },
    ],
  ]).toBuffer()
  expect(await rowsOfWorkbook(new Uint8Array(file))).toEqual([
    ['Шаг', 'Доля', ''],
    ['Проверить', '0.25', '2026-11-22'],
  ])
})

it('what is no workbook is refused', async () => {
  await expect(rowsOfWorkbook(new TextEncoder().encode('no workbook'))).rejects.toThrow()
})
