import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { fontFile } from '#src/report/fonts.ts'
import type { RasterTools } from '#src/report/raster.ts'

/** The drawing program and one font, from the installed packages. */
export async function rasterTools(): Promise<RasterTools> {
  const { resolve } = createRequire(import.meta.url)
  const bytes = async (path: string) => new Uint8Array(await readFile(resolve(path)))
  const font = { subset: 'latin', weight: 400 } as const
  return { wasm: () => bytes('@resvg/resvg-wasm/index_bg.wasm'), fonts: [{ ...font, bytes: await bytes(fontFile(font)) }] }
}
