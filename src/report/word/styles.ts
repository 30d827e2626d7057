import type { INumberingOptions, IStylesOptions } from 'docx'
import { AlignmentType, LevelFormat, LevelSuffix, LineRuleType } from 'docx'
import type { ReportDocument } from '../blocks.ts'
import { COLOURS } from '../colours.ts'

/** As Word writes colours: without their sign. */
const plain = (colour: string): string => colour.slice(1)

export const INK = plain(COLOURS.ink)
export const QUIET = plain(COLOURS.quiet)
export const RULE = plain(COLOURS.rule)
export const SHADE = plain(COLOURS.shade)
export const AS_IS = plain(COLOURS.asIs)
export const TO_BE = plain(COLOURS.toBe)
export const TO_FILL = plain(COLOURS.toFill)

/** A font with all letters of the three languages that every Word has. */
const FONT = 'Times New Roman'
const SANS = 'Arial'

export const LANGUAGE_TAGS = { en: 'en-GB', ru: 'ru-RU', uz: 'uz-Latn-UZ' } as const

const SINGLE = { line: 240, lineRule: LineRuleType.AUTO }

const heading = (size: number, spacing: { readonly before: number; readonly after: number }) => ({
  run: { font: SANS, size, bold: true, color: INK },
  paragraph: { spacing, keepNext: true },
})

type Style = NonNullable<IStylesOptions['paragraphStyles']>[number]

const own = (
  id: string,
  name: string,
  run: NonNullable<Style['run']>,
  paragraph: NonNullable<Style['paragraph']> = {},
  basedOn = 'Normal',
): Style => ({ id, name, basedOn, run, paragraph })

/** Sizes are in half points, distances in twentieths of a point. */
export const STYLES = (language: ReportDocument['language']): IStylesOptions => ({
  default: {
    document: {
      run: { font: FONT, size: 24, color: INK, language: { value: LANGUAGE_TAGS[language] } },
      paragraph: { spacing: { after: 120, line: 276, lineRule: LineRuleType.AUTO } },
    },
    title: { run: { font: FONT, size: 56, bold: true, color: INK }, paragraph: { spacing: { before: 240, after: 240 } } },
    heading1: heading(32, { before: 0, after: 200 }),
    heading2: heading(26, { before: 280, after: 120 }),
    heading3: heading(22, { before: 200, after: 80 }),
  },
  paragraphStyles: [
    own('Subtitle', 'Subtitle', { size: 30, color: QUIET }, { spacing: { after: 480 } }),
    own('CoverFact', 'Cover fact', { font: SANS, size: 20 }, { spacing: { after: 60 } }),
    own('ContentsTitle', 'Contents title', { font: SANS, size: 32, bold: true }, { spacing: { after: 200 } }),
    own('Lead', 'Lead', { size: 26 }),
    own('Note', 'Note', { size: 19, color: QUIET }),
    own('Source', 'Source', { font: SANS, size: 16, color: QUIET }, { spacing: { before: 40, after: 200 } }),
    // Word joins tables that touch; this keeps them, and what follows, apart.
    own('Gap', 'Gap after a table', { size: 8 }, { spacing: { before: 0, after: 120, ...SINGLE } }),
    own('TOC1', 'toc 1', { font: SANS, size: 20, bold: true }, { spacing: { before: 80, after: 20 } }),
    own('TOC2', 'toc 2', { font: SANS, size: 18 }, { indent: { left: 284 }, spacing: { after: 10 } }),
    own('Caption', 'caption', { font: SANS, size: 19, bold: true }, { spacing: { before: 160, after: 80 }, keepNext: true }),
    own('ListParagraph', 'List Paragraph', {}, { spacing: { after: 60 } }),
    own('Figure', 'Figure', {}, { spacing: { before: 0, after: 60, ...SINGLE } }),
    own('Cell', 'Table text', { font: SANS, size: 17 }, { spacing: { after: 20, ...SINGLE } }),
    own('CellHead', 'Table head', { bold: true }, {}, 'Cell'),
    own('Running', 'Running title', { font: SANS, size: 16, color: QUIET }, { spacing: { after: 0 } }),
  ],
})

const level = (depth: number, text: string) => ({
  level: depth,
  format: LevelFormat.DECIMAL,
  text,
  alignment: AlignmentType.START,
  suffix: LevelSuffix.SPACE,
  style: { paragraph: { indent: { left: 0, hanging: 0 } } },
})

/** Headings count themselves, so that a drafter can move them. */
export const NUMBERING: INumberingOptions = {
  config: [
    { reference: 'headings', levels: [level(0, '%1.'), level(1, '%1.%2.'), level(2, '%1.%2.%3.')] },
    {
      reference: 'dashes',
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text: '–',
          alignment: AlignmentType.START,
          style: { paragraph: { indent: { left: 400, hanging: 280 } } },
        },
      ],
    },
    {
      reference: 'ordered',
      levels: [
        {
          level: 0,
          format: LevelFormat.DECIMAL,
          text: '%1.',
          alignment: AlignmentType.START,
          style: { paragraph: { indent: { left: 400, hanging: 400 } } },
        },
      ],
    },
  ],
}
