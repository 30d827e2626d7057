import { Machine } from '../machine/machine.ts'
import type { MachineParts } from '../machine/state.ts'
import type { Net } from '../net.ts'
import type { Pace } from '../machine/ports.ts'

/** A pace that holds something while a step is worked on. */
export interface HoldingPace extends Pace {
  /** The work of a run is over. */
  finished(run: number): void
}

/** The token game of many cases: tells the pace when work is over. */
export class SimulationMachine extends Machine {
  private readonly desk: HoldingPace

  constructor(net: Net, parts: MachineParts & { readonly pace: HoldingPace }) {
    super(net, parts)
    this.desk = parts.pace
  }

  override worked(run: number): void {
    this.desk.finished(run)
    super.worked(run)
  }

  /** Gives up a case that would never end. */
  giveUp(owner: number): void {
    this.abandon(owner)
  }
}
