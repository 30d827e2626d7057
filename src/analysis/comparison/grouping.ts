import type { Change, ChangeClass } from '#src/domain/comparison.ts'
import { groupBy } from '#src/domain/groupBy.ts'
import { foldName } from '../counting/names.ts'
import { leadingClass } from './classes.ts'
import { citation } from './facts.ts'

/** Changes that say what becomes of a document; their name is the document's. */
export const OF_DOCUMENTS: ReadonlySet<Change['kind']> = new Set(['documentDropped', 'documentObtained', 'documentAdded'])

/** Steps under way to a measure. */
interface Group {
  readonly members: number[]
  readonly class: ChangeClass
  /** Clauses on which every step of the group rests. */
  clauses: ReadonlySet<string>
}

/**
 * The open changes in groups of what belongs together: what becomes of one document at several steps; and the rest step by
 * step, neighbouring steps together where they have the same class and a clause in common. Every open change is in one group.
 */
export function groupsOf(changes: readonly Change[], open: readonly number[]): number[][] {
  const left = new Set(open)
  const ofDocuments = open.filter((i) => OF_DOCUMENTS.has(changes[i]!.kind))
  const documents = [...groupBy(ofDocuments, (i) => foldName(changes[i]!.name)).values()].filter(({ length }) => length > 1)
  for (const i of documents.flat()) left.delete(i)
  const groups: Group[] = []
  let before: Group | undefined
  for (const step of groupBy(changes.keys(), (i) => stepsOf(changes[i]!)).values()) {
    const group = groupOf(
      changes,
      step.filter((i) => left.has(i)),
    )
    const shared = before && group && before.class === group.class ? common(before.clauses, group.clauses) : []
    if (before && group && shared.length > 0) {
      before.members.push(...group.members)
      before.clauses = new Set(shared)
    } else {
      if (group) groups.push(group)
      before = group
    }
  }
  return [...documents, ...groups.map(({ members }) => members)]
}

function groupOf(changes: readonly Change[], members: number[]): Group | undefined {
  const own = members.map((i) => changes[i]!)
  if (own.length === 0) return undefined
  return {
    members,
    class: leadingClass(own),
    clauses: new Set(
      own.flatMap(({ legalBasis, legalBasisAfter }) => [...legalBasis, ...legalBasisAfter].map(citation)).filter(Boolean),
    ),
  }
}

const stepsOf = ({ asIs, toBe }: Change): string => `${asIs.join(' ')}|${toBe.join(' ')}`

/** Clauses in both; one that is cited as its whole act holds for each of the act's clauses. */
function common(some: ReadonlySet<string>, others: ReadonlySet<string>): string[] {
  const within = (clause: string, cited: ReadonlySet<string>) =>
    [...cited].some((one) => clause === one || clause.startsWith(`${one}, `))
  return [...[...some].filter((one) => within(one, others)), ...[...others].filter((one) => within(one, some))]
}
