import { draftsFor } from '#src/domain/law.ts'
import type { Project, Variant } from '#src/domain/project.ts'
import { mergeService } from '#src/domain/service.ts'
import { CHAPTER_IDS } from '#src/report/chapters/chapter.ts'
import type { ReadVariant, ReportInput } from '#src/report/input.ts'
import { reportInput } from '#src/report/input.ts'
import { reportLabels, reportOf } from '#src/report/report.ts'
import type { Command } from './command.ts'
import type { Io } from './io.ts'
import { EXIT } from './io.ts'
import { UsageError } from './options.ts'
import { exitAfter } from './output/findings.ts'
import { openProject } from './projects.ts'
import { reportWriter } from './reportFormats.ts'

/** `report PROJECT --format docx|html --lang en|ru|uz --out FILE`: all chapters, as-is against the first to-be. */
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
  const input = await inputOf(opened.project, io)
  const bytes = await write(reportOf(input, CHAPTER_IDS, words), reportLabels(words))
  io.progress?.(1)
  try {
    await io.write?.(options.out, bytes)
  } catch {
    throw new UsageError('cannotWrite', { file: options.out })
  }
  return exitAfter([...input.asIs.analysis.findings, ...(input.compared?.toBe.analysis.findings ?? [])])
}

async function inputOf(project: Project, io: Io): Promise<ReportInput> {
  const { variants } = project
  const asIs = variants.find(({ role }) => role === 'as-is') ?? variants[0]
  if (!asIs) throw new UsageError('noFiles', { command: 'report' })
  const toBe = variants.find(({ role, id }) => role === 'to-be' && id !== asIs.id)
  const today = io.today?.()
  return reportInput(
    project,
    { asIs: await readVariant(asIs, project), ...(toBe && { toBe: await readVariant(toBe, project) }) },
    {
      drafts: draftsFor(project, toBe),
      ...(today !== undefined && { date: today }),
      options: {
        derived: toBe?.parent === asIs.id,
        ...(toBe?.pairing && { corrections: toBe.pairing }),
        ...(toBe?.merged && { merged: toBe.merged }),
        ...(toBe?.measures && { measures: toBe.measures }),
      },
    },
    (share) => io.progress?.(share * 0.7),
  )
}

/** A variant with the facts of the project; one that does not say where it is drawn is laid out. */
async function readVariant({ name, xml }: Variant, { service }: Project): Promise<ReadVariant> {
  const { readModel } = await import('#src/bpmn/readModel.ts')
  const { pictureOf } = await import('#src/bpmn/picture.ts')
  const { withDrawing } = await import('#src/bpmn/withDrawing.ts')
  const { layoutOf } = await import('#src/interchange/layout/layout.ts')
  const { model, findings } = await readModel(xml)
  const drawn = await pictureOf(xml)
  const picture = drawn.width > 0 || model.nodes.length === 0 ? drawn : await pictureOf(await withDrawing(xml, layoutOf(model)))
  return { name, model: { ...model, service: mergeService(service, model.service) }, picture, findings }
}
