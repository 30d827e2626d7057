/** The family in which pictures are set; its faces are those of the page. */
const FAMILY = 'Source Sans 3 Variable'

/**
 * The fonts that a text needs, as rules that carry them along: a picture is drawn without the page's style sheets, and on a
 * computer without these fonts its words would be set in others, wider or narrower than they were laid out. Faces that
 * cannot be had are left out.
 */
async function embeddedFonts(text: string): Promise<string> {
  const letters = new Set(Array.from(text, (letter) => letter.codePointAt(0) ?? 0))
  const faces = [...document.styleSheets].flatMap(facesOf).filter((face) => isNeeded(face, letters))
  return (await Promise.all(faces.map(embedded))).join('')
}

/** The SVG with the fonts that its words need. */
export async function withFonts(svg: string): Promise<string> {
  const rules = await embeddedFonts(svg)
  if (rules === '') return svg
  const start = svg.indexOf('>', svg.indexOf('<svg')) + 1
  return `${svg.slice(0, start)}<style>${rules}</style>${svg.slice(start)}`
}

function facesOf(sheet: CSSStyleSheet): CSSFontFaceRule[] {
  try {
    return [...sheet.cssRules].filter((rule) => rule instanceof CSSFontFaceRule)
  } catch {
    // A sheet of another origin may not be read; the app has none.
    return []
  }
}

function isNeeded({ style }: CSSFontFaceRule, letters: ReadonlySet<number>): boolean {
  if (!style.getPropertyValue('font-family').includes(FAMILY)) return false
  if (style.getPropertyValue('font-style') === 'italic') return false
  const ranges = style.getPropertyValue('unicode-range').split(',').map(rangeOf)
  return [...letters].some((letter) => ranges.some(([from, to]) => letter >= from && letter <= to))
}

/** `U+0460-052F` or `U+131`. */
function rangeOf(text: string): readonly [number, number] {
  const [from = '', to = from] = text.trim().replace(/^U\+/i, '').split('-')
  return from === '' ? [0, Number.POSITIVE_INFINITY] : [Number.parseInt(from, 16), Number.parseInt(to, 16)]
}

async function embedded({ style, parentStyleSheet }: CSSFontFaceRule): Promise<string> {
  const address = /url\(["']?([^"')]+)["']?\)/.exec(style.getPropertyValue('src'))?.[1]
  if (address === undefined) return ''
  const response = await fetch(new URL(address, parentStyleSheet?.href ?? document.baseURI)).catch(() => null)
  if (!response?.ok) return ''
  const data = await dataAddress(await response.blob())
  const weight = style.getPropertyValue('font-weight') || '400'
  const range = style.getPropertyValue('unicode-range')
  return `@font-face{font-family:'${FAMILY}';font-weight:${weight};font-display:swap;src:url(${data}) format('woff2');unicode-range:${range}}`
}

async function dataAddress(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer())
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return `data:${blob.type || 'font/woff2'};base64,${btoa(text)}`
}
