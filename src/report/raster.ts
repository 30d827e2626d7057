import { Resvg, initWasm } from '@resvg/resvg-wasm'
import type { ReportDocument } from './blocks.ts'
import type { Font } from './fonts.ts'
import { FAMILY } from './fonts.ts'
import { visible } from './visible.ts'

/** PNG of a picture by its SVG text. */
export type Rasters = ReadonlyMap<string, Uint8Array>

/** What drawing needs and no room of ours may fetch: the drawing program itself, and fonts with all letters of the three languages. */
export interface RasterTools {
  /** Content of `@resvg/resvg-wasm/index_bg.wasm`; asked for once. */
  readonly wasm: () => Promise<BufferSource>
  readonly fonts: readonly Font[]
}

/** Pixels drawn for each of 1/96 inch: close to what a printer shows. */
const SHARPNESS = 2

let started: Promise<void> | undefined

/**
 * Every picture of a report as PNG, by its SVG: programs that cannot draw SVG show these. `progress` is told the share
 * that is done. The drawing program is started once, by the first call.
 */
export async function rastersOf(
  report: ReportDocument,
  { wasm, fonts }: RasterTools,
  progress?: (share: number) => void | Promise<void>,
): Promise<Rasters> {
  const pictures = report.sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'picture' ? [block] : [])))
  if (pictures.length === 0) return new Map()
  started ??= wasm()
    .then(initWasm)
    .catch((error: unknown) => {
      started = undefined
      throw error
    })
  await started
  const rasters = new Map<string, Uint8Array>()
  for (const [i, { svg, width }] of pictures.entries()) {
    const drawing = new Resvg(visible(svg), {
      fitTo: { mode: 'width', value: Math.round(width * SHARPNESS) },
      background: '#FFFFFF',
      font: { fontBuffers: fonts.map(({ bytes }) => bytes), defaultFontFamily: FAMILY, sansSerifFamily: FAMILY },
    })
    const image = drawing.render()
    rasters.set(svg, image.asPng())
    image.free()
    drawing.free()
    await progress?.((i + 1) / pictures.length)
  }
  return rasters
}
