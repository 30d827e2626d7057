import type { ProcessModel } from '#src/domain/process.ts'
import { foldName } from '../../counting/names.ts'
import type { Action } from '../draft.ts'
import { stepOf } from '../draft.ts'
import { askedOf } from '../facts.ts'
import { legendreRule } from './legendre.ts'
import type { Hybrid } from './means.ts'
import type { Way } from './ways.ts'

/** Changes of one step that have a say in one document, and changes of several steps, beyond which subsets are too many to look at. */
const MOST_OF_STEP = 8
const MOST_SHARED = 8

/** A step that asks for a document unless its changes have taken that away. */
interface Asker {
  readonly step: string
  /** Changes that concern the step, by number. */
  readonly changes: readonly number[]
  /** By subset of `changes` as bits: whether the document is still asked for. */
  readonly asks: readonly boolean[]
}

/**
 * The part of each change in the number of distinct documents, averaged over all orders, without measuring anew: a document
 * counts in a case as long as one of the steps executed in it still asks for it. The Shapley value is the integral over t
 * from 0 to 1 of the difference a change makes when each other one has happened with probability t (Owen 1972,
 * "Multilinear extensions of games"), and steps that have no change in common are independent then; the integral of a
 * polynomial is exact. Undefined when too many changes concern one step or several steps at once.
 */
export function documentShares(
  members: readonly (readonly Action[])[],
  hybrid: (actions: readonly Action[]) => Hybrid,
  ways: readonly Way[],
): number[] | undefined {
  const byStep = new Map<string, number[]>()
  for (const [i, actions] of members.entries())
    for (const step of new Set(actions.map(stepOf))) byStep.set(step, [...(byStep.get(step) ?? []), i])
  const askers = askersOf(members, hybrid, byStep)
  if (!askers) return undefined
  const parts = members.map(() => 0)
  for (const list of askers.values()) {
    const shared = sharedBy(list)
    if (shared.length > MOST_SHARED) return undefined
    for (const { present, weight } of waysBy(list, ways)) addParts(parts, present, shared, weight)
  }
  return parts
}

/** By document: the steps that ask for it with some of the changes. Undefined when too many changes concern one of them. */
function askersOf(
  members: readonly (readonly Action[])[],
  hybrid: (actions: readonly Action[]) => Hybrid,
  byStep: ReadonlyMap<string, readonly number[]>,
): Map<string, Asker[]> | undefined {
  const askers = new Map<string, Asker[]>()
  const base = hybrid([])
  for (const { id: step } of base.model.nodes) {
    const all = byStep.get(step) ?? []
    const alone = all.map((i) => namesAsked(hybrid(members[i]!), step))
    const together = namesAsked(hybrid(all.flatMap((i) => members[i]!)), step)
    const written = nodeOf(base.model, step)?.facts?.documents.map(({ name }) => foldName(name)) ?? []
    for (const name of new Set([...written, ...together, ...alone.flatMap((names) => [...names])])) {
      const changes = all.filter((i) => members[i]!.some((action) => concerns(action, step, name)))
      if (changes.length > MOST_OF_STEP) return undefined
      const asks = Array.from({ length: 2 ** changes.length }, (_, mask) => {
        const actions = changes.filter((_, bit) => mask & (1 << bit)).flatMap((i) => members[i]!)
        return namesAsked(mask === 0 ? base : hybrid(actions), step).has(name)
      })
      if (asks.some(Boolean)) askers.set(name, [...(askers.get(name) ?? []), { step, changes, asks }])
    }
  }
  return askers
}

/** Whether an action has a say in what a step asks for under this name. */
function concerns(action: Action, step: string, name: string): boolean {
  if (stepOf(action) !== step) return false
  if (action.kind !== 'take') return true
  return (['performer', 'channel', `document ${name}`] as const).some((field) => action.fields.has(field))
}

function namesAsked({ model, empty }: Hybrid, id: string): Set<string> {
  const step = empty.has(id) ? undefined : nodeOf(model, id)
  return new Set(step ? askedOf({ step, model }).map(({ name }) => foldName(name)) : [])
}

const nodeOf = (model: ProcessModel, id: string) => model.nodes.find((node) => node.id === id)

const sharedBy = (askers: readonly Asker[]): number[] => {
  const all = askers.flatMap(({ changes }) => changes)
  return [...new Set(all.filter((change, i) => all.indexOf(change) !== i))]
}

/** The cases by which of the askers they execute. */
function waysBy(askers: readonly Asker[], ways: readonly Way[]) {
  const found = new Map<string, { present: Asker[]; weight: number }>()
  for (const { steps, weight } of ways) {
    const present = askers.filter(({ step }) => steps.has(step))
    const key = present.map(({ step }) => step).join(' ')
    const known = found.get(key)
    if (known) known.weight += weight
    else found.set(key, { present, weight })
  }
  return found.values()
}

function addParts(parts: number[], askers: readonly Asker[], shared: readonly number[], weight: number): void {
  // Who asks whatever happens leaves nothing to divide.
  if (askers.some(({ asks }) => asks.every(Boolean))) return
  const players = [...new Set(askers.flatMap(({ changes }) => changes))]
  if (players.length === 0) return
  for (const { at, weight: share } of legendreRule(Math.ceil(players.length / 2)))
    for (const player of players) {
      const others = shared.filter((one) => one !== player && players.includes(one))
      for (let mask = 0; mask < 2 ** others.length; mask++) {
        const fixed = new Map(others.map((one, bit) => [one, Boolean(mask & (1 << bit))]))
        let chance = weight * share
        for (const happened of fixed.values()) chance *= happened ? at : 1 - at
        const without = silent(askers, new Map(fixed).set(player, false), at)
        const withIt = silent(askers, fixed.set(player, true), at)
        parts[player]! += chance * (without - withIt)
      }
    }
}

/** The probability that nobody asks, when the changes in `fixed` have happened or not and each other one with probability t. */
function silent(askers: readonly Asker[], fixed: ReadonlyMap<number, boolean>, t: number): number {
  let all = 1
  for (const { changes, asks } of askers) {
    let quiet = 0
    for (const [mask, does] of asks.entries()) {
      if (does) continue
      let chance = 1
      for (const [bit, change] of changes.entries()) {
        const happened = Boolean(mask & (1 << bit))
        const known = fixed.get(change)
        chance *= known === undefined ? (happened ? t : 1 - t) : Number(known === happened)
      }
      quiet += chance
    }
    all *= quiet
    if (all === 0) return 0
  }
  return all
}
