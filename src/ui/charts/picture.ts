import type { ChartWords } from '#src/charts/description.ts'
import { framedSvg } from '#src/charts/framed.ts'
import { paperLook } from '#src/charts/look.ts'
import type { Planner } from './useDrawing.ts'
import { drawn } from './useDrawing.ts'

const WIDTH = 960
const HEIGHT = 420
/** Pixels of the PNG to one of the drawing: sharp in a printed report. */
const SCALE = 2

/** The chart as it leaves the app: on white, with title, unit and source. */
export async function pictureSvg(plan: Planner, words: ChartWords): Promise<string> {
  const { svg, height } = await drawn(plan, paperLook(WIDTH, HEIGHT))
  return framedSvg(svg, words, WIDTH, height)
}

export async function pictureBytes(svg: string, kind: 'svg' | 'png'): Promise<Uint8Array> {
  return kind === 'svg' ? new TextEncoder().encode(svg) : pngOf(svg)
}

async function pngOf(svg: string): Promise<Uint8Array> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  try {
    const image = new Image()
    image.src = url
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = image.naturalWidth * SCALE
    canvas.height = image.naturalHeight * SCALE
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
    if (!blob) throw new Error('the canvas gave no picture')
    return new Uint8Array(await blob.arrayBuffer())
  } finally {
    URL.revokeObjectURL(url)
  }
}
