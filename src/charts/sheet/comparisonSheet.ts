import type { ChartWords } from '../description.ts'
import { framedSvg } from '../framed.ts'
import { innerSvg } from '../svgText.ts'
import type { Block } from './block.ts'
import { beside, sheetSvg } from './block.ts'
import type { SheetDrawing, SheetSign } from './drawings.ts'
import { drawingsBlocks, legendBlock } from './drawings.ts'
import type { SheetFigure } from './headline.ts'
import { conclusionBlock, figuresBlock, smallFiguresBlock } from './headline.ts'
import { headingBlock, noteBlock, titleBlock } from './headings.ts'
import type { SheetColumn } from './tableBlock.ts'
import { tableBlock } from './tableBlock.ts'

/** A chart drawn `CHART_WIDTH` wide, and so high, with the words around it. */
export interface SheetChart {
  readonly words: ChartWords
  readonly svg: string
  readonly height: number
}

/** Everything that a comparison says, in words and pictures. */
export interface ComparisonSheet {
  readonly title: string
  readonly subtitles: readonly string[]
  readonly figures: readonly SheetFigure[]
  readonly smallFigures: readonly SheetFigure[]
  readonly conclusion: { readonly said: string; readonly rests: string }
  readonly drawingsHeading: string
  readonly legend: readonly { readonly sign: SheetSign; readonly label: string }[]
  readonly drawings: readonly SheetDrawing[]
  readonly measuresHeading: readonly [heading: string, more: string]
  readonly measures: {
    readonly columns: readonly SheetColumn[]
    readonly rows: readonly (readonly string[])[]
    readonly sums: readonly string[]
  }
  readonly method: string
  readonly charts: readonly SheetChart[]
  readonly source: string
}

const WIDTH = 1600
const BETWEEN = 24
/** What `framedSvg` puts to the left and to the right of a chart. */
const FRAME = 40

/** How wide charts are drawn, two in a row. */
export const CHART_WIDTH = (WIDTH - BETWEEN) / 2 - FRAME

/** A whole comparison as one picture on white, as an SVG text: to be sent, hung up or put into a document. */
export function comparisonSheet(sheet: ComparisonSheet): string {
  const { title, subtitles, figures, smallFigures, conclusion, drawings, measures, charts } = sheet
  const rows = Array.from({ length: Math.ceil(charts.length / 2) }, (_, i) => charts.slice(2 * i, 2 * i + 2))
  const blocks: Block[] = [
    titleBlock(title, subtitles, WIDTH),
    figuresBlock(figures, WIDTH),
    smallFiguresBlock(smallFigures, WIDTH),
    conclusionBlock(conclusion.said, conclusion.rests, WIDTH),
    ...(drawings.length > 0 ? [headingBlock(sheet.drawingsHeading), legendBlock(sheet.legend)] : []),
    ...drawingsBlocks(drawings, WIDTH),
    headingBlock(...sheet.measuresHeading),
    ...(measures.rows.length > 0
      ? [tableBlock(measures.columns, measures.rows, measures.sums, WIDTH), noteBlock(sheet.method, WIDTH)]
      : []),
    ...rows.map((row) => beside([...row.map(chartBlock), ...(row.length < 2 ? [EMPTY] : [])], WIDTH, BETWEEN)),
    noteBlock(sheet.source, WIDTH),
  ]
  return sheetSvg(blocks, WIDTH)
}

const EMPTY: Block = { height: 0, svg: '' }

function chartBlock({ words, svg, height }: SheetChart): Block {
  const framed = framedSvg(svg, words, CHART_WIDTH, height)
  const [, wide = 0, high = 0] = (/ width="(\d+)" height="(\d+)"/.exec(framed) ?? []).map(Number)
  return { height: high, svg: `<svg width="${wide}" height="${high}">${innerSvg(framed)}</svg>` }
}
