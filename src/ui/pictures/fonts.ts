import cyrillicExt from '@fontsource-variable/source-sans-3/files/source-sans-3-cyrillic-ext-wght-normal.woff2?url'
import cyrillic from '@fontsource-variable/source-sans-3/files/source-sans-3-cyrillic-wght-normal.woff2?url'
import latinExt from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-ext-wght-normal.woff2?url'
import latin from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?url'
import { fontFace, subsetsOf } from '#src/charts/letters.ts'

export const FAMILY = 'Source Sans 3 Variable'

const FILES = { latin, 'latin-ext': latinExt, cyrillic, 'cyrillic-ext': cyrillicExt }

/** What brings the letters of a text with them. */
export interface Letters {
  /** Style rules, so that a picture looks alike on a computer without the font. */
  readonly rules: string
  /** One letter of each file. */
  readonly samples: readonly string[]
}

export async function lettersFor(text: string): Promise<Letters> {
  const used = subsetsOf(text)
  const rules = await Promise.all(
    used.map(async (subset) => fontFace(FAMILY, '200 900', await asDataUrl(FILES[subset.name]), subset)),
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
