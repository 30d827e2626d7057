import { optionAt, type Chooser, type Decisions } from '../decisions.ts'
import type { Machine } from '../machine/machine.ts'
import type { CaseBook } from './caseBook.ts'
import type { Chance } from './chance.ts'

/** Decides by chance, case by case; a case that came to one start event starts there. */
export class CaseChooser implements Chooser {
  machine!: Machine
  private readonly decisions: Decisions
  private readonly streams: Chance['decisions']
  private readonly cases: CaseBook
  private readonly slots: Int32Array
  private readonly isStart: Uint8Array

  /** Decision `d` counts its questions in slot `slots[d]` of the case. */
  constructor(decisions: Decisions, streams: Chance['decisions'], cases: CaseBook, slots: Int32Array, isStart: Uint8Array) {
    this.decisions = decisions
    this.streams = streams
    this.cases = cases
    this.slots = slots
    this.isStart = isStart
  }

  choose(decision: number): number {
    const owner = this.machine.current
    const cases = this.cases
    if (this.isStart[decision] === 1 && cases.startOption[owner]! >= 0) return cases.startOption[owner]!
    const visit = cases.ask(owner, this.slots[decision]!)
    return optionAt(this.decisions, decision, this.streams[decision]!.begin(cases.number[owner]!, visit).next())
  }
}
