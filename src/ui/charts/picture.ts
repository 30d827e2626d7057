import type { ChartWords } from '#src/charts/description.ts'
import { framedSvg } from '#src/charts/framed.ts'
import { paperLook } from '#src/charts/look.ts'
import { pngOf, standaloneSvg } from '../pictures/standalone.ts'
import type { Planner } from './useDrawing.ts'
import { drawn } from './useDrawing.ts'

const WIDTH = 960
const HEIGHT = 420

export const PICTURE_TYPES = { svg: 'image/svg+xml', png: 'image/png' } as const

/** The chart as it leaves the app: on white, with title, unit and source. */
export async function pictureSvg(plan: Planner, words: ChartWords): Promise<string> {
  const { svg, height } = await drawn(plan, paperLook(WIDTH, HEIGHT))
  return framedSvg(svg, words, WIDTH, height)
}

/** The picture as a file; the fonts of its words come with it. */
export async function pictureBytes(svg: string, kind: 'svg' | 'png'): Promise<Uint8Array> {
  const alone = await standaloneSvg(svg)
  return kind === 'svg' ? new TextEncoder().encode(alone) : pngOf(alone)
}
