import { analyse } from '#src/analysis/analyse.ts'
import { worstFirst } from '#src/analysis/worstFirst.ts'
import type { Analysis } from '#src/domain/results.ts'
import type { Words } from '#src/i18n/words.ts'
import { readInput } from './inputs.ts'
import type { Io } from './io.ts'
import type { Options } from './options.ts'
import type { PrintedFinding } from './output/findings.ts'
import { unreadable, worded } from './output/findings.ts'

/** What `analyze` prints for a file that could be read. */
export type AnalysedFile = { readonly file: string } & Omit<Analysis, 'findings'> & {
    readonly findings: readonly PrintedFinding[]
  }
export interface UnreadFile {
  readonly file: string
  readonly findings: readonly PrintedFinding[]
}

/** Reads and measures one file; the reading's findings come first. */
export async function analyseFile(file: string, options: Options, io: Io, words: Words): Promise<AnalysedFile | UnreadFile> {
  const input = await readInput(file, io, words)
  if (!('model' in input)) return { file, findings: [unreadable(input.place, input.reason)] }
  const { findings, ...analysis } = analyse(input.model, options)
  return { file, ...analysis, findings: worstFirst([...input.findings, ...findings]).map((finding) => worded(finding, words)) }
}

export const isAnalysed = (result: AnalysedFile | UnreadFile): result is AnalysedFile => 'indicators' in result

/** One line for a file that could not be read: file, place, reason. */
export const unreadLine = ({ file, findings }: UnreadFile): string =>
  findings.map(({ element, message }) => `${file}:${element}: ${message}`).join('\n')
