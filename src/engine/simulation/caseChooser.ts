import type { Chooser, Decisions } from '../decisions.ts'
import type { Machine } from '../machine/machine.ts'
import type { CaseBook } from './caseBook.ts'
import type { Chance } from './chance.ts'

/** Decides by chance, case by case; a case that came to one start event starts there. */
export class CaseChooser implements Chooser {
  machine!: Machine
  readonly #decisions: Decisions
  readonly #streams: Chance['decisions']
  readonly #cases: CaseBook
  readonly #slot: number
  readonly #isStart: Uint8Array

  /** Decision `d` counts its questions in slot `slot + d` of the case. */
  constructor(decisions: Decisions, streams: Chance['decisions'], cases: CaseBook, slot: number, isStart: Uint8Array) {
    this.#decisions = decisions
    this.#streams = streams
    this.#cases = cases
    this.#slot = slot
    this.#isStart = isStart
  }

  choose(decision: number): number {
    const owner = this.machine.current
    const cases = this.#cases
    if (this.#isStart[decision] === 1 && cases.startOption[owner]! >= 0) return cases.startOption[owner]!
    const { start, weight } = this.#decisions
    const visit = cases.ask(owner, this.#slot + decision)
    let left = this.#streams[decision]!.begin(cases.number[owner]!, visit).next()
    const first = start[decision]!
    const end = start[decision + 1]!
    let possible = first
    for (let i = first; i < end; i++) {
      if (weight[i] === 0) continue
      possible = i
      left -= weight[i]!
      if (left < 0) break
    }
    return possible - first
  }
}
