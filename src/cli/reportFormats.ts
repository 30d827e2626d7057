import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { CHAPTER_IDS, USUAL_OPTIONS } from '#src/domain/report.ts'
import type { Words } from '#src/i18n/words.ts'
import { FONTS, fontFile } from '#src/report/fonts.ts'
import type { ReportInput } from '#src/report/input.ts'
import type { RasterTools } from '#src/report/raster.ts'
import { reportLabels, reportOf } from '#src/report/report.ts'
import { UsageError } from './options.ts'

type Write = (input: ReportInput, words: Words) => Promise<Uint8Array>

/** Formats of the command line, with all chapters; a writer is loaded when it is asked for. */
const WRITERS: Readonly<Record<string, Write>> = {
  docx: async (input, words) => {
    const { rastersOf } = await import('#src/report/raster.ts')
    const { wordReport } = await import('#src/report/word/document.ts')
    const document = reportOf(input, CHAPTER_IDS, words)
    return wordReport(document, reportLabels(words), await rastersOf(document, await rasterTools()), USUAL_OPTIONS)
  },
  html: async (input, words) => {
    const { htmlReport } = await import('#src/report/html/page.ts')
    return new TextEncoder().encode(
      htmlReport(reportOf(input, CHAPTER_IDS, words), reportLabels(words), (await rasterTools()).fonts),
    )
  },
  xlsx: async (input, words) => {
    const { excelReport } = await import('#src/report/excel/workbook.ts')
    return excelReport(input, words)
  },
}

/** What writes a format. Throws `UsageError` for one that there is not. */
export function reportWriter(format: string): Write {
  const write = Object.hasOwn(WRITERS, format) ? WRITERS[format] : undefined
  if (write === undefined) throw new UsageError('badFormat', { value: format })
  return write
}

/** The drawing program and the fonts, as they lie among the installed packages. */
async function rasterTools(): Promise<RasterTools> {
  const { resolve } = createRequire(import.meta.url)
  const bytes = async (path: string) => new Uint8Array(await readFile(resolve(path)))
  const fonts = FONTS.map(async (font) => ({ ...font, bytes: await bytes(fontFile(font)) }))
  return { wasm: () => bytes('@resvg/resvg-wasm/index_bg.wasm'), fonts: await Promise.all(fonts) }
}
