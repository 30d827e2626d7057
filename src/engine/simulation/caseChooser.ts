import { optionAt, type Chooser, type Decisions } from '../decisions.ts'
import type { Machine } from '../machine/machine.ts'
import { CASE, CASES, type CaseBook } from './caseBook.ts'
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
    const at = owner * CASES
    if (this.isStart[decision] === 1 && cases.figures[at + CASE.startOption]! >= 0) return cases.figures[at + CASE.startOption]!
    const visit = cases.ask(owner, this.slots[decision]!)
    return optionAt(this.decisions, decision, this.streams[decision]!.begin(cases.figures[at + CASE.number]!, visit).next())
  }
}
