import { ATTRIBUTED } from '#src/domain/comparison.ts'
import type { FlowNode } from '#src/domain/process.ts'
import { meanHours } from '#src/domain/units.ts'
import type { CaseFacts } from '../../counting/caseFacts.ts'
import { caseFactsOf } from '../../counting/caseFacts.ts'
import { visitPlaceOf } from '../../counting/contact.ts'
import { INDICATORS } from '../../indicators/all.ts'
import type { Indicator } from '../../indicators/indicator.ts'
import { expectedParts } from '../../statistics/expected.ts'
import type { Action } from '../draft.ts'
import { stepOf } from '../draft.ts'
import type { Hybrid } from './means.ts'
import { shapleyOf } from './shares.ts'
import { TRACKED } from './sums.ts'

/** Changes of one step beyond which its subsets are too many to look at. */
const MOST_OF_STEP = 8

export interface StepGames {
  /**
   * The Shapley value of each change in the headline indicators that add up over executions, by place in `TRACKED`; what
   * visits make in them is left out.
   */
  readonly parts: ReadonlyMap<number, readonly number[]>
  /** Changes, ascending, that have a say in how long a case takes or in where the applicant has to be. */
  readonly movers: readonly number[]
}

/**
 * What adds up over executions is made step by step: a step counts by what is written on it and by how often it runs, which
 * only its own repeats change. The parts in it therefore are those of one small game for each step, and nothing is measured.
 * In the same way a change can only matter to times and visits when some subset of the changes of its step shows it to.
 * `executions` are those of the model in which none or all of the changes have happened, as `measured` says. Undefined when
 * too many changes concern one step.
 */
export function stepGames(
  members: readonly (readonly Action[])[],
  hybrid: (actions: readonly Action[]) => Hybrid,
  { executions, measured }: { readonly executions: ReadonlyMap<string, number>; readonly measured: Hybrid },
): StepGames | undefined {
  const games = gamesOf(members)
  const largest = Math.max(0, ...games.map(({ players }) => players.length))
  if (largest > MOST_OF_STEP) return undefined
  // The n-th subset of every step at once: steps are looked at one by one, so one model does for all of them.
  const views = Array.from({ length: 2 ** largest }, (_, mask) => {
    const chosen = games.flatMap(({ players }) => players.filter((_, bit) => mask & (1 << bit)).flatMap(({ actions }) => actions))
    return viewOf(hybrid(chosen), executions, measured)
  })
  const index = new Map(measured.model.nodes.map(({ id }, n) => [id, n]))
  const parts = new Map(ADDITIVE.map((k) => [k, members.map(() => 0)]))
  const movers = new Set<number>()
  for (const { step, players } of games) {
    const node = index.get(step)
    if (node === undefined) continue
    const own = views.slice(0, 2 ** players.length)
    for (const [k, sums] of parts) {
      const shares = shapleyOf(own.map(({ amounts }) => amounts.get(k)![node]!))
      for (const [bit, share] of shares.entries()) sums[players[bit]!.member]! += share
    }
    for (const [bit, { member }] of players.entries())
      if (own.some(({ course }, mask) => course(node) !== own[mask | (1 << bit)]!.course(node))) movers.add(member)
  }
  return { parts, movers: [...movers].sort((a, b) => a - b) }
}

const ADDITIVE = ATTRIBUTED.filter((id) => INDICATORS[id].kind === 'additive').map((id) => TRACKED.indexOf(id))

interface StepGame {
  readonly step: string
  readonly players: { readonly member: number; readonly actions: readonly Action[] }[]
}

/** The changes of each step, those aside that only say what becomes of documents: they are asked for, not executed. */
function gamesOf(members: readonly (readonly Action[])[]): StepGame[] {
  const games = new Map<string, StepGame>()
  for (const [member, all] of members.entries())
    for (const step of new Set(all.map(stepOf))) {
      const actions = all.filter((action) => stepOf(action) === step)
      if (actions.every(isOfDocuments)) continue
      const game = games.get(step) ?? { step, players: [] }
      game.players.push({ member, actions })
      games.set(step, game)
    }
  return [...games.values()]
}

const isOfDocuments = (action: Action): boolean =>
  action.kind === 'take' && [...action.fields].every((field) => field.startsWith('document '))

function viewOf({ model, empty }: Hybrid, executions: ReadonlyMap<string, number>, measured: Hybrid) {
  const facts = caseFactsOf(model, empty)
  const hours = (node: FlowNode, of: 'work' | 'wait') => meanHours(node.facts?.[of], facts.week)
  const runs = Float64Array.from(model.nodes, (node, n) => {
    const before = repeatsOf(measured.model.nodes[n]!)
    return before === 0 ? 0 : ((executions.get(node.id) ?? 0) * repeatsOf(node)) / before
  })
  const expected = {
    execution: runs,
    work: runs.map((count, n) => count * hours(model.nodes[n]!, 'work')),
    wait: runs.map((count, n) => count * Math.max(0, hours(model.nodes[n]!, 'wait'))),
  }
  const amounts = new Map(
    ADDITIVE.map((k) => {
      const indicator: Indicator = INDICATORS[TRACKED[k]!]
      return [k, indicator.kind === 'additive' ? expectedParts(indicator.weights(facts), expected) : new Float64Array(0)] as const
    }),
  )
  return { amounts, course: (n: number) => courseOf(model.nodes[n]!, n, facts, hours) }
}

const repeatsOf = ({ facts }: FlowNode): number => facts?.repeat ?? 1

/** Everything written on a step that times and visits depend on. */
function courseOf(node: FlowNode, n: number, facts: CaseFacts, hours: (node: FlowNode, of: 'work' | 'wait') => number): string {
  const times = [hours(node, 'wait'), hours(node, 'work'), repeatsOf(node), facts.queues[n]]
  const place = facts.isStep[n] === 1 ? visitPlaceOf(node, facts.performer[n]) : undefined
  return JSON.stringify([...times, place ?? null])
}
