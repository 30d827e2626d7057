import type { Net } from '../net.ts'
import { CaseRunner, OUTCOME } from '../runs/caseRunner.ts'
import { ExploringChooser, PrefixChooser } from '../runs/choosers.ts'
import { Frontier } from '../runs/frontier.ts'
import type { CaseTrace } from '../trace.ts'

/** A case in which more happens than this is left out. */
const LIMIT = 50_000
/** So much happens in all cases together before looking ends. */
const WORK = 8_000_000

export interface ExploreOptions {
  /** Cases run at most. */
  readonly budget: number
  /** Looking ends when the cases run cover this share. */
  readonly coverage: number
}

export interface Explored {
  /** Share of all cases that the cases run stand for. */
  readonly coverage: number
  readonly runs: number
}

/**
 * Runs cases as the enumeration does, the most probable first, and tells of each what it decided. The trace is used again
 * for the next case; `options` gives a list of its own, to be handed to `walkCase`. Cases that never end are left out.
 */
export function exploreCases(
  net: Net,
  { budget, coverage: wanted }: ExploreOptions,
  see: (trace: CaseTrace, probability: number, options: () => number[]) => void,
): Explored {
  const frontier = new Frontier()
  const explorer = new ExploringChooser(net.decisions, frontier)
  const following = new PrefixChooser(explorer)
  const runner = new CaseRunner(net, following, LIMIT)
  const options = () => {
    const list: number[] = []
    list.length = frontier.read(explorer.path, list)
    return list
  }
  let coverage = 0
  let runs = 0
  let work = 0
  frontier.add(-1, 1)
  while (frontier.size > 0 && runs < budget && work < WORK && coverage < wanted) {
    const probability = frontier.top
    const path = frontier.take()
    following.length = frontier.read(path, following.prefix)
    following.at = 0
    explorer.begin(path, probability)
    const outcome = runner.run()
    runs++
    work += runner.happened
    coverage = Math.min(1, coverage + explorer.probability)
    if (outcome !== OUTCOME.endless) see(runner.trace, explorer.probability, options)
  }
  return { coverage: frontier.size === 0 ? 1 : coverage, runs }
}
