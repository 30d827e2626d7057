import type { Project } from '#src/domain/project.ts'
import type { ReportSubject } from '#src/domain/report.ts'
import { inputOf } from '#src/report/subject.ts'
import { createModelReader } from '#src/worker/modelReader.ts'
import type { Command } from './command.ts'
import type { Io } from './io.ts'
import { EXIT } from './io.ts'
import { UsageError } from './options.ts'
import { exitAfter } from './output/findings.ts'
import { openProject } from './projects.ts'
import { reportWriter } from './reportFormats.ts'

/** `report PROJECT --format docx|xlsx|html --lang en|ru|uz --out FILE`: all chapters, as-is against the first to-be. */
export const report: Command = async (files, options, io, words) => {
  const [file, ...more] = files
  if (file === undefined || more.length > 0) throw new UsageError('oneFile', { command: 'report' })
  if (options.csv) throw new UsageError('csvOnlyAnalyze')
  if (options.out === undefined) throw new UsageError('noOut', { command: 'report' })
  const write = reportWriter(options.format ?? 'docx')

  const opened = await openProject(file, io, words)
  if (!('project' in opened)) {
    io.err(`${file}:1:1: ${opened.reason}\n`)
    return EXIT.inputHasErrors
  }
  const reader = createModelReader()
  const subject = subjectOf(opened.project, io)
  const input = await inputOf(
    subject,
    (xml) => reader.drawn(xml),
    (share) => io.progress?.(share * 0.7),
  )
  const bytes = await write(input, words)
  io.progress?.(1)
  try {
    await io.write?.(options.out, bytes)
  } catch {
    throw new UsageError('cannotWrite', { file: options.out })
  }
  return exitAfter([...input.asIs.analysis.findings, ...(input.compared?.toBe.analysis.findings ?? [])])
}

/** What the command tells of: the first as-is and the first to-be. */
function subjectOf(project: Project, io: Io): ReportSubject {
  const { variants } = project
  const asIs = variants.find(({ role }) => role === 'as-is') ?? variants[0]
  if (!asIs) throw new UsageError('noFiles', { command: 'report' })
  const toBe = variants.find(({ role, id }) => role === 'to-be' && id !== asIs.id)
  const today = io.today?.()
  return { project, asIs: asIs.id, ...(toBe && { toBe: toBe.id }), ...(today !== undefined && { date: today }) }
}
