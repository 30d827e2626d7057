import type { WalkCase } from '#src/domain/walk.ts'
import type { Net } from '#src/engine/net.ts'
import type { CaseTrace } from '#src/engine/trace.ts'
import { exploreCases } from '#src/engine/walk/exploreCases.ts'
import { SAME_MOMENT } from '../counting/caseView.ts'

/** Cases looked at at most, and the share of all cases at which looking ends: what is rarer shows nobody anything. */
const LOOKED_AT = { budget: 4096, coverage: 0.9999 }

/** Of 100 cases, so many are done by the time of the worst one. A loop has no slowest case, only ever rarer ones. */
const WORST_QUANTILE = 0.99

export interface PickedCase {
  /** The options it takes at its decisions. */
  readonly options: readonly number[]
  /** Share of all cases that run the same steps in the same order. */
  readonly share: number
  /** Share of all cases that were looked at. */
  readonly coverage: number
}

interface Seen {
  readonly options: readonly number[]
  readonly probability: number
  readonly hours: number
  readonly reachesGoal: boolean
  readonly sequence: string
}

/**
 * Finds the case to show, in the order in which the enumeration meets them:
 *
 * - `likely`: of the most probable sequence of steps, the most probable case.
 * - `best`: the one with the fewest days, among those in which no end reached is marked refused or abandoned (when there
 *   are any: a quick refusal is nobody's best case).
 * - `worst`: among the same, the one by which 99 of 100 are done, so that no case goes round a loop twenty times.
 *
 * Of several the most probable counts. Undefined when no case comes to an end.
 */
export function pickCase(
  net: Net,
  which: Exclude<WalkCase, 'chosen'>,
  isGoal: (trace: CaseTrace) => boolean,
): PickedCase | undefined {
  const seen: Seen[] = []
  const shares = new Map<string, number>()
  const { coverage } = exploreCases(net, LOOKED_AT, (trace, probability, options) => {
    if (!trace.complete) return
    const sequence = sequenceOf(net, trace)
    shares.set(sequence, (shares.get(sequence) ?? 0) + probability)
    seen.push({ options: options(), probability, hours: trace.elapsed, reachesGoal: isGoal(trace), sequence })
  })
  const shareOf = (one: Seen) => shares.get(one.sequence) ?? 0
  const good = seen.filter(({ reachesGoal }) => reachesGoal)
  const found =
    which === 'likely'
      ? likeliest(seen, shareOf)
      : atQuantile(good.length > 0 ? good : seen, which === 'best' ? 0 : WORST_QUANTILE)
  return found && { options: found.options, share: shareOf(found), coverage }
}

function sequenceOf({ isStep }: Net, { count, node }: CaseTrace): string {
  const steps: number[] = []
  for (let row = 0; row < count; row++) if (isStep[node[row]!] === 1) steps.push(node[row]!)
  return steps.join(' ')
}

/** The first of those that no other exceeds by more than rounding. */
function likeliest(seen: readonly Seen[], shareOf: (one: Seen) => number): Seen | undefined {
  let best: Seen | undefined
  for (const one of seen) {
    const more = best === undefined ? 1 : shareOf(one) - shareOf(best)
    if (best === undefined || more > ROUNDING) best = one
    else if (more > -ROUNDING && one.sequence === best.sequence && one.probability > best.probability + ROUNDING) best = one
  }
  return best
}

const ROUNDING = 1e-12

/** The most probable case of the smallest time by which at least this share of the cases is over. */
function atQuantile(seen: readonly Seen[], quantile: number): Seen | undefined {
  const byTime = seen.toSorted((a, b) => a.hours - b.hours)
  const total = byTime.reduce((sum, { probability }) => sum + probability, 0)
  let passed = 0
  const reached = byTime.find(({ probability }) => (passed += probability) >= total * quantile - ROUNDING) ?? byTime.at(-1)
  if (reached === undefined) return undefined
  const together = seen.filter(({ hours }) => Math.abs(hours - reached.hours) <= SAME_MOMENT)
  return together.reduce((best, one) => (one.probability > best.probability + ROUNDING ? one : best))
}
