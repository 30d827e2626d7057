import type { Change, Measure, StoredMeasure } from '#src/domain/comparison.ts'
import type { LegalBasis } from '#src/domain/step.ts'
import { foldName } from '../counting/names.ts'
import { HEURISTIC, leadingClass } from './classes.ts'
import { sumOfEffects } from './effects.ts'
import { groupsOf, OF_DOCUMENTS } from './grouping.ts'

/**
 * The changes grouped into measures (method, section 3): those that the user shaped, as far as their changes are still
 * there, and proposals for the rest (see `groupsOf`). Every change belongs to one measure, the first that names it; measures
 * stand in the order of their first change.
 */
export function measuresOf(changes: readonly Change[], stored: readonly StoredMeasure[] = []): Measure[] {
  const place = new Map(changes.map(({ key }, i) => [key, i]))
  const taken = new Set<number>()
  const shaped = stored.flatMap((measure) => {
    const own = [...new Set(measure.changes.flatMap((key) => place.get(key) ?? []))].filter((i) => !taken.has(i))
    for (const i of own) taken.add(i)
    return own.length === 0 ? [] : [measureOf(changes, own, measure)]
  })
  const open = [...changes.keys()].filter((i) => !taken.has(i))
  const named = new Set(stored.map(({ id }) => id))
  const proposed = groupsOf(changes, open).map((own) => {
    const measure = measureOf(changes, own)
    return named.has(measure.id) ? { ...measure, id: `${measure.id}|` } : measure
  })
  return [...shaped, ...proposed].sort((a, b) => a.changes[0]! - b.changes[0]!)
}

function measureOf(changes: readonly Change[], own: readonly number[], stored?: StoredMeasure): Measure {
  const members = own.toSorted((a, b) => a - b)
  const all = members.map((i) => changes[i]!)
  const leading = leadingClass(all)
  const heuristic = stored?.heuristic ?? heuristicOf(all.filter((change) => change.class === leading))
  return {
    id: stored?.id ?? all[0]!.key,
    ...(stored?.name !== undefined && { name: stored.name }),
    about: aboutOf(all),
    changes: members,
    class: stored?.class ?? leading,
    ...(heuristic !== undefined && { heuristic }),
    effect: sumOfEffects(all),
    legalBasis: distinctNorms(all.flatMap(({ legalBasis }) => legalBasis)),
  }
}

const heuristicOf = (changes: readonly Change[]): string | undefined =>
  changes.map(({ kind }) => HEURISTIC[kind]).find((heuristic) => heuristic !== undefined)

function aboutOf(changes: readonly Change[]): Measure['about'] {
  const [first] = changes
  if (changes.length < 2 || first === undefined) return { kind: 'change' }
  const isDocument = changes.every(
    ({ kind, name }) => OF_DOCUMENTS.has(kind) && kind !== 'documentAdded' && foldName(name) === foldName(first.name),
  )
  return isDocument ? { kind: 'document', document: first.name } : { kind: 'steps' }
}

function distinctNorms(norms: readonly LegalBasis[]): LegalBasis[] {
  const known = new Map(norms.map((norm) => [JSON.stringify([norm.act, norm.clause, norm.effect, norm.text]), norm]))
  return [...known.values()]
}
