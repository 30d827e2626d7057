import writeXlsx from 'write-excel-file/node'
import { describe, expect, it } from 'vitest'
import { csvRow } from '#src/domain/csv.ts'
import { DITTO } from '#src/domain/stepList.ts'
import { rowsOfText, sheetsOfFile, sheetsOfWorkbook } from '#src/interchange/stepList/rows.ts'

describe('a text', () => {
  it.each([
    ['tabs, as a spreadsheet copies', 'Step\tWho\n"Two\nlines"\t"says ""hi"""\n'],
    ['semicolons, as Excel saves in Russian', '\ufeffStep;Who\r\n"Two\nlines";"says ""hi"""\r\n'],
    ['semicolons and the line by which Excel knows them', 'sep=;\r\nStep;Who\r\n"Two\nlines";"says ""hi"""\r\n'],
    ['commas', 'Step,Who\n"Two\nlines","says ""hi"""'],
    ['bars', 'Step|Who\n"Two\nlines"|"says ""hi"""'],
  ])('with %s is rows of cells', (_, text) => {
    expect(rowsOfText(text)).toEqual([
      ['Step', 'Who'],
      ['Two\nlines', 'says "hi"'],
    ])
  })

  it('may have a title with fewer cells above its table', () => {
    expect(rowsOfText('Annex 2\nList of steps;\nStep;Who;Wait\nApply;Person;1,5\nDecide;Office;2,5')).toEqual([
      ['Annex 2'],
      ['List of steps', ''],
      ['Step', 'Who', 'Wait'],
      ['Apply', 'Person', '1,5'],
      ['Decide', 'Office', '2,5'],
    ])
  })

  it('whose lines hold a comma now and then is one column', () => {
    const lines = ['1. Подать заявление, оплатить сбор', '2. Проверить', '3. Решить', '4. Внести, сообщить, выдать']
    expect(rowsOfText(lines.join('\n'))).toEqual(lines.map((line) => [line]))
  })

  it('keeps semicolons inside of cells that are apart by tabs', () => {
    expect(rowsOfText('Check\tif refused 10 % -> 3; incomplete 20 % -> 1')).toEqual([
      ['Check', 'if refused 10 % -> 3; incomplete 20 % -> 1'],
    ])
  })

  it('is read as it was before an export kept it from being a formula', () => {
    const texts = ['-> 7', '=1+1', '@home', "o'clock", "'quoted'"]
    expect(rowsOfText(texts.map((text) => csvRow(['a', text])).join('\r\n'))).toEqual(texts.map((text) => ['a', text]))
  })

  it.each([
    ['UTF-8', new TextEncoder().encode('Шаг;Кто\nПодать;Заявитель')],
    ['windows-1251', windows1251('Шаг;Кто\nПодать;Заявитель')],
    ['UTF-16, little end first', utf16('Шаг;Кто\nПодать;Заявитель', true)],
    ['UTF-16, big end first', utf16('Шаг;Кто\nПодать;Заявитель', false)],
  ])('in %s is read', async (_, bytes) => {
    expect(await sheetsOfFile(new Uint8Array(bytes))).toEqual([
      {
        name: '',
        rows: [
          ['Шаг', 'Кто'],
          ['Подать', 'Заявитель'],
        ],
      },
    ])
  })

  it('that begins like the name of an archive is a text all the same', async () => {
    expect(await sheetsOfFile(new TextEncoder().encode('PKM qarori;Kim'))).toEqual([{ name: '', rows: [['PKM qarori', 'Kim']] }])
  })
})

describe('a workbook', () => {
  it('is its sheets that hold anything, numbers and dates as text', async () => {
    const file = await writeXlsx([
      {
        sheet: 'Шаги & роли',
        data: [
          [{ value: 'Шаг' }, { value: 'Доля' }, null],
          [
            { value: 'Проверить' },
            { value: 0.1 + 0.2, type: Number },
            { value: new Date(Date.UTC(2026, 10, 22)), type: Date, format: 'yyyy-mm-dd' },
          ],
        ],
      },
      { sheet: 'Empty', data: [[null]] },
      { sheet: 'Note', data: [[{ value: 'x' }]] },
    ]).toBuffer()
    expect(await sheetsOfWorkbook(new Uint8Array(file))).toEqual([
      {
        name: 'Шаги & роли',
        rows: [
          ['Шаг', 'Доля', ''],
          ['Проверить', '0.3', '2026-11-22'],
        ],
      },
      { name: 'Note', rows: [['x']] },
    ])
  })

  it('says of a merged cell that it is as above, and of one over many columns what it says in each', async () => {
    // Given a sheet that begins below and beside its corner
    const file = await writeXlsx([
      [null, null, null, null],
      [null, { value: 'Reception', columnSpan: 3 }, null, null],
      [null, { value: 'Apply' }, { value: 'Office', rowSpan: 3 }, { value: '3 days', rowSpan: 2 }],
      [null, { value: 'Check' }, null, null],
      [null, { value: 'Decide' }, null, { value: '1 h' }],
    ]).toBuffer()

    // When it is read
    const [sheet] = await sheetsOfWorkbook(new Uint8Array(file))

    // Then
    expect(sheet?.rows).toEqual([
      ['', '', '', ''],
      ['', 'Reception', 'Reception', 'Reception'],
      ['', 'Apply', 'Office', '3 days'],
      ['', 'Check', DITTO, DITTO],
      ['', 'Decide', DITTO, '1 h'],
    ])
  })

  it('that is none is refused', async () => {
    await expect(sheetsOfWorkbook(new TextEncoder().encode('no workbook'))).rejects.toThrow()
  })
})

function windows1251(text: string): Uint8Array {
  const codeOf = (sign: string) => {
    const code = sign.codePointAt(0) ?? 0
    return code >= 0x410 && code <= 0x44f ? code - 0x410 + 0xc0 : code
  }
  return Uint8Array.from([...text].map(codeOf))
}

function utf16(text: string, isLittle: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(2 * text.length + 2))
  for (const [i, sign] of [...`\ufeff${text}`].entries()) view.setUint16(2 * i, sign.charCodeAt(0), isLittle)
  return new Uint8Array(view.buffer)
}
