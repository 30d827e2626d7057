import type { ClauseChange, ClauseDraft, ClauseDrafts, ClauseFate, LegalChanges } from './law.ts'
import { clauseKey, isNewNorm, UNUSED } from './law.ts'
import type { Act } from './service.ts'

/** Stands in a wording where something is still to be filled in, as the templates of amendments bring it along. */
export const BLANK = '[…]'

/** How far the wording of a clause is; `notNeeded` for one that stays as it is. */
export const WORDING_STATES = ['notNeeded', 'none', 'draft', 'entered'] as const
export type WordingState = (typeof WORDING_STATES)[number]

type Wording = 'currentWording' | 'proposedWording'

/** What a drafting team has to hold in its hands for each fate. */
const NEEDED: Readonly<Record<ClauseFate, readonly Wording[]>> = {
  amended: ['currentWording', 'proposedWording'],
  repealed: ['currentWording'],
  new: ['proposedWording'],
  kept: [],
}

/** What becomes of a clause: as the drafter says, else as it was computed. */
export const fateOf = (clause: Pick<ClauseChange, 'fate'>, draft: ClauseDraft | undefined): ClauseFate =>
  draft?.fate ?? clause.fate

/** How far the wording of a clause is. One with a blank still to be filled is a draft. */
export function wordingState(fate: ClauseFate, draft: ClauseDraft | undefined): WordingState {
  const needed = NEEDED[fate]
  if (needed.length === 0) return 'notNeeded'
  const texts = needed.map((field) => draft?.[field]?.trim() ?? '')
  if (texts.every((text) => text === '') && !draft?.proposedWording?.trim() && !draft?.currentWording?.trim()) return 'none'
  return texts.every((text) => text !== '' && !text.includes(BLANK)) ? 'entered' : 'draft'
}

/** Whether a draft says nothing. */
export const isEmptyDraft = (draft: ClauseDraft): boolean =>
  Object.values(draft).every((value) => value === undefined || value === '')

/**
 * Every clause that drafters may have to do with: those that steps rest on, as `legalChanges` gives them; those of the
 * register that no step names, kept unless a drafter says otherwise; and those that carry a draft though no step names
 * them any more, so that nothing that was typed is out of sight.
 */
export function clauseList(
  { clauses }: Pick<LegalChanges, 'clauses'>,
  acts: readonly Act[],
  drafts: ClauseDrafts,
): ClauseChange[] {
  const list = [...clauses]
  const known = new Set(clauses.map(({ key }) => key))
  const add = (key: string, act: string | undefined, clause: string | undefined, fate: ClauseFate) => {
    if (known.has(key)) return
    known.add(key)
    list.push({
      ...UNUSED,
      key,
      ...(act === undefined ? {} : { act }),
      ...(clause === undefined ? {} : { clause }),
      fate,
    })
  }
  for (const { id, clauses: own = [] } of acts) for (const clause of own) add(clauseKey(id, clause), id, clause, 'kept')
  for (const [key, draft] of Object.entries(drafts)) {
    if (isEmptyDraft(draft)) continue
    if (isNewNorm(key)) add(key, undefined, undefined, 'new')
    else add(key, ...partsOf(key, acts), 'kept')
  }
  return list
}

/** Act and clause of a key: the act of the register with the longest id that it begins with, else all of it is the act. */
function partsOf(key: string, acts: readonly Act[]): [act: string, clause: string | undefined] {
  const ids = acts.map(({ id }) => id.trim()).filter((id) => key === id || key.startsWith(`${id} `))
  const act = ids.reduce((longest, id) => (id.length > longest.length ? id : longest), '')
  return act === '' || act === key ? [key, undefined] : [act, key.slice(act.length + 1)]
}

/** Clauses of one act, in the order in which a reader meets them. Without `act` they are new norms that have no place yet. */
export interface ActClauses {
  readonly act?: string
  readonly clauses: readonly ClauseChange[]
}

/** Clauses by act: first the new norms that have no act yet, then acts as a reader meets them. */
export function byAct(clauses: readonly ClauseChange[], drafts: ClauseDrafts): ActClauses[] {
  const groups = new Map<string | undefined, ClauseChange[]>([[undefined, []]])
  for (const clause of clauses) {
    const act = clause.act ?? drafts[clause.key]?.act
    const group = groups.get(act) ?? []
    groups.set(act, group)
    group.push(clause)
  }
  return [...groups]
    .filter(([, list]) => list.length > 0)
    .map(([act, list]) => ({ ...(act === undefined ? {} : { act }), clauses: list }))
}
