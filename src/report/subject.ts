import { isDerived } from '#src/domain/derived.ts'
import type { Finding } from '#src/domain/findings.ts'
import { draftsFor } from '#src/domain/law.ts'
import type { Picture } from '#src/domain/picture.ts'
import type { ProcessModel } from '#src/domain/process.ts'
import type { Variant } from '#src/domain/project.ts'
import type { ReportSubject } from '#src/domain/report.ts'
import { mergeService } from '#src/domain/service.ts'
import type { Pause, ReadVariant, ReportInput } from './input.ts'
import { reportInput } from './input.ts'

/** The model of a file with its drawing; the rooms that read files give it. */
export type ReadDrawn = (xml: string) => Promise<{
  readonly model: ProcessModel
  readonly picture: Picture
  readonly findings: readonly Finding[]
}>

/**
 * Reads, measures and compares what a report tells of, as the project says: with its facts, the corrections of its pairing
 * and what drafters entered. An id that the project does not know is an error. `pause` as for `reportInput`.
 */
export async function inputOf(
  { project, asIs: from, toBe: to, date }: ReportSubject,
  read: ReadDrawn,
  pause?: Pause,
): Promise<ReportInput> {
  const variant = (id: string): Variant => {
    const found = project.variants.find((one) => one.id === id)
    if (!found) throw new Error(`no variant ${id}`)
    return found
  }
  const withFacts = async ({ name, xml }: Variant): Promise<ReadVariant> => {
    const { model, picture, findings } = await read(xml)
    return { name, model: { ...model, service: mergeService(project.service, model.service) }, picture, findings }
  }
  const asIs = variant(from)
  const toBe = to === undefined ? undefined : variant(to)
  return reportInput(
    project,
    { asIs: await withFacts(asIs), ...(toBe && { toBe: await withFacts(toBe) }) },
    {
      drafts: draftsFor(project, toBe),
      ...(date !== undefined && { date }),
      options: {
        derived: toBe !== undefined && isDerived(project, toBe, asIs),
        ...(toBe?.pairing && { corrections: toBe.pairing }),
        ...(toBe?.merged && { merged: toBe.merged }),
        ...(toBe?.measures && { measures: toBe.measures }),
      },
    },
    pause,
  )
}
