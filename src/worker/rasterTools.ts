import cyrillicExtended from '@fontsource/source-sans-3/files/source-sans-3-cyrillic-ext-400-normal.woff2?url'
import cyrillicExtendedStrong from '@fontsource/source-sans-3/files/source-sans-3-cyrillic-ext-600-normal.woff2?url'
import cyrillic from '@fontsource/source-sans-3/files/source-sans-3-cyrillic-400-normal.woff2?url'
import cyrillicStrong from '@fontsource/source-sans-3/files/source-sans-3-cyrillic-600-normal.woff2?url'
import latin from '@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff2?url'
import latinStrong from '@fontsource/source-sans-3/files/source-sans-3-latin-600-normal.woff2?url'
import latinExtended from '@fontsource/source-sans-3/files/source-sans-3-latin-ext-400-normal.woff2?url'
import latinExtendedStrong from '@fontsource/source-sans-3/files/source-sans-3-latin-ext-600-normal.woff2?url'
import wasm from '@resvg/resvg-wasm/index_bg.wasm?url'
import type { FontName } from '#src/report/fonts.ts'
import { FONTS } from '#src/report/fonts.ts'
import type { RasterTools } from '#src/report/raster.ts'

const FILES: Readonly<Record<FontName['subset'], Readonly<Record<FontName['weight'], string>>>> = {
  latin: { 400: latin, 600: latinStrong },
  'latin-ext': { 400: latinExtended, 600: latinExtendedStrong },
  cyrillic: { 400: cyrillic, 600: cyrillicStrong },
  'cyrillic-ext': { 400: cyrillicExtended, 600: cyrillicExtendedStrong },
}

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
  const fonts = FONTS.map(async (font) => ({ ...font, bytes: await bytesOf(FILES[font.subset][font.weight]) }))
  return { wasm: () => bytesOf(wasm), fonts: await Promise.all(fonts) }
}
