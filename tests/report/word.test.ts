import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { parseStringPromise } from 'xml2js'
import { createWords } from '#src/i18n/words.ts'
import type { ReportDocument } from '#src/report/blocks.ts'
import { rastersOf } from '#src/report/raster.ts'
import { reportLabels } from '#src/report/report.ts'
import { wordReport } from '#src/report/word/document.ts'
import { rasterTools } from './support/fontsAndWasm.ts'
import { flatSale, picturesOf, reportIn, tablesOf } from './support/input.ts'

let report: ReportDocument
let files: Record<string, Uint8Array>
let xml: string
beforeAll(async () => {
  report = reportIn(await flatSale(), 'uz')
  const rasters = await rastersOf(report, await rasterTools())
  files = unzipSync(await wordReport(report, reportLabels(createWords('uz')), rasters))
  xml = strFromU8(files['word/document.xml']!)
}, 60_000)

const count = (pattern: RegExp) => xml.match(pattern)?.length ?? 0

describe('the Word file, read again by other libraries', () => {
  it('is sound in every part', async () => {
    for (const [name, content] of Object.entries(files))
      if (/\.(xml|rels)$/.test(name)) await expect(parseStringPromise(strFromU8(content)), name).resolves.toBeDefined()
  })

  it('has heading styles that count themselves', async () => {
    const heads = report.sections.flatMap(({ blocks }) => blocks.filter(({ kind }) => kind === 'heading'))
    expect(count(/<w:pStyle w:val="Heading[123]"\/>/g)).toBe(heads.length)
    const numbering = strFromU8(files['word/numbering.xml']!)
    expect(numbering).toContain('w:val="%1.%2."')
  })

  it('has a table of contents, and captions that Word can count anew', () => {
    expect(xml).toMatch(/TOC \\/)
    expect(count(/SEQ Table/g)).toBe(tablesOf(report).length)
    expect(count(/SEQ Figure/g)).toBe(picturesOf(report).length)
  })

  it('numbers captions as the language does', () => {
    expect(xml.replace(/<[^>]*>/g, '')).toContain('1-jadval. Asosiy koʻrsatkichlar')
  })

  it('repeats the head of every table', () => {
    expect(count(/<w:tblHeader\/>/g)).toBe(tablesOf(report).length)
  })

  it('turns pages where chapters are wide, and numbers them', () => {
    expect(count(/w:orient="landscape"/g)).toBeGreaterThanOrEqual(4)
    const footers = Object.entries(files).filter(([name]) => /word\/footer\d+\.xml/.test(name))
    expect(footers.some(([, content]) => strFromU8(content).includes('NUMPAGES'))).toBe(true)
  })

  it('says the language of every run, so that spelling is checked', () => {
    const spoken = new Set([...xml.matchAll(/<w:lang w:val="([^"]+)"/g)].map((match) => match[1]))
    expect([...spoken]).toEqual(expect.arrayContaining(['uz-Latn-UZ', 'ru-RU']))
    expect([...spoken].every((tag) => ['uz-Latn-UZ', 'ru-RU', 'en-GB'].includes(tag ?? ''))).toBe(true)
  })

  it('describes every picture in words, and holds it as a drawing with a raster beside it', () => {
    const described = [...xml.matchAll(/<wp:docPr [^>]*descr="([^"]+)"/g)]
    expect(described).toHaveLength(picturesOf(report).length)
    const media = Object.entries(files).filter(([name]) => name.startsWith('word/media/'))
    expect(media.filter(([name]) => name.endsWith('.svg'))).toHaveLength(picturesOf(report).length)
    for (const [name, content] of media) if (name.endsWith('.png')) expect(content.length, name).toBeGreaterThan(1000)
  })

  it('keeps the letters of Uzbek as they are', () => {
    expect(xml).toContain('oʻ')
    expect(xml).not.toMatch(/o[‘'`]z/)
  })

  it('shades what is to be filled in', () => {
    expect(count(/w:fill="FDF3D0"/g)).toBeGreaterThan(20)
  })
})

/** The parts of a Word file of these sections. */
async function written(sections: ReportDocument['sections'], pageNumbers = false) {
  const bytes = await wordReport({ ...report, sections }, reportLabels(createWords('uz')), new Map(), { pageNumbers })
  const parts = unzipSync(bytes)
  return { xml: strFromU8(parts['word/document.xml']!), settings: strFromU8(parts['word/settings.xml']!) }
}

const chapter = (id: 'summary' | 'basis', ...blocks: ReportDocument['sections'][number]['blocks']) =>
  ({ chapter: id, orientation: 'portrait', blocks }) as const

const heading = (text: string) => ({ kind: 'heading', level: 1, text }) as const

describe('the contents of a Word file', () => {
  const two = [chapter('summary', heading('One')), chapter('basis', heading('Two'))]

  it('have their page numbers when that is wanted, and Word need not ask', async () => {
    const { xml, settings } = await written(two, true)
    const [contents = ''] = /<w:sdt>.*?<\/w:sdt>/s.exec(xml) ?? []
    const entries = [...contents.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text)
    expect(entries).toEqual(expect.arrayContaining(['One', '3', 'Two', '4']))
    expect(settings).not.toContain('updateFields')
  })

  it('else are filled in by Word', async () => {
    const { xml, settings } = await written(two)
    expect(xml).toContain('PAGEREF')
    expect(settings).toContain('updateFields')
  })

  it('are left out with the title page when there is one chapter', async () => {
    const { xml, settings } = await written([chapter('basis', heading('Two'))], true)
    expect(xml).not.toContain('TOC \\')
    expect(xml).not.toContain('w:val="Title"')
    expect(xml).toContain('Two')
    expect(settings).not.toContain('updateFields')
  })
})

it('every ordered list of a Word file counts from one', async () => {
  const list = { kind: 'list', isOrdered: true, items: [[{ text: 'first' }], [{ text: 'second' }]] } as const
  const { xml } = await written([chapter('basis', list, list)])
  const lists = [...xml.matchAll(/<w:numId w:val="(\d+)"\/>/g)].map(([, id]) => id)
  expect(lists).toHaveLength(4)
  expect(lists[0]).toBe(lists[1])
  expect(lists[2]).toBe(lists[3])
  expect(lists[0]).not.toBe(lists[2])
})
