import cyrillic from '@fontsource/source-sans-3/files/source-sans-3-cyrillic-400-normal.woff2?url'
import cyrillicStrong from '@fontsource/source-sans-3/files/source-sans-3-cyrillic-600-normal.woff2?url'
import latin from '@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff2?url'
import latinStrong from '@fontsource/source-sans-3/files/source-sans-3-latin-600-normal.woff2?url'
import latinExtended from '@fontsource/source-sans-3/files/source-sans-3-latin-ext-400-normal.woff2?url'
import latinExtendedStrong from '@fontsource/source-sans-3/files/source-sans-3-latin-ext-600-normal.woff2?url'
import wasm from '@resvg/resvg-wasm/index_bg.wasm?url'
import type { RasterTools } from '#src/report/raster.ts'

const FONTS = [latin, latinStrong, latinExtended, latinExtendedStrong, cyrillic, cyrillicStrong]

const bytesOf = async (url: string): Promise<Uint8Array<ArrayBuffer>> => {
  const answer = await fetch(url)
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`)
  return new Uint8Array(await answer.arrayBuffer())
}

let found: Promise<RasterTools> | undefined

/** The drawing program and its fonts as they lie beside the app; asked for again when they could not be had. */
export function bundledRasterTools(): Promise<RasterTools> {
  found ??= load().catch((error: unknown) => {
    found = undefined
    throw error
  })
  return found
}

async function load(): Promise<RasterTools> {
  const [program, ...fonts] = await Promise.all([wasm, ...FONTS].map(bytesOf))
  if (!program) throw new Error('no drawing program')
  return { wasm: program, fonts }
}
