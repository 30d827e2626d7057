import { readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readModel } from '#src/bpmn/readModel.ts'
import { run } from '#src/cli/run.ts'
import { packProject } from '#src/storage/projectFile/pack.ts'
import { LOOP } from '../analysis/support/referenceCases.ts'

const model = (variant: string) =>
  readFileSync(new URL(`../../models/property-registration/${variant}.bpmn`, import.meta.url), 'utf8')

const PROJECT = packProject({
  id: 'flat',
  title: 'Sale of a flat',
  service: (await readModel(model('as-is'))).model.service,
  variants: [
    { id: 'as-is', name: 'As-is', role: 'as-is', xml: model('as-is') },
    { id: 'to-be', name: 'To-be', role: 'to-be', parent: 'as-is', xml: model('to-be') },
  ],
  assumptions: '',
  texts: {},
  illustrative: true,
  attachments: [],
})

const FILES: Readonly<Record<string, Uint8Array>> = {
  'flat.darcha': PROJECT,
  'loop.bpmn': new TextEncoder().encode(LOOP),
  'wrong.bpmn': new TextEncoder().encode(LOOP.replace('likely="30"', 'likely="minus"')),
  'broken.darcha': PROJECT.slice(0, 400),
}

async function darcha(...argv: string[]) {
  let err = ''
  const written = new Map<string, Uint8Array>()
  const exit = await run(argv, {
    out: () => {},
    err: (text) => {
      err += text
    },
    read: async (file) => {
      const bytes = FILES[file]
      if (!bytes) throw new Error('no such file')
      return bytes
    },
    write: async (file, bytes) => {
      if (file.startsWith('/nowhere')) throw new Error('no such folder')
      written.set(file, bytes)
    },
    today: () => '2026-11-22',
  })
  return { exit, err, written }
}

describe('report', { timeout: 60_000 }, () => {
  it('writes a Word file with diagrams and rasters, in the language asked for', async () => {
    const { exit, err, written } = await darcha('report', 'flat.darcha', '--format', 'docx', '--lang', 'ru', '--out', 'r.docx')
    expect([exit, err]).toEqual([0, ''])
    const files = unzipSync(written.get('r.docx')!)
    const text = strFromU8(files['word/document.xml']!).replace(/<[^>]*>/g, ' ')
    expect(text).toContain('Сравнительная таблица')
    expect(text).toContain('22')
    expect(Object.keys(files).filter((name) => name.endsWith('.svg')).length).toBeGreaterThanOrEqual(8)
  })

  it('writes a web page', async () => {
    const { exit, written } = await darcha('report', 'flat.darcha', '--format', 'html', '--lang', 'uz', '--out', 'r.html')
    expect(exit).toBe(0)
    expect(new TextDecoder().decode(written.get('r.html'))).toContain('Qiyosiy jadval')
  })

  it('writes an Excel workbook', async () => {
    const { exit, err, written } = await darcha('report', 'flat.darcha', '--format', 'xlsx', '--lang', 'uz', '--out', 'r.xlsx')
    expect([exit, err]).toEqual([0, ''])
    const files = unzipSync(written.get('r.xlsx')!)
    expect(strFromU8(files['xl/workbook.xml']!)).toContain('Taqqoslash')
    expect(strFromU8(files['xl/sharedStrings.xml']!)).toContain('Koʻrsatkich')
    expect(strFromU8(files['xl/worksheets/sheet4.xml']!)).toMatch(/<f>[^<]*SUMPRODUCT[^<]*<\/f><v>\d/)
  })

  it('takes a lone diagram for the as-is, laid out when it says nothing of its drawing', async () => {
    const { exit, written } = await darcha('report', 'loop.bpmn', '--format', 'html', '--out', 'r.html')
    expect(exit).toBe(0)
    const html = new TextDecoder().decode(written.get('r.html'))
    expect(html).toContain('no to-be variant')
    expect(html).toContain('data:image/svg+xml')
  })

  it('still writes the report of a model with errors, and says so by its exit status', async () => {
    const { exit, written } = await darcha('report', 'wrong.bpmn', '--format', 'html', '--out', 'r.html')
    expect(exit).toBe(1)
    expect(written.size).toBe(1)
  })

  it.each([
    [['report', 'gone.darcha', '--out', 'r.docx'], 1, /no such file/],
    [['report', 'broken.darcha', '--out', 'r.docx'], 1, /damaged/],
    [['report', 'flat.darcha'], 2, /--out/],
    [['report', '--out', 'r.docx'], 2, /exactly one/],
    [['report', 'flat.darcha', '--format', 'odt', '--out', 'r.odt'], 2, /odt/],
    [['report', 'flat.darcha', '--format', 'constructor', '--out', 'r'], 2, /constructor/],
    [['report', 'loop.bpmn', '--format', 'html', '--out', '/nowhere/r.html'], 2, /cannot be written/],
  ] as const)('%s ends with %i', async (argv, status, message) => {
    const { exit, err, written } = await darcha(...argv)
    expect(exit).toBe(status)
    expect(err).toMatch(message)
    expect(written.size).toBe(0)
  })
})
