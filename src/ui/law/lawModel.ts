import type { ActClauses, WordingState } from '#src/domain/clauses.ts'
import { byAct, clauseList, fateOf, wordingState } from '#src/domain/clauses.ts'
import type { Comparison } from '#src/domain/comparison.ts'
import type { ClauseChange, ClauseDraft, ClauseDrafts, ClauseFate } from '#src/domain/law.ts'
import { draftsFor } from '#src/domain/law.ts'
import type { Project, Variant } from '#src/domain/project.ts'
import type { StepResult } from '#src/domain/results.ts'
import type { Act } from '#src/domain/service.ts'
import { actTitle } from '#src/i18n/wording/changes.ts'
import { actHeading, clauseLabel } from '#src/i18n/wording/law.ts'
import type { Words } from '#src/i18n/words.ts'

/** A clause as the page shows it. */
export interface ClauseEntry {
  readonly key: string
  readonly clause: ClauseChange
  readonly draft: ClauseDraft
  readonly fate: ClauseFate
  readonly state: WordingState
  /** `cl. 4` */
  readonly label: string
  /** `Resolution No. 377 of 31.12.2014, cl. 4` */
  readonly name: string
  /** The act it stands in or is to stand in, as lawyers name it. */
  readonly actName?: string
}

export interface ActGroup {
  /** Act of the group as the model writes it; absent for new norms without an act. */
  readonly act?: string
  readonly name: string
  readonly title?: string
  readonly url?: string
  readonly entries: readonly ClauseEntry[]
}

/** A step with the clauses that it rests on. */
export interface StepEntry {
  readonly step: StepResult
  readonly entries: readonly ClauseEntry[]
}

/** Steps of a variant by what they rest on, each list in flow order. */
export interface StepGroups {
  readonly withoutBasis: readonly StepEntry[]
  readonly practiceOnly: readonly StepEntry[]
  readonly onLaw: readonly StepEntry[]
}

/** Everything that the Law page shows. */
export interface LawModel {
  readonly comparison: Comparison
  readonly groups: readonly ActGroup[]
  /** In the order of the groups. */
  readonly entries: readonly ClauseEntry[]
  readonly asIs: StepGroups
  /** What the to-be rests on; steps of which no clause is named come first. */
  readonly toBe: readonly StepEntry[]
  /** Clauses that need a wording, and those that have it. */
  readonly needed: number
  readonly entered: number
  readonly steps: number
  readonly onLaw: number
}

/** Puts together what the comparison says of the law and what drafters entered. */
export function lawModel(project: Project, toBe: Variant, comparison: Comparison, words: Words): LawModel {
  const { acts } = project.service
  const drafts = draftsFor(project, toBe)
  const clauses = clauseList(comparison.law, acts, drafts)
  const known = new Map(acts.map((act) => [act.id, act]))
  const groups = byAct(clauses, drafts).map((group) => groupOf(group, known, drafts, comparison, words))
  const entries = groups.flatMap((group) => group.entries)
  const needed = entries.filter(({ state }) => state !== 'notNeeded')
  const asIs = stepGroups(comparison, entries)
  return {
    comparison,
    groups,
    entries,
    asIs,
    toBe: gapsFirst(inOrder(comparison.toBe.steps).map((step) => stepEntry(step, entries, 'toBeSteps'))),
    needed: needed.length,
    entered: needed.filter(({ state }) => state === 'entered').length,
    steps: comparison.asIs.steps.length,
    onLaw: asIs.onLaw.length,
  }
}

function groupOf(
  { act, clauses }: ActClauses,
  known: ReadonlyMap<string, Act>,
  drafts: ClauseDrafts,
  comparison: Comparison,
  words: Words,
): ActGroup {
  const registered = act === undefined ? undefined : known.get(act)
  const name = act === undefined ? words.t('law.newNorms') : actHeading(registered, act, words)
  const title = registered && actTitle(registered, words)
  return {
    ...(act === undefined ? {} : { act }),
    name,
    ...(title !== undefined && title !== name ? { title } : {}),
    ...(registered?.url === undefined ? {} : { url: registered.url }),
    entries: clauses.map((clause) =>
      entryOf(clause, drafts[clause.key] ?? {}, act === undefined ? undefined : name, comparison, words),
    ),
  }
}

function entryOf(
  clause: ClauseChange,
  draft: ClauseDraft,
  actName: string | undefined,
  comparison: Comparison,
  words: Words,
): ClauseEntry {
  const fate = fateOf(clause, draft)
  const label = labelOf(clause, draft, comparison, words)
  return {
    key: clause.key,
    clause,
    draft,
    fate,
    state: wordingState(fate, draft),
    label,
    name: actName === undefined ? label : `${actName}, ${label}`,
    ...(actName === undefined ? {} : { actName }),
  }
}

/** A norm that has no act in the model is named by its place there, else by the step that needs it. */
function labelOf(clause: ClauseChange, draft: ClauseDraft, { toBe }: Comparison, words: Words): string {
  if (clause.act !== undefined) return clauseLabel(clause.clause, words)
  if (draft.clause) return clauseLabel(draft.clause, words)
  const number = toBe.steps.find(({ id }) => clause.toBeSteps.includes(id))?.number
  return number === undefined ? words.t('law.newNorm') : words.t('law.newNormFor', { number })
}

const inOrder = (steps: readonly StepResult[]): StepResult[] => steps.toSorted((a, b) => a.number - b.number)

const stepEntry = (step: StepResult, entries: readonly ClauseEntry[], side: 'asIsSteps' | 'toBeSteps'): StepEntry => ({
  step,
  entries: entries.filter(({ clause }) => clause[side].includes(step.id)),
})

const gapsFirst = (steps: readonly StepEntry[]): StepEntry[] =>
  steps.toSorted((a, b) => Number(a.entries.length > 0) - Number(b.entries.length > 0))

function stepGroups({ asIs, law }: Comparison, entries: readonly ClauseEntry[]): StepGroups {
  const all = inOrder(asIs.steps).map((step) => stepEntry(step, entries, 'asIsSteps'))
  const without = new Set(law.withoutBasis)
  const practice = new Set(law.practiceOnly)
  return {
    withoutBasis: all.filter(({ step }) => without.has(step.id)),
    practiceOnly: all.filter(({ step }) => practice.has(step.id)),
    onLaw: all.filter(({ step }) => !without.has(step.id) && !practice.has(step.id)),
  }
}

/** The next entry without its full wording behind another, round about; undefined when there is no other. */
export function nextWithoutWording(entries: readonly ClauseEntry[], key: string | undefined): ClauseEntry | undefined {
  const at = entries.findIndex((entry) => entry.key === key)
  const round = [...entries.slice(at + 1), ...entries.slice(0, Math.max(at, 0))]
  return round.find(({ state }) => state === 'none' || state === 'draft')
}
