import type { ChangeKind } from '#src/domain/comparison.ts'
import type { FlowNode, ProcessModel } from '#src/domain/process.ts'
import type { Channel, StepFacts } from '#src/domain/step.ts'
import { NO_FACTS } from '#src/domain/step.ts'
import { weekOf } from '#src/domain/service.ts'
import { meanHours } from '#src/domain/units.ts'
import { channelOf } from '../counting/contact.ts'
import { foldName } from '../counting/names.ts'
import type { Field } from './draft.ts'
import type { StepIn, ToldField } from './facts.ts'
import { isElsewhere } from './facts.ts'

/** One thing that is different in a step that is in both models, with what it switches and what it tells. */
export interface StepChange {
  readonly kind: ChangeKind
  readonly fields: readonly Field[]
  readonly told: readonly ToldField[]
}

const TOLD: Readonly<Record<'time' | 'cost' | 'deadline' | 'legalBasis', readonly ToldField[]>> = {
  time: ['work', 'wait', 'repeat'],
  cost: ['cost'],
  deadline: ['deadline'],
  legalBasis: ['legalBasis'],
}

/**
 * What is different in a step that is in both models, order and documents aside. Another place goes with another
 * performer or channel where there is one, and is a change of its own where not.
 */
export function changesOfStep(
  from: StepIn,
  to: StepIn,
  isSamePerformer: (step: FlowNode, from: FlowNode) => boolean,
): StepChange[] {
  const before = from.step.facts ?? NO_FACTS
  const after = to.step.facts ?? NO_FACTS
  const performer = !isSamePerformer(to.step, from.step)
  const channel = channelChange(channelOf(from.step), channelOf(to.step))
  const moved = isElsewhere(from, to)
  const changes: StepChange[] = []
  const add = (kind: ChangeKind, fields: readonly Field[], told: readonly ToldField[]) => changes.push({ kind, fields, told })
  const withPlace = { fields: ['place'] as const, told: ['organisation', 'place'] as const }
  if (performer) add('performer', ['performer', ...withPlace.fields], ['performer', ...withPlace.told])
  if (channel) {
    const alone = !performer && moved
    add(channel, ['channel', ...(alone ? withPlace.fields : [])], ['channel', ...(alone ? withPlace.told : [])])
  }
  if (moved && !performer && !channel) add('place', withPlace.fields, withPlace.told)
  if (hoursOf(before, from.model) !== hoursOf(after, to.model)) add('time', ['time'], TOLD.time)
  if (costsOf(from) !== costsOf(to)) add('cost', ['cost'], TOLD.cost)
  if (!isEqual([before.deadline?.value, before.deadline?.unit], [after.deadline?.value, after.deadline?.unit]))
    add('deadline', [], TOLD.deadline)
  if (!isEqual(normsOf(before), normsOf(after))) add('legalBasis', [], TOLD.legalBasis)
  return changes
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

const costsOf = ({ step, model }: StepIn): string =>
  JSON.stringify(
    (step.facts?.costs ?? [])
      .map(({ kind, payer, amount, currency }) => [kind, payer, amount, currency ?? model.service.currency].join(' '))
      .sort(),
  )

const normsOf = ({ legalBases }: StepFacts): string[] =>
  legalBases.map(({ act = '', clause = '', text = '' }) => foldName(act + clause === '' ? text : `${act} ${clause}`)).sort()
