import { randomUUID } from 'node:crypto'
import type { Project } from '#src/domain/project.ts'
import type { Words } from '#src/i18n/words.ts'
import { createGate } from '#src/storage/gate.ts'
import { createModelReader } from '#src/worker/modelReader.ts'
import type { Io } from './io.ts'
import { readBytes } from './readBytes.ts'

/** Opens a project, or a diagram as the as-is of one, through the same gate as the app; else says why it cannot be opened. */
export async function openProject(
  file: string,
  io: Io,
  words: Words,
): Promise<{ readonly project: Project } | { readonly reason: string }> {
  const read = await readBytes(file, io, words)
  if ('reason' in read) return read
  const gate = createGate(createModelReader().read, () => randomUUID())
  const opened = await gate.open(file, read.bytes)
  if (opened.ok) return { project: opened.project }
  const { code, params } = opened.problem
  return { reason: words.find(`problem.${code}`, params) ?? code }
}
