import type { Command } from './command.ts'
import type { Exit } from './io.ts'
import { EXIT } from './io.ts'
import { UsageError } from './options.ts'
import { analyseFile, isAnalysed, unreadLine } from './analysedFile.ts'
import { findingLine } from './output/findings.ts'

/** `check FILE...`: only what is wrong, weak or worth a look. Cases are run too: some of it shows only then. */
export const check: Command = async (files, options, io, words) => {
  if (files.length === 0) throw new UsageError('noFiles', { command: 'check' })
  if (options.csv) throw new UsageError('csvOnlyAnalyze')
  let exit: Exit = EXIT.done
  for (const file of files) {
    const result = await analyseFile(file, options, io, words)
    const { findings } = result
    if (findings.some(({ severity }) => severity === 'error')) exit = EXIT.inputHasErrors
    if (options.json) io.out(`${JSON.stringify({ file, findings })}\n`)
    else if (isAnalysed(result)) io.out(`${[file, ...findings.map((finding) => findingLine(finding, words))].join('\n')}\n`)
    else io.err(`${unreadLine(result)}\n`)
  }
  return exit
}
