import { withRules } from '#src/charts/letters.ts'
import { FAMILY, lettersFor } from './fonts.ts'

/** The square in which a letter stands that tells of its font; the margin of the drawing is wider. */
const CELL = 10
const ALL_BUT_WHITE = '#FCFCFC'

/** Points of a screen of usual density; twice as many look sharp in print. */
const DENSITY = 2
/** Larger canvases are refused by browsers. */
const LONGEST_SIDE = 16_000
const MOST_POINTS = 120_000_000

/**
 * A drawing that needs nothing beside it: its letters come with it. In its corner stands one letter of each font in all but
 * white: browsers draw an image before its fonts are there, and only what is drawn tells that they are.
 */
export async function standaloneSvg(svg: string): Promise<string> {
  const { rules, samples } = await lettersFor(svg)
  const [, left = '0', top = '0'] = /viewBox="([-\d.]+) ([-\d.]+)/.exec(svg) ?? []
  const letters = samples.map((letter, at) => `<text x="${Number(left) + at * CELL + 1}" y="${Number(top) + 7}">${letter}</text>`)
  const witness = `<g font-family="'${FAMILY}'" font-size="8" fill="${ALL_BUT_WHITE}">${letters.join('')}</g>`
  const end = svg.lastIndexOf('</svg>')
  return withRules(`${svg.slice(0, end)}${witness}${svg.slice(end)}`, rules)
}

/** The same as points, at double size; a drawing too large for that as large as a browser can. */
export async function pngOf(svg: string): Promise<Uint8Array> {
  const { image, release } = await imageOf(svg)
  try {
    const { naturalWidth: width, naturalHeight: height } = image
    const scale = Math.min(DENSITY, LONGEST_SIDE / Math.max(width, height), Math.sqrt(MOST_POINTS / (width * height)))
    const canvas = document.createElement('canvas')
    canvas.width = Math.max(1, Math.round(width * scale))
    canvas.height = Math.max(1, Math.round(height * scale))
    const context = canvas.getContext('2d')
    if (!context) throw new Error('this browser draws no pictures')
    context.drawImage(image, 0, 0, canvas.width, canvas.height)
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
    if (!blob) throw new Error('the picture is too large for this browser')
    return new Uint8Array(await blob.arrayBuffer())
  } finally {
    release()
  }
}

/** An image of a drawing that is ready to be shown, letters and all. As an image nothing in it can run or load. */
export async function imageOf(svg: string): Promise<{ readonly image: HTMLImageElement; readonly release: () => void }> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  const image = new Image()
  image.src = url
  await image.decode()
  await lettersDrawn(image, svg.match(/@font-face/g)?.length ?? 0)
  return { image, release: () => URL.revokeObjectURL(url) }
}

/** Browsers fall back to another font after three seconds. */
const PATIENCE_MS = 4_000
const LOOK_EVERY_MS = 40

async function lettersDrawn(image: HTMLImageElement, count: number): Promise<void> {
  const canvas = document.createElement('canvas')
  canvas.width = 2 * CELL * count
  canvas.height = 2 * CELL
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context || count === 0) return
  for (let waited = 0; waited < PATIENCE_MS; waited += LOOK_EVERY_MS) {
    context.drawImage(image, 0, 0, CELL * count, CELL, 0, 0, canvas.width, canvas.height)
    const isThere = (at: number) =>
      context.getImageData(2 * CELL * at, 0, 2 * CELL, 2 * CELL).data.some((value, byte) => byte % 4 !== 3 && value !== 255)
    if (Array.from({ length: count }, (_, at) => at).every(isThere)) return
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS))
  }
}
