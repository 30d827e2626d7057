import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  HeadingLevel,
  ImageRun,
  Paragraph,
  ShadingType,
  SimpleField,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { Block, PictureBlock, ReportDocument, Row, Run, TableBlock } from '../blocks.ts'
import type { Labels } from '../labels.ts'
import { visible } from '../visible.ts'
import type { Rasters } from '../raster.ts'
import { AS_IS, INK, LANGUAGE_TAGS, QUIET, RULE, SHADE, TO_BE, TO_FILL } from './styles.ts'

type Orientation = 'portrait' | 'landscape'

/** The room between the margins: twentieths of a point for tables, pixels for pictures. */
const ROOM = {
  portrait: { table: 9_922, width: 661, height: 860 },
  landscape: { table: 14_854, width: 990, height: 590 },
} as const
const HEADINGS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const
/** A transparent point for a picture of which nobody made a raster. */
const NO_RASTER = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='),
  (sign) => sign.charCodeAt(0),
)

/** Writes blocks one after the other; tables and figures count themselves. */
export function blockWriter(language: ReportDocument['language'], labels: Labels, rasters: Rasters) {
  const counts = { table: 0, figure: 0, list: 0 }
  const run = (one: Run, more: { bold?: boolean } = {}) => textRuns(one, language, more)
  const text = (runs: readonly Run[], more: { bold?: boolean } = {}) => runs.flatMap((one) => run(one, more))

  const caption = (kind: 'table' | 'figure', words: string): Paragraph => {
    counts[kind]++
    const [before = '', after = ''] = labels[kind](counts[kind], visible(words)).split(/(?<=^\D*)\d+/u, 2)
    const tag = { value: LANGUAGE_TAGS[language] }
    // Word counts anew when captions are moved; until then, and in other programs, the number stands as it is.
    const number = new SimpleField(`SEQ ${kind === 'table' ? 'Table' : 'Figure'} \\* ARABIC`, String(counts[kind]))
    return new Paragraph({
      style: 'Caption',
      children: [
        new Bookmark({
          id: `${kind}_${counts[kind]}`,
          children: [new TextRun({ text: before, language: tag }), number],
        }),
        new TextRun({ text: after, language: tag }),
      ],
    })
  }
  const source = (words: string | undefined): Paragraph[] =>
    words ? [new Paragraph({ style: 'Source', children: text([{ text: words }]) })] : []

  const table = (
    { caption: words, columns, rows, source: from }: TableBlock,
    orientation: Orientation,
  ): (Paragraph | Table)[] => {
    const widths = columns.map(({ width }) => Math.round(width * ROOM[orientation].table))
    const align = (i: number) => (columns[i]?.align === 'end' ? AlignmentType.END : AlignmentType.START)
    const paragraph = (runs: readonly Run[], i: number, style = 'Cell', more: { bold?: boolean; keepNext?: boolean } = {}) =>
      new Paragraph({
        style,
        alignment: align(i),
        ...(more.keepNext && { keepNext: true }),
        children: text(runs, more.bold ? { bold: true } : {}),
      })
    const head = new TableRow({
      tableHeader: true,
      cantSplit: true,
      children: columns.map(
        ({ heading }, i) =>
          new TableCell({
            width: { size: widths[i]!, type: WidthType.DXA },
            shading: { type: ShadingType.CLEAR, fill: SHADE },
            children: [paragraph([{ text: heading }], i, 'CellHead')],
          }),
      ),
    })
    const line = ({ cells, role }: Row, at: number) =>
      role === 'group'
        ? new TableRow({
            cantSplit: true,
            children: [
              new TableCell({
                columnSpan: columns.length,
                shading: { type: ShadingType.CLEAR, fill: SHADE },
                children: [new Paragraph({ style: 'CellHead', keepNext: true, children: text(cells[0] ?? []) })],
              }),
            ],
          })
        : new TableRow({
            cantSplit: cells.every((cell) => lengthOf(cell) < 900),
            children: columns.map(
              (_, i) =>
                new TableCell({
                  width: { size: widths[i]!, type: WidthType.DXA },
                  children: [
                    // The source of a table never stands alone on the next page.
                    paragraph(cells[i] ?? [], i, 'Cell', {
                      bold: role === 'total',
                      keepNext: from !== undefined && at === rows.length - 1,
                    }),
                  ],
                }),
            ),
          })
    const rule = { style: BorderStyle.SINGLE, size: 4, color: RULE }
    const strong = { style: BorderStyle.SINGLE, size: 8, color: INK }
    return [
      caption('table', words),
      new Table({
        layout: TableLayoutType.FIXED,
        width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
        columnWidths: widths,
        margins: { top: 40, bottom: 40, left: 70, right: 70 },
        borders: { top: strong, bottom: strong, left: rule, right: rule, insideHorizontal: rule, insideVertical: rule },
        rows: [head, ...rows.map(line)],
      }),
      ...(from ? source(from) : [new Paragraph({ style: 'Gap', children: [] })]),
    ]
  }

  const picture = (
    { caption: words, alt, svg, width, height, source: from }: PictureBlock,
    orientation: Orientation,
  ): Paragraph[] => {
    const room = ROOM[orientation]
    const scale = Math.min(1, room.width / width, room.height / height)
    return [
      caption('figure', words),
      new Paragraph({
        style: 'Figure',
        keepNext: from !== undefined,
        children: [
          new ImageRun({
            type: 'svg',
            data: new TextEncoder().encode(visible(svg)),
            fallback: { type: 'png', data: rasters.get(svg) ?? NO_RASTER },
            transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
            altText: { name: visible(words), title: visible(words), description: visible(alt) },
          }),
        ],
      }),
      ...source(from),
    ]
  }

  return (block: Block, orientation: Orientation): (Paragraph | Table)[] => {
    switch (block.kind) {
      case 'heading':
        return [
          new Paragraph({
            heading: HEADINGS[block.level - 1]!,
            // Chapters begin on a page of their own.
            pageBreakBefore: block.level === 1,
            numbering: { reference: 'headings', level: block.level - 1 },
            children: text([{ text: block.text }]),
          }),
        ]
      case 'paragraph':
        return [new Paragraph({ ...PARAGRAPH_STYLES[block.role ?? 'body'], children: text(block.runs) })]
      case 'list':
        counts.list++
        return block.items.map(
          (item) =>
            new Paragraph({
              style: 'ListParagraph',
              // Each list counts from one.
              numbering: { reference: block.isOrdered ? 'ordered' : 'dashes', level: 0, instance: counts.list },
              children: text(item),
            }),
        )
      case 'table':
        return table(block, orientation)
      case 'picture':
        return picture(block, orientation)
    }
  }
}

const PARAGRAPH_STYLES = { body: {}, lead: { style: 'Lead' }, note: { style: 'Note' }, source: { style: 'Source' } } as const

const lengthOf = (runs: readonly Run[]): number => runs.reduce((sum, { text }) => sum + text.length, 0)

/** A run in its manner and language; line breaks inside it stay line breaks. */
function textRuns({ text, manner, language }: Run, own: ReportDocument['language'], { bold }: { bold?: boolean }): TextRun[] {
  const look = {
    language: { value: LANGUAGE_TAGS[language ?? own] },
    ...(bold || manner === 'strong' || manner === 'asIs' || manner === 'toBe' ? { bold: true } : {}),
    ...(manner === 'quiet' ? { color: QUIET } : {}),
    ...(manner === 'asIs' ? { color: AS_IS } : {}),
    ...(manner === 'toBe' ? { color: TO_BE } : {}),
    ...(manner === 'removed' ? { strike: true, color: AS_IS } : {}),
    ...(manner === 'inserted' ? { underline: {}, color: TO_BE } : {}),
    ...(manner === 'toFill' ? { shading: { type: ShadingType.CLEAR, fill: TO_FILL } } : {}),
  }
  return visible(text)
    .split('\n')
    .map((line, i) => new TextRun({ text: line, ...look, ...(i > 0 ? { break: 1 } : {}) }))
}
