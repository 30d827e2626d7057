import type { Attribution, AttributionMethod, Change } from '#src/domain/comparison.ts'
import { ATTRIBUTED } from '#src/domain/comparison.ts'
import type { IndicatorId } from '#src/domain/indicators.ts'
import type { Measured } from '../measured.ts'
import type { Action, Draft } from '../draft.ts'
import { changeOf } from '../draft.ts'
import { flowAlike } from './flowAlike.ts'
import { flowFacts } from './flowFacts.ts'
import { asIsWith, toBeWith } from './hybrids.ts'
import { ROUNDING } from './shares.ts'
import { meansOfAnalysis, Stage } from './stage.ts'
import { TRACKED } from './sums.ts'
import { summingTo } from './wholeSum.ts'

export interface Attributed {
  /** The changes with their effects; that of the flow, where it makes a difference, stands last. */
  readonly changes: readonly Change[]
  readonly attribution: readonly Attribution[]
  readonly method: AttributionMethod
}

/**
 * Divides the difference of every indicator that adds up over the changes (method, section 3), in three stages: in the flow
 * of the as-is steps become empty or take the to-be's data, change by change; then the flow becomes that of the to-be, its
 * added steps still empty; then these are filled. Within the first and the last stage each change gets the difference that it
 * makes, averaged over all orders where that is affordable, else in flow order. What the flow makes belongs to the changes of
 * order where nothing else of the flow differs, else to a change of its own.
 */
export function attribute(asIs: Measured, toBe: Measured, drafts: readonly Draft[]): Attributed {
  const inAsIs = membersOf(drafts, ({ kind }) => kind !== 'fill')
  const inToBe = membersOf(drafts, ({ kind }) => kind === 'fill')
  const added = new Set(
    inToBe.flatMap(({ actions }) => actions.flatMap((action) => (action.kind === 'fill' ? [action.toBe] : []))),
  )
  const first = new Stage(
    asIs,
    inAsIs.map(({ actions }) => actions),
    asIsWith(asIs.model, toBe.model),
  )
  const last = new Stage(
    toBe,
    inToBe.map(({ actions }) => actions),
    toBeWith(toBe.model, added),
  )
  const [before, after] = [first.divide(), last.divide()]
  const [start, end] = [meansOfAnalysis(asIs), meansOfAnalysis(toBe)]
  const oldFlow = inAsIs.length === 0 ? start : first.all
  const newFlow = inToBe.length === 0 ? end : last.none
  const movers = drafts.flatMap(({ change }, i) => (change.kind === 'parallel' || change.kind === 'resequenced' ? [i] : []))
  const bearers = movers.length > 0 && flowAlike(asIs.model, toBe.model) ? movers : [drafts.length]

  const table = TRACKED.map((id, k) => {
    const amounts = Array.from({ length: drafts.length + 1 }, () => 0)
    const total = end[k]! - start[k]!
    if (Number.isNaN(total)) return amounts
    const slack = ROUNDING * Math.max(1, Math.abs(start[k]!), Math.abs(end[k]!)) + chanceOf(id, asIs) + chanceOf(id, toBe)
    const stages = [
      { parts: before.parts, members: inAsIs, sum: oldFlow[k]! - start[k]! },
      { parts: after.parts, members: inToBe, sum: end[k]! - newFlow[k]! },
    ]
    for (const { parts, members, sum } of stages) {
      if (Number.isNaN(sum)) continue
      const small = ROUNDING * Math.max(1, Math.abs(start[k]!), Math.abs(end[k]!))
      const own = parts.map((part) => (Math.abs(part[k]!) > small ? part[k]! : 0))
      for (const [i, amount] of summingTo(sum, own).entries()) amounts[members[i]!.index]! += amount
    }
    const left = total - amounts.reduce((sum, amount) => sum + amount, 0)
    if (Math.abs(left) > slack) for (const bearer of bearers) amounts[bearer]! += left / bearers.length
    return summingTo(total, amounts)
  })

  const isAttributed = (k: number) => (ATTRIBUTED as readonly IndicatorId[]).includes(TRACKED[k]!)
  const ofFlow = table.some((amounts, k) => isAttributed(k) && amounts[drafts.length] !== 0)
  const all = [
    ...drafts.map(({ change }) => change),
    ...(ofFlow ? [changeOf('flow', [], [], { name: '', facts: flowFacts(asIs.model, toBe.model) })] : []),
  ]
  const changes = all.map((change, i) => ({
    ...change,
    effect: Object.fromEntries(TRACKED.flatMap((id, k) => (table[k]![i] === 0 ? [] : [[id, table[k]![i]!]]))),
  }))
  return {
    changes,
    attribution: ATTRIBUTED.flatMap((indicator) => {
      const k = TRACKED.indexOf(indicator)
      const total = end[k]! - start[k]!
      if (Number.isNaN(total)) return []
      const parts = table[k]!.slice(0, all.length).flatMap((amount, change) => (amount === 0 ? [] : [{ change, amount }]))
      return [{ indicator, parts, total }]
    }),
    method: before.method === 'shapley' && after.method === 'shapley' ? 'shapley' : 'flow-order',
  }
}

/** What each change does in one stage; changes that do nothing there are left out. */
const membersOf = (drafts: readonly Draft[], belongs: (action: Action) => boolean) =>
  drafts.map(({ actions }, index) => ({ index, actions: actions.filter(belongs) })).filter(({ actions }) => actions.length > 0)

/** How far chance alone moves a figure of the analysis. */
const chanceOf = (id: IndicatorId, { analysis }: Measured): number => analysis.indicators[id].ci95
