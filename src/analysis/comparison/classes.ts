import type { Change, ChangeClass, ChangeKind } from '#src/domain/comparison.ts'
import { CHANGE_CLASSES } from '#src/domain/comparison.ts'
import type { FlowNode } from '#src/domain/process.ts'
import { channelOf } from '../counting/contact.ts'

const CLASS: Readonly<Record<Exclude<ChangeKind, 'added'>, ChangeClass>> = {
  removed: 'eliminate',
  documentDropped: 'eliminate',
  split: 'simplify',
  place: 'simplify',
  channel: 'simplify',
  parallel: 'simplify',
  resequenced: 'simplify',
  time: 'simplify',
  cost: 'simplify',
  deadline: 'simplify',
  legalBasis: 'simplify',
  flow: 'simplify',
  documentAdded: 'integrate',
  merged: 'integrate',
  performer: 'integrate',
  documentObtained: 'integrate',
  digitised: 'automate',
  automated: 'automate',
}

/** Eliminate, simplify, integrate or automate: by the kind of change; an added step automates when a machine or a portal does it. */
export function classOf(kind: ChangeKind, step: FlowNode | undefined): ChangeClass {
  if (kind !== 'added') return CLASS[kind]
  const channel = step && channelOf(step)
  return channel === 'automatic' || channel === 'online' ? 'automate' : 'integrate'
}

/** What comes along with another change of its step tells little of what was done to it. */
const GOES_ALONG: ReadonlySet<ChangeKind> = new Set(['time', 'cost', 'deadline', 'legalBasis'])

/**
 * The class of several changes (at least one) as one: that of most of them, those aside that come along with others (other
 * times, costs, deadlines, clauses). Of classes with as many the last in the order of E, S, I, A.
 */
export function leadingClass(changes: readonly Pick<Change, 'kind' | 'class'>[]): ChangeClass {
  const telling = changes.filter(({ kind }) => !GOES_ALONG.has(kind))
  const counted = telling.length > 0 ? telling : changes
  const count = (one: ChangeClass) => counted.filter((change) => change.class === one).length
  return CHANGE_CLASSES.reduce((best, one) => (count(one) >= count(best) ? one : best))
}

/**
 * The redesign heuristic (Reijers and Liman Mansar 2005) that a kind of change usually puts to work, by the name under
 * which `bpr:step heuristic` knows it; none where the kind alone suggests none.
 */
export const HEURISTIC: Readonly<Partial<Record<ChangeKind, string>>> = {
  removed: 'task-elimination',
  merged: 'task-composition',
  split: 'triage',
  digitised: 'integral-technology',
  automated: 'task-automation',
  parallel: 'parallelism',
  resequenced: 'resequencing',
  documentObtained: 'trusted-party',
  documentDropped: 'contact-reduction',
  place: 'centralisation',
  performer: 'order-assignment',
}
