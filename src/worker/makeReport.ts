import type { Language } from '#src/domain/language.ts'
import type { MadeReport, ReportOptions, ReportRequest, ReportSubject } from '#src/domain/report.ts'
import type { Words } from '#src/i18n/words.ts'
import type { ReportDocument } from '#src/report/blocks.ts'
import type { Pause, ReportInput } from '#src/report/input.ts'
import type { RasterTools } from '#src/report/raster.ts'
import type { ModelReader } from './modelReader.ts'
import type { Watch } from './protocol.ts'
import { createRecent } from './recent.ts'
import { lookUp, PART_MS } from './watched.ts'

/** What draws the pictures of a Word file, loaded when one is made. */
export type FindRasterTools = () => Promise<RasterTools>

/** Measured subjects kept ready: another language, chapter or format of the same is only written anew. */
const KEPT = 2
/** Up to this share a report is measured, from here on it is written. */
const MEASURED = 0.6

/** Makes reports as files. Rooms that only a report needs are loaded by the first one. */
export function createReporter(reader: ModelReader, rasterTools: FindRasterTools) {
  const measured = createRecent<ReportInput>(KEPT)

  /** What was left halfway is not kept. */
  async function inputOnce(subject: ReportSubject, pause: Pause): Promise<ReportInput> {
    const key = JSON.stringify(subject)
    const known = measured.known(key)
    const { inputOf } = await import('#src/report/subject.ts')
    const fresh = known ?? (await inputOf(subject, (xml) => reader.drawn(xml), pause))
    return measured.get(key, () => fresh)
  }

  return async (request: ReportRequest, watch: Watch): Promise<MadeReport> => {
    const { format, language, chapters, options, ...subject } = request
    const pause = pauseOf(watch)
    const input = await inputOnce(subject, (share) => pause(share * MEASURED))
    const words = await wordsOf(language)
    const { reportOf } = await import('#src/report/report.ts')
    const { placesToFill } = await import('#src/report/toFill.ts')
    const report = reportOf(input, chapters, words, options)
    await pause(MEASURED)
    const writing: Pause = (share) => pause(MEASURED + share * (1 - MEASURED))
    const bytes = await WRITERS[format]({ input, report, words, options, rasterTools, pause: writing })
    watch.progress(1)
    return { bytes, toFill: placesToFill(report) }
  }
}

interface Work {
  readonly input: ReportInput
  readonly report: ReportDocument
  readonly words: Words
  readonly options: ReportOptions
  readonly rasterTools: FindRasterTools
  readonly pause: Pause
}

const WRITERS: Readonly<Record<ReportRequest['format'], (work: Work) => Promise<Uint8Array>>> = {
  async html({ report, words, rasterTools }) {
    const { htmlReport } = await import('#src/report/html/page.ts')
    const { reportLabels } = await import('#src/report/report.ts')
    return new TextEncoder().encode(htmlReport(report, reportLabels(words), (await rasterTools()).fonts))
  },
  async docx({ report, words, options, rasterTools, pause }) {
    const { rastersOf } = await import('#src/report/raster.ts')
    const { reportLabels } = await import('#src/report/report.ts')
    const { wordReport } = await import('#src/report/word/document.ts')
    const rasters = await rastersOf(report, await rasterTools(), (share) => pause(share * (options.pageNumbers ? 0.3 : 0.7)))
    return wordReport(report, reportLabels(words), rasters, options)
  },
  async xlsx({ input, words }) {
    const { excelReport } = await import('#src/report/excel/workbook.ts')
    return excelReport(input, words)
  },
}

const wordsOf = async (language: Language): Promise<Words> => (await import('#src/i18n/words.ts')).createWords(language)

/** Tells and looks up every now and then, however often it is called. */
function pauseOf(watch: Watch): Pause {
  let looked = performance.now()
  return async (share) => {
    if (performance.now() - looked < PART_MS) return
    watch.progress(share)
    await lookUp(watch)
    looked = performance.now()
  }
}
