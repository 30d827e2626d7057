import cyrillicExt from '@fontsource-variable/source-sans-3/files/source-sans-3-cyrillic-ext-wght-normal.woff2?url'
import cyrillic from '@fontsource-variable/source-sans-3/files/source-sans-3-cyrillic-wght-normal.woff2?url'
import latinExt from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-ext-wght-normal.woff2?url'
import latin from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?url'

export const FAMILY = 'Source Sans 3 Variable'

interface Subset {
  readonly url: string
  readonly range: string
  /** Whether a text has a letter that only this file draws. */
  readonly letters: RegExp
  /** One of its letters. */
  readonly sample: string
}

const SUBSETS: readonly Subset[] = [
  {
    url: latin,
    range: 'U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+2000-206F, U+20AC, U+2122, U+2212',
    sample: 'H',
    letters: /./,
  },
  {
    url: latinExt,
    range: 'U+0100-02BA, U+1E00-1E9F, U+2113',
    sample: 'Ā',
    letters: /[\u0100-\u0130\u0132-\u0151\u0154-\u02ba\u1e00-\u1e9f]/,
  },
  {
    url: cyrillic,
    range: 'U+0301, U+0400-045F, U+0490-0491, U+04B0-04B1, U+2116',
    sample: 'Ж',
    letters: /[\u0400-\u045f\u0490\u0491\u04b0\u04b1\u2116]/,
  },
  {
    url: cyrillicExt,
    range: 'U+0460-048F, U+0492-04AF, U+04B2-052F',
    sample: 'Ҳ',
    letters: /[\u0460-\u048f\u0492-\u04af\u04b2-\u052f]/,
  },
]

/** What brings the letters of a text with them. */
export interface Letters {
  /** Style rules, so that a picture looks alike on a computer without the font. */
  readonly rules: string
  /** One letter of each file. */
  readonly samples: readonly string[]
}

export async function lettersFor(text: string): Promise<Letters> {
  const used = SUBSETS.filter(({ letters }) => letters.test(text))
  const rules = await Promise.all(
    used.map(async ({ url, range }) => {
      const source = `src:url('${await asDataUrl(url)}') format('woff2')`
      return `@font-face{font-family:'${FAMILY}';font-weight:200 900;font-display:block;${source};unicode-range:${range}}`
    }),
  )
  return { rules: rules.join(''), samples: used.map(({ sample }) => sample) }
}

async function asDataUrl(url: string): Promise<string> {
  const blob = await (await fetch(url)).blob()
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.addEventListener('load', () => resolve(String(reader.result)))
    reader.addEventListener('error', () => reject(reader.error ?? new Error('a font could not be read')))
    reader.readAsDataURL(blob)
  })
}
