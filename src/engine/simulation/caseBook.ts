import { doubled, doubledBytes, doubledFloats } from '../columns.ts'

/** What is kept of each case under way, in columns by the machine's number of the case, which is used again. */
export class CaseBook {
  /** Place in the order of arrival in this replication, from 0. */
  number = new Int32Array(16)
  /** 1 when the case counts in the figures. */
  measured = new Uint8Array(16)
  arrived = new Float64Array(16)
  work = new Float64Array(16)
  wait = new Float64Array(16)
  cost = new Float64Array(16)
  /** Executions so far. */
  executions = new Int32Array(16)
  /** Option of the start decision that its arrival stream asks for, or -1. */
  startOption = new Int32Array(16)
  /** How often each thing that draws was asked in the case: `asked[owner * width + slot]`. */
  asked: Int32Array
  private readonly width: number

  /** `width` things draw. */
  constructor(width: number) {
    this.width = width
    this.asked = new Int32Array(16 * width)
  }

  begin(owner: number, number: number, now: number, measured: boolean, startOption: number): void {
    while (owner >= this.number.length) this.grow()
    this.number[owner] = number
    this.measured[owner] = Number(measured)
    this.arrived[owner] = now
    this.work[owner] = 0
    this.wait[owner] = 0
    this.cost[owner] = 0
    this.executions[owner] = 0
    this.startOption[owner] = startOption
    const base = owner * this.width
    for (let i = base; i < base + this.width; i++) this.asked[i] = 0
  }

  /** How often the case has asked this thing before (0 for what never draws, slot -1); counts the question. */
  ask(owner: number, slot: number): number {
    if (slot === -1) return 0
    return this.asked[owner * this.width + slot]!++
  }

  private grow(): void {
    this.number = doubled(this.number)
    this.measured = doubledBytes(this.measured)
    this.arrived = doubledFloats(this.arrived)
    this.work = doubledFloats(this.work)
    this.wait = doubledFloats(this.wait)
    this.cost = doubledFloats(this.cost)
    this.executions = doubled(this.executions)
    this.startOption = doubled(this.startOption)
    this.asked = doubled(this.asked)
  }
}
