import { describe, expect, it } from 'vitest'
import { beside, sheetSvg } from '#src/charts/sheet/block.ts'
import type { ComparisonSheet } from '#src/charts/sheet/comparisonSheet.ts'
import { CHART_WIDTH, comparisonSheet } from '#src/charts/sheet/comparisonSheet.ts'
import { drawingsBlocks } from '#src/charts/sheet/drawings.ts'
import { conclusionBlock, figuresBlock } from '#src/charts/sheet/headline.ts'
import { tableBlock } from '#src/charts/sheet/tableBlock.ts'
import { escaped, innerSvg } from '#src/charts/svgText.ts'

const drawing = (width: number, height: number, inside = '<path d="M0 0"/>') =>
  `<?xml version="1.0"?><!-- a > b --><svg xmlns="http://www.w3.org/2000/svg" viewBox="-6 10 ${width} ${height}">${inside}</svg>`

const SHEET: ComparisonSheet = {
  title: 'Moving <b>&</b> "living"',
  subtitles: ['As-is → To-be <A>', 'Per case, mean, exact'],
  figures: [{ label: 'Visits', asIs: '13', toBe: '1', differences: ['−12', '−92 %', '−3 m a year'], isWorse: false }],
  smallFigures: [{ label: 'Burden', asIs: '290', toBe: '197', differences: ['−32 %'], isWorse: false }],
  conclusion: { said: 'Saved: visits 12', rests: 'Rests on 28 steps' },
  drawingsHeading: 'What changes',
  legend: [{ sign: 'removed', label: 'removed' }],
  drawings: [
    { role: 'as-is', name: 'As-is', facts: '20 steps', svg: drawing(3000, 900) },
    { role: 'to-be', name: 'To-be <A>', facts: '8 steps', svg: drawing(1500, 400) },
  ],
  measuresHeading: ['List of changes', '1 measure'],
  measures: {
    columns: [
      { name: 'Change', share: 3, isBold: true },
      { name: 'Visits', share: 1, isNumeric: true },
    ],
    rows: [['“Copy & <stamp>” is no longer needed', '−1']],
    sums: ['Whole', '−1'],
  },
  method: 'Shapley',
  charts: [
    {
      words: { title: 'Waterfall', unit: 'days', source: 'Source: both', summary: '' },
      svg: `<svg width="${CHART_WIDTH}" height="200"><rect/></svg>`,
      height: 200,
    },
  ],
  source: 'Source: models',
}

/** Every tag that is opened is closed, in order. */
function expectWellFormed(svg: string): void {
  const open: string[] = []
  for (const [, closes, name, itself] of svg.matchAll(/<(\/?)([a-zA-Z]+)\b(?:"[^"]*"|[^">])*?(\/?)>/g)) {
    if (closes) expect(open.pop()).toBe(name)
    else if (!itself) open.push(name ?? '')
  }
  expect(open).toEqual([])
}

describe('a comparison as one picture', () => {
  const svg = comparisonSheet(SHEET)

  it('is one SVG as large as it says, in which everything stands', () => {
    expectWellFormed(svg)
    expect(svg).toMatch(/^<svg [^>]*width="1680" height="(\d+)" viewBox="0 0 1680 \1"/)
    for (const text of ['Per case, mean, exact', '−92 %', 'Rests on 28 steps', 'Whole', 'Shapley', 'Waterfall', 'Source: models'])
      expect(svg).toContain(`>${text}<`)
  })

  it('escapes what users wrote', () => {
    expect(svg).not.toMatch(/<b>|<A>|<stamp>/)
    expect(svg).toContain('Moving &lt;b&gt;&amp;&lt;/b&gt; &quot;living&quot;')
    expect(svg).toContain('“Copy &amp; &lt;stamp&gt;” is no longer needed')
  })

  it('leaves out what there is not', () => {
    const bare = comparisonSheet({ ...SHEET, drawings: [], charts: [], measures: { ...SHEET.measures, rows: [] } })
    expectWellFormed(bare)
    for (const text of ['What changes', 'Waterfall', 'Whole', 'Shapley']) expect(bare).not.toContain(`>${text}<`)
    expect(bare).toContain('>List of changes<')
  })
})

describe('parts of a sheet', () => {
  it('stand below each other, and beside each other as high as the highest', () => {
    const both = beside(
      [
        { height: 10, svg: '<a/>' },
        { height: 30, svg: '<b/>' },
      ],
      100,
      20,
    )
    expect(both.height).toBe(30)
    expect(both.svg).toBe('<g transform="translate(0 0)"><a/></g><g transform="translate(60 0)"><b/></g>')
    expect(sheetSvg([both, { height: 5, svg: '<c/>' }], 100)).toContain('<g transform="translate(40 96)"><c/></g>')
  })

  it('show drawings in one scale, none larger than it was drawn', () => {
    const [wide, narrow] = drawingsBlocks(SHEET.drawings, 1524)
    expect(wide?.svg).toContain('width="1500" height="450" viewBox="-6 10 3000 900"')
    expect(narrow?.svg).toContain('width="750" height="200" viewBox="-6 10 1500 400"')
    const [small] = drawingsBlocks([{ ...SHEET.drawings[0]!, svg: drawing(300, 100) }], 1524)
    expect(small?.svg).toContain('width="300" height="100"')
  })

  it('break the texts of a table to the width of their columns', () => {
    const long = 'a word and another '.repeat(20)
    const { columns, sums } = SHEET.measures
    const one = tableBlock(columns, [['short', '1']], sums, 400)
    const more = tableBlock(columns, [[long, '1']], sums, 400)
    expect(more.height).toBeGreaterThan(one.height)
    // Cut after six lines, said by an ellipsis.
    expect(more.svg).toContain('…')
  })

  it('write figures smaller where they would not fit', () => {
    const sizes = (asIs: string) => {
      const { svg } = figuresBlock([{ label: '', asIs, toBe: asIs, differences: [], isWorse: false }], 200)
      return Math.max(...[...svg.matchAll(/font-size="([\d.]+)"/g)].map(([, size]) => Number(size)))
    }
    expect(sizes('1')).toBe(32)
    expect(sizes('123 456 789')).toBeLessThan(32)
  })

  it('take a conclusion without evidence', () => {
    expect(conclusionBlock('Nothing is saved yet', '', 800).height).toBeLessThan(conclusionBlock('Saved', 'Rests', 800).height)
  })
})

describe('text in an SVG', () => {
  it('cannot become markup', () => {
    expect(escaped('<&">')).toBe('&lt;&amp;&quot;&gt;')
  })

  it('is taken from between the outer tags, whatever stands before them', () => {
    expect(innerSvg(drawing(1, 1, '<g/>'))).toBe('<g/>')
  })
})
