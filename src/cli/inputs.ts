import type { Finding } from '#src/domain/findings.ts'
import type { ProcessModel } from '#src/domain/process.ts'
import type { Words } from '#src/i18n/words.ts'
import type { Io } from './io.ts'
import { readBytes } from './readBytes.ts'

/** A file as given on the command line: its model, or why nothing could be read. */
export type Input =
  | { readonly file: string; readonly model: ProcessModel; readonly findings: readonly Finding[] }
  | { readonly file: string; readonly place: string; readonly reason: string }

/** The place of a file that could not even be opened. */
const BEGINNING = '1:1'

/** Reads one file; never throws for what is wrong with it. */
export async function readInput(file: string, io: Io, words: Words): Promise<Input> {
  const { readModel } = await import('#src/bpmn/readModel.ts')
  const { UnreadableFileError } = await import('#src/bpmn/unreadable.ts')
  const read = await readBytes(file, io, words)
  if ('reason' in read) return { file, place: BEGINNING, reason: read.reason }
  try {
    const { model, findings } = await readModel(read.bytes)
    return { file, model, findings }
  } catch (error) {
    if (!(error instanceof UnreadableFileError)) throw error
    const reason = words.find(`unreadable.${error.code}`, error.params) ?? error.code
    return { file, place: error.place, reason }
  }
}
