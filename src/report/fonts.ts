import type { Subset } from '#src/charts/letters.ts'
import { SUBSETS, fontFace, subsetsOf, withRules } from '#src/charts/letters.ts'

/** The family in which pictures are set, as files of one weight: programs that draw for Word draw variable ones too thin. */
export const FAMILY = 'Source Sans 3'
const WEIGHTS = [400, 600] as const

/** A font file of the family. */
export interface FontName {
  readonly subset: Subset['name']
  readonly weight: (typeof WEIGHTS)[number]
}

export interface Font extends FontName {
  /** Content of the WOFF2 file. */
  readonly bytes: Uint8Array
}

/** The files that pictures need. */
export const FONTS: readonly FontName[] = SUBSETS.flatMap(({ name }) => WEIGHTS.map((weight) => ({ subset: name, weight })))

/** Where a file lies among the installed packages. */
export const fontFile = ({ subset, weight }: FontName): string =>
  `@fontsource/source-sans-3/files/source-sans-3-${subset}-${weight}-normal.woff2`

/** An SVG that brings the letters it needs along: as an image in a page it sees none of the page's fonts. */
export function withLetters(svg: string, fonts: readonly Font[]): string {
  const rules = subsetsOf(svg).flatMap((subset) =>
    fonts
      .filter((font) => font.subset === subset.name)
      .map(({ weight, bytes }) => fontFace(FAMILY, String(weight), dataAddress(bytes), subset)),
  )
  return rules.length === 0 ? svg : withRules(svg, rules.join(''))
}

const encoded = new WeakMap<Uint8Array, string>()

function dataAddress(bytes: Uint8Array): string {
  const known = encoded.get(bytes)
  if (known !== undefined) return known
  const address = `data:font/woff2;base64,${btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))}`
  encoded.set(bytes, address)
  return address
}
