import type { Chooser } from '../decisions.ts'
import { doubled } from '../columns.ts'
import type { Net } from '../net.ts'

/** Outcomes by key, each key a queue of its own: the n-th time something is decided again it comes out as the n-th time before. */
class Outcomes {
  private key = new Int32Array(64)
  private outcome = new Int32Array(64)
  private next = new Int32Array(64)
  private count = 0
  private readonly first: Int32Array
  private readonly last: Int32Array

  constructor(keys: number) {
    this.first = new Int32Array(keys).fill(-1)
    this.last = new Int32Array(keys).fill(-1)
  }

  clear(): void {
    for (let i = 0; i < this.count; i++) this.last[this.key[i]!] = -1
    for (let i = 0; i < this.count; i++) this.first[this.key[i]!] = -1
    this.count = 0
  }

  note(key: number, outcome: number): void {
    if (this.count === this.key.length) {
      this.key = doubled(this.key)
      this.outcome = doubled(this.outcome)
      this.next = doubled(this.next)
    }
    const at = this.count++
    this.key[at] = key
    this.outcome[at] = outcome
    this.next[at] = -1
    if (this.last[key] === -1) this.first[key] = at
    else this.next[this.last[key]!] = at
    this.last[key] = at
  }

  /** Takes the next outcome of a key, -1 when all have been taken. */
  take(key: number): number {
    const at = this.first[key]!
    if (at === -1) return -1
    this.first[key] = this.next[at]!
    return this.outcome[at]!
  }
}

/**
 * Notes what is decided in a case, so that the same case can be run again with other times. Where the other times make a
 * decision fall that did not fall before, the most probable option is taken.
 */
export class DecisionLog implements Chooser {
  /** Decides as it was decided before. */
  readonly repeated: Chooser
  private readonly chooser: Chooser
  private readonly decided: Outcomes
  private readonly races: Outcomes

  constructor(net: Net, chooser: Chooser) {
    this.chooser = chooser
    this.decided = new Outcomes(net.decisions.count)
    this.races = new Outcomes(net.nodes.length)
    this.repeated = {
      choose: (decision) => {
        const before = this.decided.take(decision)
        return before === -1 ? mostProbable(net, decision) : before
      },
    }
  }

  choose(decision: number): number {
    const option = this.chooser.choose(decision)
    this.decided.note(decision, option)
    return option
  }

  noteRace(gateway: number, flow: number): void {
    this.races.note(gateway, flow)
  }

  /** The flow that won the race at this gateway, -1 when it was not run so often. */
  repeatedRace(gateway: number): number {
    return this.races.take(gateway)
  }

  clear(): void {
    this.decided.clear()
    this.races.clear()
  }
}

function mostProbable({ decisions }: Net, decision: number): number {
  const first = decisions.start[decision]!
  let best = first
  for (let i = first; i < decisions.start[decision + 1]!; i++) if (decisions.weight[i]! > decisions.weight[best]!) best = i
  return best - first
}
