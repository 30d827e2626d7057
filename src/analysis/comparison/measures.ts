import type { Change, Measure, StoredMeasure } from '#src/domain/comparison.ts'
import type { IndicatorId } from '#src/domain/indicators.ts'
import type { LegalBasis } from '#src/domain/step.ts'
import { foldName } from '../counting/names.ts'
import { HEURISTIC } from './classes.ts'
import { citation } from './facts.ts'

const OF_DOCUMENTS: ReadonlySet<Change['kind']> = new Set(['documentDropped', 'documentObtained', 'documentAdded'])

/**
 * The changes grouped into measures (method, section 3): those that the user shaped, as far as their changes are still
 * there, and proposals for the rest: changes of the same document, and changes that follow each other in flow order with the
 * same class and the same clause. Every change belongs to one measure, the first that names it; measures stand in the order
 * of their first change.
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
  const proposed = proposals(changes, open).map((own) => {
    const measure = measureOf(changes, own)
    return named.has(measure.id) ? { ...measure, id: `${measure.id}|` } : measure
  })
  return [...shaped, ...proposed].sort((a, b) => a.changes[0]! - b.changes[0]!)
}

/** Groups of changes that belong together, in order. */
function proposals(changes: readonly Change[], open: readonly number[]): number[][] {
  const groups: number[][] = []
  const groupOf = new Map<number, number[]>()
  const byDocument = new Map<string, number[]>()
  for (const i of open) {
    const change = changes[i]!
    const document = OF_DOCUMENTS.has(change.kind) ? foldName(change.name) : undefined
    const sameDocument = document === undefined ? undefined : byDocument.get(document)
    const neighbours = i > 0 && belongTogether(changes[i - 1]!, change) ? groupOf.get(i - 1) : undefined
    const group = sameDocument ?? neighbours ?? []
    if (group.length === 0) groups.push(group)
    group.push(i)
    groupOf.set(i, group)
    if (document !== undefined) byDocument.set(document, group)
  }
  return groups
}

/** Neighbours of the same class and the same clause. Without a clause only changes of the same steps belong together. */
function belongTogether(one: Change, next: Change): boolean {
  if (one.class !== next.class || one.kind === 'flow' || next.kind === 'flow') return false
  const clauses = (change: Change) => [...new Set(change.legalBasis.map(citation))].sort().join('\n')
  if (clauses(one) !== clauses(next)) return false
  return clauses(one) !== '' || (one.asIs.join(' ') === next.asIs.join(' ') && one.toBe.join(' ') === next.toBe.join(' '))
}

function measureOf(changes: readonly Change[], own: readonly number[], stored?: StoredMeasure): Measure {
  const members = own.toSorted((a, b) => a - b)
  const all = members.map((i) => changes[i]!)
  const first = all[0]!
  const heuristic = stored?.heuristic ?? HEURISTIC[first.kind]
  return {
    id: stored?.id ?? first.key,
    ...(stored?.name !== undefined && { name: stored.name }),
    about: aboutOf(all),
    changes: members,
    class: stored?.class ?? first.class,
    ...(heuristic !== undefined && { heuristic }),
    effect: sumOfEffects(all),
    legalBasis: distinctNorms(all.flatMap(({ legalBasis }) => legalBasis)),
  }
}

function aboutOf(changes: readonly Change[]): Measure['about'] {
  const [first] = changes
  if (changes.length < 2 || first === undefined) return { kind: 'change' }
  const isDocument = changes.every(({ kind, name }) => OF_DOCUMENTS.has(kind) && foldName(name) === foldName(first.name))
  return isDocument ? { kind: 'document', document: first.name } : { kind: 'steps' }
}

/** The effects of several changes together; what comes to nothing is left out. */
function sumOfEffects(changes: readonly Change[]): Measure['effect'] {
  const sums = new Map<IndicatorId, number>()
  for (const { effect } of changes)
    for (const [id, amount] of Object.entries(effect) as [IndicatorId, number][]) sums.set(id, (sums.get(id) ?? 0) + amount)
  return Object.fromEntries([...sums].filter(([, amount]) => amount !== 0))
}

function distinctNorms(norms: readonly LegalBasis[]): LegalBasis[] {
  const known = new Map(norms.map((norm) => [JSON.stringify([norm.act, norm.clause, norm.effect, norm.text]), norm]))
  return [...known.values()]
}
