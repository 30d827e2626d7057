import { analyseInParts } from '#src/analysis/analyse.ts'
import { certainty } from '#src/analysis/comparison/certainty/certainty.ts'
import { compare } from '#src/analysis/comparison/compare.ts'
import { legalChanges } from '#src/analysis/law/legalChanges.ts'
import type { Parts } from '#src/analysis/parts.ts'
import { contributionsInParts } from '#src/analysis/why.ts'
import { worstFirst } from '#src/analysis/worstFirst.ts'
import type { Certainty, Comparison } from '#src/domain/comparison.ts'
import type { Finding } from '#src/domain/findings.ts'
import type { ClauseDrafts, LegalChanges } from '#src/domain/law.ts'
import type { Picture } from '#src/domain/picture.ts'
import type { CompareOptions } from '#src/domain/ports.ts'
import type { ProcessModel } from '#src/domain/process.ts'
import type { Project } from '#src/domain/project.ts'
import type { Analysis, Contributions } from '#src/domain/results.ts'
import type { ServiceFacts } from '#src/domain/service.ts'

/** One variant with everything that a report says about it. */
export interface ReportVariant {
  readonly name: string
  readonly model: ProcessModel
  readonly picture: Picture
  readonly analysis: Analysis
  readonly contributions: Contributions
}

/** The two variants and what became of the one in the other. */
export interface ReportComparison {
  readonly toBe: ReportVariant
  readonly comparison: Comparison
  readonly certainty: Certainty
  readonly law: LegalChanges
}

/** Everything that a report is made of. */
export interface ReportInput {
  readonly title: string
  readonly service: ServiceFacts
  readonly assumptions: string
  readonly texts: Readonly<Record<string, string>>
  readonly illustrative: boolean
  /** ISO date that stands on the title page; without it none does. */
  readonly date?: string
  readonly drafts: ClauseDrafts
  readonly asIs: ReportVariant
  /** Absent while there is no to-be: chapters that need one say so. */
  readonly compared?: ReportComparison
}

/** A variant as it was read: its model with the facts it is measured with, its drawing, and what reading it found. */
export interface ReadVariant {
  readonly name: string
  readonly model: ProcessModel
  readonly picture: Picture
  readonly findings: readonly Finding[]
}

/** What a report needs of a project beside its variants. */
export type ReportProject = Pick<Project, 'title' | 'service' | 'assumptions' | 'texts' | 'illustrative'>

/** What stands between measuring one thing and the next: a worker tells how far it is, and looks whether to go on. */
export type Pause = (share: number) => void | Promise<void>

/**
 * Measures and compares the variants of a report. `pause` is called every few milliseconds but for the last third, in which
 * nobody looks up. Takes as long as comparing two models and finding out how sure the difference is.
 */
export async function reportInput(
  project: ReportProject,
  read: { readonly asIs: ReadVariant; readonly toBe?: ReadVariant },
  more: { readonly drafts?: ClauseDrafts; readonly date?: string; readonly options?: CompareOptions } = {},
  pause: Pause = () => {},
): Promise<ReportInput> {
  const { title, service, assumptions, texts, illustrative } = project
  const asIs = await measured(read.asIs, pause, [0, 0.3])
  const input: ReportInput = {
    title,
    service,
    assumptions,
    texts,
    illustrative,
    ...(more.date !== undefined && { date: more.date }),
    drafts: more.drafts ?? {},
    asIs,
  }
  if (!read.toBe) return input
  const toBe = await measured(read.toBe, pause, [0.3, 0.6])
  const comparison = compare(asIs, toBe, more.options)
  await pause(0.7)
  const sure = certainty(asIs, toBe, more.options)
  await pause(1)
  const law = legalChanges(asIs.model, toBe.model, comparison)
  return { ...input, compared: { toBe, comparison, certainty: sure, law } }
}

async function measured(
  { name, model, picture, findings }: ReadVariant,
  pause: Pause,
  [from, to]: readonly [number, number],
): Promise<ReportVariant> {
  const middle = (from + to) / 2
  const analysis = await inParts(analyseInParts(model), (share) => pause(from + (middle - from) * share))
  const contributions = await inParts(contributionsInParts(model), (share) => pause(middle + (to - middle) * share))
  await pause(to)
  return {
    name,
    model,
    picture,
    analysis: { ...analysis, findings: worstFirst([...findings, ...analysis.findings]) },
    contributions,
  }
}

async function inParts<T>(parts: Parts<T>, pause: Pause): Promise<T> {
  for (;;) {
    const part = parts.next()
    if (part.done === true) return part.value
    await pause(part.value)
  }
}
