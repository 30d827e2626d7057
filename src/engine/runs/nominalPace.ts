import { EVENT } from '../machine/eventQueue.ts'
import type { Machine } from '../machine/machine.ts'
import type { Pace } from '../machine/ports.ts'

/** The nominal clock: every time is its mean in working hours, and nobody has to be waited for. */
export class NominalPace implements Pace {
  machine!: Machine
  /** 0 repeats a case with every wait 0 (flow efficiency), timers included. */
  waits: 0 | 1 = 1
  /** Hours of work passed in the case, and of waits. */
  worked = 0
  waited = 0
  /** Whether something was cut off in the case: not all that was scheduled has passed then. */
  wasCut = false

  wait(run: number, node: number): void {
    const { machine } = this
    const { net } = machine
    const hours = node < net.nodes.length ? this.waits * net.wait[node]! : 0
    if (hours <= 0) {
      machine.waited(run)
      return
    }
    this.waited += hours
    this.schedule(run, hours, EVENT.waited)
  }

  work(run: number, node: number): void {
    this.machine.begun(run)
    const hours = this.machine.net.work[node]!
    this.worked += hours
    this.schedule(run, hours, EVENT.worked)
  }

  delay(node: number): number {
    const hours = this.waits * this.machine.net.wait[node]!
    if (hours <= 0) return 0
    this.waited += hours
    return hours
  }

  timer(hours: number): number {
    this.waited += this.waits * hours
    return this.waits * hours
  }

  cut(): void {
    this.wasCut = true
  }

  private schedule(run: number, hours: number, kind: number): void {
    const { runs } = this.machine
    runs.scheduled[run] = 1
    this.machine.later(hours, kind, run, 0, runs.pool.generation[run]!, runs.owner[run]!)
  }
}
