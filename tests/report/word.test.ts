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
