import type { ChangeClass, ChangeKind } from '#src/domain/comparison.ts'
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
