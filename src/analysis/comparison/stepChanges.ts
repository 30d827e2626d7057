import type { FlowNode, ProcessModel } from '#src/domain/process.ts'
import type { ChangeClass, ChangeKind } from '#src/domain/results.ts'
import type { Channel, Cost, LegalBasis, StepFacts } from '#src/domain/step.ts'
import { NO_FACTS } from '#src/domain/step.ts'
import { weekOf } from '#src/domain/service.ts'
import { meanHours } from '#src/domain/units.ts'
import { channelOf } from '../counting/contact.ts'
import { samePerformer } from './pairing.ts'

/** A change of one paired step without its effect. */
export interface StepChange {
  readonly kind: ChangeKind
  readonly name: string
}

const CLASS: Readonly<Record<Exclude<ChangeKind, 'added'>, ChangeClass>> = {
  removed: 'eliminate',
  documentDropped: 'eliminate',
  split: 'simplify',
  channel: 'simplify',
  parallel: 'simplify',
  resequenced: 'simplify',
  time: 'simplify',
  cost: 'simplify',
  deadline: 'simplify',
  legalBasis: 'simplify',
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

/** What is different in a step that is in both models, order and documents aside. */
export function changesOfStep(asIs: ProcessModel, toBe: ProcessModel): (from: FlowNode, to: FlowNode) => StepChange[] {
  const samePerformerIn = samePerformer(asIs, toBe)
  return (from, to) => {
    const before = from.facts ?? NO_FACTS
    const after = to.facts ?? NO_FACTS
    const kinds: ChangeKind[] = []
    if (!samePerformerIn(to, from)) kinds.push('performer')
    const channel = channelChange(channelOf(from), channelOf(to))
    if (channel) kinds.push(channel)
    if (hoursOf(before, asIs) !== hoursOf(after, toBe)) kinds.push('time')
    if (costsOf(before.costs) !== costsOf(after.costs)) kinds.push('cost')
    if (!isEqual([before.deadline?.value, before.deadline?.unit], [after.deadline?.value, after.deadline?.unit]))
      kinds.push('deadline')
    if (!isEqual(normsOf(before.legalBases), normsOf(after.legalBases))) kinds.push('legalBasis')
    return kinds.map((kind) => ({ kind, name: to.name || from.name }))
  }
}

function channelChange(before: Channel | undefined, after: Channel | undefined): ChangeKind | undefined {
  if (before === after) return undefined
  if (after === 'automatic') return 'automated'
  return after === 'online' ? 'digitised' : 'channel'
}

const isEqual = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** Work, wait and repeats in one text: equal texts are equal times. */
function hoursOf({ work, wait, repeat = 1 }: StepFacts, { service }: ProcessModel): string {
  const week = weekOf(service)
  return [meanHours(work, week), meanHours(wait, week), repeat].map((hours) => hours.toPrecision(12)).join(' ')
}

const costsOf = (costs: readonly Cost[]): string =>
  JSON.stringify(costs.map(({ kind, payer, amount, currency }) => [kind, payer, amount, currency].join(' ')).sort())

const normsOf = (bases: readonly LegalBasis[]): string[] => bases.map(({ act, clause }) => `${act ?? ''} ${clause ?? ''}`).sort()
