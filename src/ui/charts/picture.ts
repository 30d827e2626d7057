import type { ChartWords } from '#src/charts/description.ts'
import { framedSvg } from '#src/charts/framed.ts'
import { paperLook } from '#src/charts/look.ts'
import { withFonts } from './fonts.ts'
import type { Planner } from './useDrawing.ts'
import { drawn } from './useDrawing.ts'

const WIDTH = 960
const HEIGHT = 420
/** Pixels of the PNG to one of the drawing: sharp in a printed report. */
const SCALE = 2
/** No browser makes a canvas wider or higher than this. */
const MOST_PIXELS = 16_000

export const PICTURE_TYPES = { svg: 'image/svg+xml', png: 'image/png' } as const

/** The chart as it leaves the app: on white, with title, unit and source. */
export async function pictureSvg(plan: Planner, words: ChartWords): Promise<string> {
  const { svg, height } = await drawn(plan, paperLook(WIDTH, HEIGHT))
  return framedSvg(svg, words, WIDTH, height)
}

/**
 * The picture as a file: an SVG with the fonts of its words. A PNG is set in the fonts of the system, for no event tells when
 * an image has unpacked fonts that it carries, and until then its words are not drawn.
 */
export async function pictureBytes(svg: string, kind: 'svg' | 'png'): Promise<Uint8Array> {
  return kind === 'svg' ? new TextEncoder().encode(await withFonts(svg)) : pngOf(svg)
}

async function pngOf(svg: string): Promise<Uint8Array> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  try {
    const image = new Image()
    image.src = url
    await image.decode()
    const canvas = document.createElement('canvas')
    const scale = Math.min(SCALE, MOST_PIXELS / Math.max(image.naturalWidth, image.naturalHeight))
    canvas.width = Math.round(image.naturalWidth * scale)
    canvas.height = Math.round(image.naturalHeight * scale)
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
    if (!blob) throw new Error('the canvas gave no picture')
    return new Uint8Array(await blob.arrayBuffer())
  } finally {
    URL.revokeObjectURL(url)
  }
}
