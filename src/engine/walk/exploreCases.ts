import type { Net } from '../net.ts'
import { OUTCOME } from '../runs/caseRunner.ts'
import { Enumeration } from '../runs/enumeration.ts'
import type { CaseTrace } from '../trace.ts'
import { LONGEST_WALK } from './walkCase.ts'

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
  const cases = new Enumeration(net, LONGEST_WALK)
  const { frontier, runner } = cases
  const options = () => cases.options()
  while (frontier.size > 0 && cases.runs < budget && cases.happened < WORK && cases.coverage < wanted)
    if (cases.run() !== OUTCOME.endless) see(runner.trace, cases.probability, options)
  return { coverage: frontier.size === 0 ? 1 : cases.coverage, runs: cases.runs }
}
