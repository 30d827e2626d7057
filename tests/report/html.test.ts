import { beforeAll, describe, expect, it } from 'vitest'
import { createWords } from '#src/i18n/words.ts'
import type { ReportDocument } from '#src/report/blocks.ts'
import { htmlReport } from '#src/report/html/page.ts'
import { reportLabels } from '#src/report/report.ts'
import { rasterTools } from './support/fontsAndWasm.ts'
import { flatSale, picturesOf, reportIn, tablesOf } from './support/input.ts'

let report: ReportDocument
let html: string
beforeAll(async () => {
  report = reportIn(await flatSale(), 'ru')
  html = htmlReport(report, reportLabels(createWords('ru')))
}, 60_000)

describe('the report as a web page', () => {
  it('asks nobody for anything: no script, no link to a file, no address in its styles', () => {
    const page = html.replace(/"data:image[^"]*"/g, '""')
    expect(/<script|<link|<iframe|<object|@import|url\(/i.exec(page)).toBeNull()
    for (const { svg } of picturesOf(report)) expect(svg.match(/url\((?!#)|<script|<image|xlink:href/gi)).toBeNull()
    for (const [, address = ''] of html.matchAll(/\b(?:src|href)="([^"]*)"/g))
      expect(address).toMatch(/^(data:image\/svg\+xml|#)/)
    expect(html).toContain("default-src 'none'")
  })

  it('holds every table and picture with its number', () => {
    expect(html.match(/<caption>/g)).toHaveLength(tablesOf(report).length)
    expect(html.match(/<figcaption>/g)).toHaveLength(picturesOf(report).length)
    expect(html).toContain('<caption>Таблица 1. ')
  })

  it('describes its pictures and says its language', () => {
    expect(html.match(/<img [^>]*alt="[^"]+/g)).toHaveLength(picturesOf(report).length)
    expect(html).toContain('<html lang="ru">')
  })

  it('leads from its contents to every chapter', () => {
    for (const [, id = ''] of html.matchAll(/href="#([^"]+)"/g)) expect(html).toContain(`id="${id}"`)
    expect(html.match(/href="#h-/g)?.length).toBe(11)
  })

  it('turns wide pages when it is printed', () => {
    expect(html).toMatch(/@page wide \{ size: A4 landscape; \}/)
    expect(html.match(/<section class="landscape"/g)?.length).toBeGreaterThanOrEqual(4)
  })

  it('gives no two places the same id', () => {
    const ids = [...html.matchAll(/\bid="([^"]+)"/g)].map((match) => match[1])
    expect(new Set(ids).size).toBe(ids.length)
  })
})

it('lets its pictures carry the letters they need, and no others', async () => {
  const { fonts } = await rasterTools()
  const page = htmlReport(report, reportLabels(createWords('ru')), fonts)
  const pictures = [...page.matchAll(/<img src="data:image\/svg\+xml;charset=utf-8,([^"]*)"/g)].map(([, svg = '']) =>
    decodeURIComponent(svg),
  )
  expect(pictures).toHaveLength(picturesOf(report).length)
  for (const svg of pictures) expect(svg.match(/@font-face\{[^}]*font-weight:400[^}]*data:font\/woff2;base64,/g)).toHaveLength(1)
  expect(html).not.toContain('font-face')
})

it('one chapter alone has neither title page nor contents', () => {
  const alone = { ...report, sections: report.sections.filter(({ chapter }) => chapter === 'basis') }
  const page = htmlReport(alone, reportLabels(createWords('ru')))
  expect(page).not.toContain('<nav')
  expect(page).not.toContain('<h1')
  expect(page).toContain('id="basis"')
})
