import type { Finding } from '#src/domain/findings.ts'
import type { Net } from '../net.ts'
import { streams } from '../random.ts'
import type { CaseTrace } from '../trace.ts'
import { CaseRunner, OUTCOME } from './caseRunner.ts'
import { PrefixChooser, RandomChooser } from './choosers.ts'
import { Enumeration } from './enumeration.ts'
import type { Frontier } from './frontier.ts'
import { Tally, type StuckPlace } from './tally.ts'

/** From this coverage on the enumeration counts as exact. */
const EXACT = 1 - 1e-9
/** Below this coverage the enumeration is discarded for plain sampling. */
const WORTH_KEEPING = 0.5
/** A case in which more happens than this is endless; after a few such cases there is no use in going on. */
const LIMIT = 400_000
const ENDLESS_CASES = 4
/** After this many runs the covered share tells what the budget will cover, with this much to spare. */
const TRIAL = 2048
const TRIAL_MARGIN = 3
/** Cases so long that together more than this happens in them are run no further: coverage and half-width tell how far. */
const WORK = 20_000_000
/** Runs between two looks at the outside; fewer where so many things happen in them that it would take long. */
const PART = 256
const LONG_PART = 50_000

export interface RunOptions {
  /** Runs of the enumeration, cut-off ones included. */
  readonly budget?: number
  /** Runs sampled when the enumeration does not cover everything. */
  readonly samples?: number
  readonly seed?: number
  /** Called every few milliseconds with the runs done. */
  readonly onProgress?: (runs: number) => void
  /** Asked every few milliseconds; true stops at once. */
  readonly shouldStop?: () => boolean
}

/** Whoever counts the cases. Traces are reused: keep nothing of them. Incomplete cases come too (`trace.complete`). */
export interface CaseReceiver {
  enumerated(trace: CaseTrace, probability: number): void
  sampled(trace: CaseTrace): void
  /** Everything enumerated so far is to be forgotten: plain sampling follows. */
  discarded?(): void
}

export interface RunSummary {
  /** Probability of the cases enumerated; 0 when they were discarded. */
  readonly coverage: number
  /** Coverage is 1 but for rounding and a negligible remainder. */
  readonly exact: boolean
  readonly enumeratedRuns: number
  readonly sampledRuns: number
  readonly plainSampling: boolean
  /** Share of the cases that end, over all cases; figures are over these. */
  readonly completeShare: number
  readonly stuck: readonly StuckPlace[]
  readonly findings: readonly Finding[]
  /** `shouldStop` said so: what was given is of no use. */
  readonly stopped: boolean
}

/** Runs the cases of a net: every combination of decisions as far as the budget goes, the rest by chance. */
export function runCases(net: Net, options: RunOptions, receiver: CaseReceiver): RunSummary {
  const parts = caseRuns(net, options, receiver)
  for (;;) {
    const part = parts.next()
    if (part.done === true) return part.value
    options.onProgress?.(part.value)
    if (options.shouldStop?.() === true) return STOPPED
  }
}

const STOPPED: RunSummary = {
  coverage: 0,
  exact: false,
  enumeratedRuns: 0,
  sampledRuns: 0,
  plainSampling: false,
  completeShare: 0,
  stuck: [],
  findings: [],
  stopped: true,
}

/**
 * The same in parts, for callers that let others work in between: yields the runs done every few milliseconds and returns
 * the summary.
 *
 * What the enumeration leaves when the budget is spent is sampled from its frontier, beginnings by their probability, the
 * rest of each case by chance: the same as sampling cases and rejecting those enumerated, without waste (method, section 1.3).
 */
export function* caseRuns(net: Net, options: RunOptions, receiver: CaseReceiver): Generator<number, RunSummary> {
  const { budget = 20_000, samples = 20_000, seed = 1 } = options
  const cases = new Enumeration(net, LIMIT)
  const { frontier, runner } = cases
  const tally = new Tally()
  const looks = new Looks()
  let endless = 0
  let hopeless = false
  while (frontier.size > 0 && cases.runs < budget && cases.happened < WORK && cases.coverage < EXACT && endless < ENDLESS_CASES) {
    hopeless = isHopeless(cases, budget)
    if (hopeless) break
    const outcome = cases.run()
    endless += Number(outcome === OUTCOME.endless)
    tally.add(runner, outcome, cases.probability)
    receiver.enumerated(runner.trace, cases.probability)
    if (looks.areDue(cases.runs, cases.happened)) yield cases.runs
  }
  const { coverage, runs } = cases
  const exact = coverage >= EXACT || frontier.size === 0
  if (exact || endless >= ENDLESS_CASES)
    return summarise(net, tally, coverage, { coverage, exact, enumeratedRuns: runs, sampledRuns: 0, plainSampling: false })

  const plainSampling = hopeless || coverage < WORTH_KEEPING
  if (plainSampling) receiver.discarded?.()
  const sampled = yield* sampleCases(net, plainSampling ? undefined : frontier, { samples, seed }, receiver, runs)
  const share = plainSampling ? 1 : 1 - coverage
  const total = plainSampling ? new Tally() : tally
  if (sampled.runs > 0) total.addTally(sampled.tally, share / sampled.runs)
  return summarise(net, total, 1, {
    coverage: plainSampling ? 0 : coverage,
    exact: false,
    enumeratedRuns: plainSampling ? 0 : runs,
    sampledRuns: sampled.runs,
    plainSampling,
  })
}

/**
 * Whether the enumeration will end below what is worth keeping, so that it need not be finished to be discarded: no run left
 * covers more than the most probable beginning, and on the whole later runs cover less than earlier ones.
 */
const isHopeless = ({ coverage, runs, frontier }: Enumeration, budget: number): boolean =>
  coverage + (budget - runs) * frontier.top < WORTH_KEEPING ||
  (runs === TRIAL && coverage * (budget / runs) * TRIAL_MARGIN < WORTH_KEEPING)

/** Tells when the outside is to be looked at. */
class Looks {
  private last = 0

  areDue(runs: number, happened: number): boolean {
    if (runs % PART !== 0 && happened - this.last <= LONG_PART) return false
    this.last = happened
    return true
  }
}

/** Cases by chance: from a frontier, or from the start. */
function* sampleCases(
  net: Net,
  frontier: Frontier | undefined,
  { samples, seed }: { readonly samples: number; readonly seed: number },
  receiver: CaseReceiver,
  before: number,
): Generator<number, { readonly tally: Tally; readonly runs: number }> {
  const chance = streams(seed)
  const decisions = new RandomChooser(net.decisions, chance.stream('decisions'))
  const beginnings = chance.stream('beginnings')
  const following = new PrefixChooser(decisions)
  const runner = new CaseRunner(net, following, LIMIT)
  const tally = new Tally()
  const looks = new Looks()
  const rest = frontier?.rest()
  let runs = 0
  let endless = 0
  let happened = 0
  while (runs < samples && happened < WORK && endless < ENDLESS_CASES) {
    if (frontier !== undefined && rest !== undefined)
      following.follow(frontier, rest.paths[indexAt(rest.sums, beginnings.next())]!)
    const outcome = runner.run()
    happened += runner.happened
    runs++
    endless += Number(outcome === OUTCOME.endless)
    tally.add(runner, outcome, 1)
    receiver.sampled(runner.trace)
    if (looks.areDue(runs, happened)) yield before + runs
  }
  return { tally, runs }
}

/** The entry into which a share of the whole falls. */
function indexAt(sums: Float64Array, share: number): number {
  const wanted = share * sums[sums.length - 1]!
  let low = 0
  let high = sums.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (sums[middle]! > wanted) high = middle
    else low = middle + 1
  }
  return low
}

type Counts = Pick<RunSummary, 'coverage' | 'exact' | 'enumeratedRuns' | 'sampledRuns' | 'plainSampling'>

/** `seen` is the probability of what the tally has seen. */
function summarise(net: Net, tally: Tally, seen: number, counts: Counts): RunSummary {
  const total = seen > 0 ? seen : 1
  return {
    ...counts,
    completeShare: tally.complete / total,
    stuck: tally.stuckPlaces(total),
    findings: tally.findings(net, total),
    stopped: false,
  }
}
