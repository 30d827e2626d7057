import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { RasterTools } from '#src/report/raster.ts'

/** The drawing program and one font, from the installed packages. */
export async function rasterTools(): Promise<RasterTools> {
  const { resolve } = createRequire(import.meta.url)
  const bytes = async (path: string) => new Uint8Array(await readFile(resolve(path)))
  return {
    wasm: await bytes('@resvg/resvg-wasm/index_bg.wasm'),
    fonts: [await bytes('@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff2')],
  }
}
