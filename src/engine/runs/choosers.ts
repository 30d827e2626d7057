import { optionAt, type Chooser, type Decisions } from '../decisions.ts'
import type { Random } from '../random.ts'
import type { Frontier } from './frontier.ts'

/** Decides by chance. */
export class RandomChooser implements Chooser {
  private readonly decisions: Decisions
  private readonly random: Random

  constructor(decisions: Decisions, random: Random) {
    this.decisions = decisions
    this.random = random
  }

  choose(decision: number): number {
    return optionAt(this.decisions, decision, this.random.next())
  }
}

/** Follows a given beginning, then lets another decide. */
export class PrefixChooser implements Chooser {
  private readonly prefix: number[] = []
  private length = 0
  private at = 0
  private readonly after: Chooser

  constructor(after: Chooser) {
    this.after = after
  }

  /** Begins another case, with this beginning. */
  follow(frontier: Frontier, path: number): void {
    this.length = frontier.read(path, this.prefix)
    this.at = 0
  }

  choose(decision: number): number {
    return this.at < this.length ? this.prefix[this.at++]! : this.after.choose(decision)
  }
}

/**
 * Finishes a beginning along the most probable options and puts every option not taken on the frontier. An option taken
 * before counts less each time (weight / (1 + times)), so that a run leaves any loop it can leave.
 */
export class ExploringChooser implements Chooser {
  /** Probability of the run so far, and the beginning it has reached. */
  probability = 1
  path = -1
  private readonly decisions: Decisions
  private readonly frontier: Frontier
  private readonly taken: Int32Array
  private readonly touched: number[] = []

  constructor(decisions: Decisions, frontier: Frontier) {
    this.decisions = decisions
    this.frontier = frontier
    this.taken = new Int32Array(decisions.weight.length)
  }

  /** Begins to finish another beginning. */
  begin(path: number, probability: number): void {
    this.path = path
    this.probability = probability
    for (const option of this.touched) this.taken[option] = 0
    this.touched.length = 0
  }

  choose(decision: number): number {
    const { start, weight } = this.decisions
    const first = start[decision]!
    const end = start[decision + 1]!
    let best = first
    let bestWeight = -1
    for (let i = first; i < end; i++) {
      const value = weight[i]! / (1 + this.taken[i]!)
      if (value > bestWeight) {
        best = i
        bestWeight = value
      }
    }
    for (let i = first; i < end; i++)
      if (i !== best && weight[i]! > 0)
        this.frontier.add(this.frontier.extend(this.path, i - first), this.probability * weight[i]!)
    if (this.taken[best]!++ === 0) this.touched.push(best)
    this.path = this.frontier.extend(this.path, best - first)
    this.probability *= weight[best]!
    return best - first
  }
}
