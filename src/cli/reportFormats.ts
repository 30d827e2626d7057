import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { ReportDocument } from '#src/report/blocks.ts'
import type { Labels } from '#src/report/labels.ts'
import { UsageError } from './options.ts'

type Write = (document: ReportDocument, labels: Labels) => Promise<Uint8Array>

/** Formats of the command line; a writer is loaded when it is asked for. */
const WRITERS: Readonly<Record<string, Write | null>> = {
  docx: async (document, labels) => {
    const { rastersOf } = await import('#src/report/raster.ts')
    const { wordReport } = await import('#src/report/word/document.ts')
    return wordReport(document, labels, await rastersOf(document, await rasterTools()))
  },
  html: async (document, labels) => {
    const { htmlReport } = await import('#src/report/html/page.ts')
    return new TextEncoder().encode(htmlReport(document, labels))
  },
  xlsx: null,
}

/** What writes a format. Throws `UsageError` for one that there is not. */
export function reportWriter(format: string): Write {
  const write = Object.hasOwn(WRITERS, format) ? WRITERS[format] : undefined
  if (write === undefined) throw new UsageError('badFormat', { value: format })
  if (write === null) throw new UsageError('formatNotAvailable', { value: format })
  return write
}

const SUBSETS = ['latin', 'latin-ext', 'cyrillic'] as const
const WEIGHTS = [400, 600] as const

/** The drawing program and the fonts, as they lie among the installed packages. */
async function rasterTools() {
  const { resolve } = createRequire(import.meta.url)
  const bytes = async (path: string) => new Uint8Array(await readFile(resolve(path)))
  const files = SUBSETS.flatMap((subset) => WEIGHTS.map((weight) => `${subset}-${weight}`))
  const fonts = files.map((file) => bytes(`@fontsource/source-sans-3/files/source-sans-3-${file}-normal.woff2`))
  return { wasm: await bytes('@resvg/resvg-wasm/index_bg.wasm'), fonts: await Promise.all(fonts) }
}
