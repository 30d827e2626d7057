import { fateOf } from '#src/domain/clauses.ts'
import type { ClauseChange, ClauseDraft, ClauseDrafts, ClauseFate } from '#src/domain/law.ts'
import { formatDate } from '#src/i18n/format/date.ts'
import { inSentence } from '#src/i18n/format/sentence.ts'
import { actTitle } from '#src/i18n/wording/changes.ts'
import type { Run } from './blocks.ts'
import type { ReportContext } from './context.ts'
import { actText, stepsOfBoth } from './context.ts'
import type { ReportComparison } from './input.ts'
import { toFill } from './pieces.ts'

/** A clause that the redesign touches, with what the drafter says of it. */
export interface DraftedClause {
  readonly change: ClauseChange
  readonly draft: ClauseDraft
  /** The drafter's own fate before the computed one. */
  readonly fate: ClauseChange['fate']
  /** The clause of the model, else where the drafter puts the norm. */
  readonly clause?: string
}

/** Clauses with an act together, in the order in which a reader meets the acts; norms without an act last. */
export interface ActGroup {
  /** Id or written name of the act; undefined when there is none yet. */
  readonly act?: string
  readonly clauses: readonly DraftedClause[]
}

/** Everything that has to change in law; what stays as it is is left out unless a drafter wrote about it. */
export function actGroups({ law }: ReportComparison, drafts: ClauseDrafts): ActGroup[] {
  const groups = new Map<string | undefined, DraftedClause[]>()
  for (const change of law.clauses) {
    const draft = drafts[change.key] ?? {}
    const fate = fateOf(change, draft)
    if (fate === 'kept' && !draft.proposedWording?.trim()) continue
    const act = change.act ?? (draft.act?.trim() || undefined)
    const clause = change.clause ?? (draft.clause?.trim() || undefined)
    const list = groups.get(act) ?? []
    groups.set(act, list)
    list.push({ change, draft, fate, ...(clause !== undefined && { clause }) })
  }
  return [...groups]
    .sort(([a], [b]) => Number(a === undefined) - Number(b === undefined))
    .map(([act, clauses]) => ({ ...(act !== undefined && { act }), clauses }))
}

/** An act with its title, as the head of its clauses. */
export function actRuns(act: string | undefined, context: ReportContext): readonly Run[] {
  if (act === undefined) return [{ text: context.t('law.newNorms') }]
  const known = context.acts.get(act)
  const title = known && actTitle(known, context)
  const name = actText(act, context)
  return [{ text: title === undefined || title === name ? name : `${title}, ${name}` }]
}

/** What becomes of a clause, as the page of the law calls it. */
export const fateText = (fate: ClauseFate, { t }: ReportContext): string => inSentence(t(`law.fateChoice.${fate}`))

/** `as-is 3, 4; to-be 2`: the steps that rest on a clause. */
export const stepsText = ({ asIsSteps, toBeSteps }: ClauseChange, { toBe }: ReportComparison, context: ReportContext): string =>
  stepsOfBoth(asIsSteps, toBeSteps, toBe, context).join('\n')

/** Names of the steps that a new norm is for. */
export const stepNames = ({ toBeSteps }: ClauseChange, { toBe }: ReportComparison): string =>
  toBeSteps.map((id) => toBe.model.nodes.find((node) => node.id === id)?.name || id).join(', ')

/** Who is responsible, and from when; each to be filled when nobody said so. */
export function termsRuns({ responsible, inForce }: ClauseDraft, { t, language }: ReportContext): readonly Run[] {
  const who = responsible?.trim() ? { text: responsible.trim() } : toFill(t('report.fillResponsible'))
  const when = inForce?.trim() ? { text: formatDate(inForce.trim(), language, 'numeric') } : toFill(t('report.fillInForce'))
  return [who, { text: '\n' }, when]
}
