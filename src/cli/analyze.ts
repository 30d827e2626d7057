import { csvRow } from '#src/domain/csv.ts'
import { INDICATOR_IDS } from '#src/domain/indicators.ts'
import type { AnalysedFile, UnreadFile } from './analysedFile.ts'
import { analyseFile, isAnalysed, unreadLine } from './analysedFile.ts'
import type { Command } from './command.ts'
import type { Exit } from './io.ts'
import { EXIT } from './io.ts'
import { UsageError } from './options.ts'
import { analysisTable } from './output/analysisTable.ts'

/** `analyze FILE...`: every indicator of each file. */
export const analyze: Command = async (files, options, io, words) => {
  if (files.length === 0) throw new UsageError('noFiles', { command: 'analyze' })
  let exit: Exit = EXIT.done
  if (options.csv) io.out(`${csvRow(['file', 'name', 'method', ...INDICATOR_IDS, ...FACTS])}\r\n`)
  for (const [i, file] of files.entries()) {
    const result = await analyseFile(file, options, io, words)
    if (result.findings.some(({ severity }) => severity === 'error')) exit = EXIT.inputHasErrors
    if (options.json) io.out(`${JSON.stringify(result)}\n`)
    else if (options.csv) io.out(`${rowOf(result)}\r\n`)
    else if (isAnalysed(result)) io.out(`${i > 0 ? '\n' : ''}${analysisTable(result, words)}\n`)
    if (!options.json && !isAnalysed(result)) io.err(`${unreadLine(result)}\n`)
  }
  return exit
}

/** What stands behind the indicators of a row: what the yearly figures rest on, and how far they can be trusted. */
const FACTS = ['agency', 'volume', 'currency', 'errors', 'warnings'] as const

const rowOf = (result: AnalysedFile | UnreadFile): string => {
  const found = (wanted: string) => result.findings.filter(({ severity }) => severity === wanted).length
  const findings = [found('error'), found('warning')]
  if (!isAnalysed(result)) {
    return csvRow([result.file, null, null, ...INDICATOR_IDS.map(() => null), null, null, null, ...findings])
  }
  const { file, service, method, indicators } = result
  const { name, agency, volume, currency } = service
  return csvRow([
    file,
    name,
    method.kind,
    ...INDICATOR_IDS.map((id) => indicators[id].mean),
    agency,
    volume,
    currency,
    ...findings,
  ])
}
