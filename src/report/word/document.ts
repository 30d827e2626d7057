import type { IPropertiesOptions, ISectionOptions } from 'docx'
import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageBreak,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TableOfContents,
  TabStopType,
  TextRun,
} from 'docx'
import type { ReportDocument, Section } from '../blocks.ts'
import type { Labels } from '../labels.ts'
import type { Rasters } from '../raster.ts'
import { visible } from '../visible.ts'
import { blockWriter } from './blocks.ts'
import { LANGUAGE_TAGS, NUMBERING, QUIET, STYLES } from './styles.ts'

/** A4 in twentieths of a point. */
const A4 = { width: 11_906, height: 16_838 }
/** Between the margins, where numbers and marks end. */
const TEXT_WIDTH = { portrait: 9_922, landscape: 14_854 }
const MARGIN = { top: 1_134, bottom: 1_134, left: 1_134, right: 850, header: 567, footer: 567 }

export interface WordOptions {
  /** Whether the contents have page numbers before Word is asked for them: takes several times as long as all the rest. */
  readonly pageNumbers?: boolean
}

/**
 * The report as a Word file with what a drafting team works with: heading styles with their numbers, a table of
 * contents, captions, tables whose heads repeat, landscape sections, page numbers, and the language of every run, so
 * that spelling is checked. Pictures are SVG with the given raster beside them for programs that cannot draw it.
 */
export async function wordReport(
  report: ReportDocument,
  labels: Labels,
  rasters: Rasters,
  { pageNumbers = false }: WordOptions = {},
): Promise<Uint8Array> {
  const language = { value: LANGUAGE_TAGS[report.language] }
  const write = blockWriter(report.language, labels, rasters)
  const head = (orientation: Section['orientation']) =>
    new Header({
      children: [
        new Paragraph({
          style: 'Running',
          tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH[orientation] }],
          children: [
            new TextRun({ text: visible(report.runningTitle), language }),
            ...(report.mark ? [new TextRun({ text: `\t${visible(report.mark)}`, language })] : []),
          ],
        }),
      ],
    })
  const heads = { portrait: head('portrait'), landscape: head('landscape') }
  const foot = new Footer({
    children: [
      new Paragraph({
        style: 'Running',
        alignment: AlignmentType.END,
        children: [new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES], language })],
      }),
    ],
  })
  const sectionOf = (section: Section): ISectionOptions => ({
    properties: {
      type: SectionType.NEXT_PAGE,
      page: {
        size: { ...A4, orientation: section.orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
        margin: MARGIN,
      },
    },
    headers: { default: heads[section.orientation] },
    footers: { default: foot },
    children: section.blocks.flatMap((block) => write(block, section.orientation)),
  })
  // One chapter alone is a table to work with, without a title page around it.
  const isWhole = new Set(report.sections.map(({ chapter }) => chapter)).size !== 1
  const front: ISectionOptions = {
    properties: { page: { size: A4, margin: MARGIN }, titlePage: true },
    headers: { default: heads.portrait, first: new Header({ children: [new Paragraph({ style: 'Running' })] }) },
    footers: { default: foot, first: new Footer({ children: [new Paragraph({ style: 'Running' })] }) },
    children: [
      ...cover(report, language),
      new Paragraph({ children: [new PageBreak()] }),
      new Paragraph({ style: 'ContentsTitle', children: [new TextRun({ text: labels.contents, language })] }),
      new TableOfContents(labels.contents, { hyperlink: true, headingStyleRange: '1-2' }),
    ],
  }
  const document = new Document({
    title: visible(report.title),
    subject: visible(report.subtitle),
    creator: labels.program,
    styles: STYLES(report.language),
    numbering: NUMBERING,
    ...(isWhole && (await contentsBy(pageNumbers))),
    sections: [...(isWhole ? [front] : []), ...joined(report.sections).map(sectionOf)],
  })
  return new Uint8Array(await Packer.toArrayBuffer(document))
}

/** Laid out here, the contents have their page numbers; else Word fills them in when it opens the file, after asking. */
async function contentsBy(pageNumbers: boolean): Promise<Pick<IPropertiesOptions, 'pageNumbers' | 'features'>> {
  if (!pageNumbers) return { features: { updateFields: true } }
  const { estimatePageNumbersWith } = await import('docx/layout')
  return { pageNumbers: estimatePageNumbersWith({ guess: true }) }
}

function cover({ title, subtitle, facts, mark }: ReportDocument, language: { value: string }): Paragraph[] {
  const line = (text: string, style: string) =>
    new Paragraph({ style, children: [new TextRun({ text: visible(text), language })] })
  return [
    new Paragraph({ spacing: { before: 4_000 }, children: [] }),
    ...(mark ? [new Paragraph({ children: [new TextRun({ text: visible(mark), language, color: QUIET })] })] : []),
    new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun({ text: visible(title), language })] }),
    line(subtitle, 'Subtitle'),
    ...facts.map((fact) => line(fact, 'CoverFact')),
  ]
}

/** Neighbouring sections of one orientation are one section: a chapter begins on a new page only where the page turns. */
function joined(sections: readonly Section[]): Section[] {
  const whole: Section[] = []
  for (const section of sections) {
    const last = whole.at(-1)
    if (last?.orientation === section.orientation)
      whole[whole.length - 1] = { ...last, blocks: [...last.blocks, ...section.blocks] }
    else whole.push(section)
  }
  return whole
}
