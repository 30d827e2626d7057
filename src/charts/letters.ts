/** A part of the letters of Source Sans 3, as its font files are cut. */
export interface Subset {
  readonly name: 'latin' | 'latin-ext' | 'cyrillic' | 'cyrillic-ext'
  /** As a style rule writes it. */
  readonly range: string
  /** Whether a text has a letter that only this part draws. */
  readonly letters: RegExp
  /** One of its letters. */
  readonly sample: string
}

/** The parts that the languages of the app need. */
export const SUBSETS: readonly Subset[] = [
  {
    name: 'latin',
    range: 'U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+2000-206F, U+20AC, U+2122, U+2212',
    sample: 'H',
    letters: /./,
  },
  {
    name: 'latin-ext',
    range: 'U+0100-02BA, U+1E00-1E9F, U+2113',
    sample: 'Ā',
    letters: /[\u0100-\u0130\u0132-\u0151\u0154-\u02ba\u1e00-\u1e9f]/,
  },
  {
    name: 'cyrillic',
    range: 'U+0301, U+0400-045F, U+0490-0491, U+04B0-04B1, U+2116',
    sample: 'Ж',
    letters: /[\u0400-\u045f\u0490\u0491\u04b0\u04b1\u2116]/,
  },
  {
    name: 'cyrillic-ext',
    range: 'U+0460-048F, U+0492-04AF, U+04B2-052F',
    sample: 'Ҳ',
    letters: /[\u0460-\u048f\u0492-\u04af\u04b2-\u052f]/,
  },
]

export const subsetsOf = (text: string): readonly Subset[] => SUBSETS.filter(({ letters }) => letters.test(text))

/** The rule by which an SVG carries a font file along; `weight` is a number or the two ends of a range. */
export const fontFace = (family: string, weight: string, source: string, { range }: Subset): string =>
  `@font-face{font-family:'${family}';font-weight:${weight};font-display:block;src:url('${source}') format('woff2');unicode-range:${range}}`

/** The SVG with style rules of its own. */
export const withRules = (svg: string, rules: string): string =>
  svg.replace(/<svg[^>]*>/, (start) => `${start}<style>${rules}</style>`)
