import type { INumberingOptions, IStylesOptions } from 'docx'
import { AlignmentType, LevelFormat, LevelSuffix, LineRuleType } from 'docx'
import type { ReportDocument } from '../blocks.ts'

export const INK = '16202B'
export const QUIET = '4D5866'
export const RULE = 'D5DADE'
export const SHADE = 'EEF1F3'
export const AS_IS = '8A4A00'
export const TO_BE = '006152'
export const TO_FILL = 'FDF3D0'

/** A font with all letters of the three languages that every Word has. */
const FONT = 'Times New Roman'
const SANS = 'Arial'

export const LANGUAGE_TAGS = { en: 'en-GB', ru: 'ru-RU', uz: 'uz-Latn-UZ' } as const

/** Sizes are in half points, distances in twentieths of a point. */
export const STYLES = (language: ReportDocument['language']): IStylesOptions => ({
  default: {
    document: {
      run: { font: FONT, size: 24, color: INK, language: { value: LANGUAGE_TAGS[language] } },
      paragraph: { spacing: { after: 120, line: 276, lineRule: LineRuleType.AUTO } },
    },
    title: { run: { font: FONT, size: 56, bold: true, color: INK }, paragraph: { spacing: { before: 240, after: 240 } } },
    heading1: {
      run: { font: SANS, size: 32, bold: true, color: INK },
      paragraph: { spacing: { before: 0, after: 200 }, keepNext: true },
    },
    heading2: {
      run: { font: SANS, size: 26, bold: true, color: INK },
      paragraph: { spacing: { before: 280, after: 120 }, keepNext: true },
    },
    heading3: {
      run: { font: SANS, size: 22, bold: true, color: INK },
      paragraph: { spacing: { before: 200, after: 80 }, keepNext: true },
    },
  },
  paragraphStyles: [
    {
      id: 'Subtitle',
      name: 'Subtitle',
      basedOn: 'Normal',
      run: { size: 30, color: QUIET },
      paragraph: { spacing: { after: 480 } },
    },
    {
      id: 'CoverFact',
      name: 'Cover fact',
      basedOn: 'Normal',
      run: { font: SANS, size: 20 },
      paragraph: { spacing: { after: 60 } },
    },
    {
      id: 'ContentsTitle',
      name: 'Contents title',
      basedOn: 'Normal',
      run: { font: SANS, size: 32, bold: true },
      paragraph: { spacing: { after: 200 } },
    },
    { id: 'Lead', name: 'Lead', basedOn: 'Normal', run: { size: 26 } },
    { id: 'Note', name: 'Note', basedOn: 'Normal', run: { size: 19, color: QUIET } },
    {
      id: 'Source',
      name: 'Source',
      basedOn: 'Normal',
      run: { font: SANS, size: 16, color: QUIET },
      paragraph: { spacing: { before: 40, after: 200 } },
    },
    {
      // Word joins tables that touch; this keeps them, and what follows, apart.
      id: 'Gap',
      name: 'Gap after a table',
      basedOn: 'Normal',
      run: { size: 8 },
      paragraph: { spacing: { before: 0, after: 120, line: 240, lineRule: LineRuleType.AUTO } },
    },
    {
      id: 'TOC1',
      name: 'toc 1',
      basedOn: 'Normal',
      run: { font: SANS, size: 20, bold: true },
      paragraph: { spacing: { before: 80, after: 20 } },
    },
    {
      id: 'TOC2',
      name: 'toc 2',
      basedOn: 'Normal',
      run: { font: SANS, size: 18 },
      paragraph: { indent: { left: 284 }, spacing: { after: 10 } },
    },
    {
      id: 'Caption',
      name: 'caption',
      basedOn: 'Normal',
      run: { font: SANS, size: 19, bold: true },
      paragraph: { spacing: { before: 160, after: 80 }, keepNext: true },
    },
    {
      id: 'Cell',
      name: 'Table text',
      basedOn: 'Normal',
      run: { font: SANS, size: 17 },
      paragraph: { spacing: { after: 20, line: 240, lineRule: LineRuleType.AUTO } },
    },
    { id: 'CellHead', name: 'Table head', basedOn: 'Cell', run: { bold: true } },
    {
      id: 'Running',
      name: 'Running title',
      basedOn: 'Normal',
      run: { font: SANS, size: 16, color: QUIET },
      paragraph: { spacing: { after: 0 } },
    },
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
