import type { Net } from '../net.ts'
import { CaseRunner, type RunOutcome } from './caseRunner.ts'
import { ExploringChooser, PrefixChooser } from './choosers.ts'
import { Frontier } from './frontier.ts'

/**
 * Runs one case of a net after the other. The most probable beginning is finished along the most probable options, and what
 * was not taken goes on the frontier; so complete cases come from the start, and the covered share grows as fast as it can.
 */
export class Enumeration {
  /** Beginnings that have not been run. */
  readonly frontier = new Frontier()
  readonly runner: CaseRunner
  /** Cases run, their share of all cases, and things that happened in them. */
  runs = 0
  coverage = 0
  happened = 0
  private readonly explorer: ExploringChooser
  private readonly following: PrefixChooser

  /** A case in which more than `limit` things happen is endless. */
  constructor(net: Net, limit: number) {
    this.explorer = new ExploringChooser(net.decisions, this.frontier)
    this.following = new PrefixChooser(this.explorer)
    this.runner = new CaseRunner(net, this.following, limit)
    this.frontier.add(-1, 1)
  }

  /** Probability of the case run last. */
  get probability(): number {
    return this.explorer.probability
  }

  /** Runs the next case; the frontier must not be empty. */
  run(): RunOutcome {
    const { frontier, following, explorer, runner } = this
    const probability = frontier.top
    const path = frontier.take()
    following.follow(frontier, path)
    explorer.begin(path, probability)
    const outcome = runner.run()
    this.runs++
    this.happened += runner.happened
    this.coverage = Math.min(1, this.coverage + explorer.probability)
    return outcome
  }

  /** The options taken in the case run last. */
  options(): number[] {
    const options: number[] = []
    this.frontier.read(this.explorer.path, options)
    return options
  }
}
