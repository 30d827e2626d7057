import { doubled, doubledFloats } from '../columns.ts'

/** What is kept of every case under way. */
export const CASE = {
  /** Place in the order of arrival in this replication, from 0. */
  number: 0,
  /** 1 when the case counts in the figures. */
  measured: 1,
  arrived: 2,
  work: 3,
  wait: 4,
  cost: 5,
  /** Executions so far. */
  executions: 6,
  /** Option of the start decision that its arrival stream asks for, or -1. */
  startOption: 7,
} as const
export const CASES = 8

/** What is kept of each case under way, in columns by the machine's number of the case, which is used again. */
export class CaseBook {
  /** The figures of each case side by side: that of case `c` stand from `CASES * c` on, in the order of `CASE`. */
  figures = new Float64Array(16 * CASES)
  /** How often each thing that draws was asked in the case: `asked[owner * width + slot]`. */
  asked: Int32Array
  private readonly width: number

  /** `width` things draw. */
  constructor(width: number) {
    this.width = width
    this.asked = new Int32Array(16 * width)
  }

  begin(owner: number, number: number, now: number, measured: boolean, startOption: number): void {
    while (owner * CASES >= this.figures.length) this.grow()
    const { figures } = this
    const at = owner * CASES
    figures[at + CASE.number] = number
    figures[at + CASE.measured] = Number(measured)
    figures[at + CASE.arrived] = now
    figures[at + CASE.work] = 0
    figures[at + CASE.wait] = 0
    figures[at + CASE.cost] = 0
    figures[at + CASE.executions] = 0
    figures[at + CASE.startOption] = startOption
    const base = owner * this.width
    for (let i = base; i < base + this.width; i++) this.asked[i] = 0
  }

  /** How often the case has asked this thing before (0 for what never draws, slot -1); counts the question. */
  ask(owner: number, slot: number): number {
    if (slot === -1) return 0
    return this.asked[owner * this.width + slot]!++
  }

  private grow(): void {
    this.figures = doubledFloats(this.figures)
    this.asked = doubled(this.asked)
  }
}
