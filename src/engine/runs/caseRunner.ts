import type { Chooser } from '../decisions.ts'
import type { Help, Watcher } from '../machine/ports.ts'
import { Provenance } from '../machine/provenance.ts'
import type { Net } from '../net.ts'
import type { CaseTrace } from '../trace.ts'
import { NominalMachine } from './nominalMachine.ts'
import { NominalPace } from './nominalPace.ts'
import { DecisionLog } from './decisionLog.ts'
import { TraceRecorder } from './traceRecorder.ts'

export const OUTCOME = { complete: 0, stuck: 1, endless: 2 } as const
export type RunOutcome = (typeof OUTCOME)[keyof typeof OUTCOME]

/** Something that went on only because the case rested. */
export interface Forced {
  readonly node: number
  readonly why: Help
}

/**
 * Runs one case at a time on the nominal clock with mean times. After `run`, `trace` holds the case; the second run that
 * tells how long the case takes without waits is made only where that is not simply the sum of its work: where times passed
 * side by side, something was cut off, or the case rested and was helped on.
 */
export class CaseRunner implements Watcher {
  /** What was forced in the case run last. */
  readonly forcedNow: Forced[] = []
  private readonly machine: NominalMachine
  private readonly pace: NominalPace
  private readonly recorder: TraceRecorder
  private readonly log: DecisionLog
  /** The same game with every wait 0, made when it is first asked for. */
  private quick: NominalMachine | undefined
  private readonly net: Net
  private readonly limit: number
  private outcome: RunOutcome = OUTCOME.complete
  private ended = 0
  private quickEnded = 0

  /** `chooser` decides; a case in which more than `limit` things happen is endless. */
  constructor(net: Net, chooser: Chooser, limit: number) {
    this.limit = limit
    this.net = net
    this.log = new DecisionLog(net, chooser)
    this.pace = new NominalPace()
    this.recorder = new TraceRecorder(net)
    const provenance = new Provenance()
    const recorder = this.recorder
    this.machine = new NominalMachine(net, { chooser: this.log, pace: this.pace, watcher: this, recorder, provenance })
    this.machine.noteRace = (gateway, flow) => this.log.noteRace(gateway, flow)
    this.pace.machine = this.machine
  }

  get trace(): CaseTrace {
    return this.recorder.trace
  }

  /** Things that happened in the case run last. */
  get happened(): number {
    return this.machine.happened
  }

  /** Runs one case. */
  run(): RunOutcome {
    const machine = this.machine
    const pace = this.pace
    machine.clear()
    this.recorder.clear()
    this.log.clear()
    this.forcedNow.length = 0
    this.ended = 0
    pace.worked = 0
    pace.waited = 0
    pace.wasCut = false
    this.outcome = OUTCOME.endless
    machine.beginCase()
    machine.run(this.limit)
    const { trace } = this.recorder
    trace.complete = this.isComplete()
    const withoutWaits = trace.complete ? this.withoutWaits(this.ended) : this.ended
    this.recorder.finish(this.ended, withoutWaits)
    return this.outcome
  }

  private isComplete(): boolean {
    return this.outcome === OUTCOME.complete
  }

  completed(): void {
    this.outcome = OUTCOME.complete
    this.ended = this.machine.now
  }

  stuck(_owner: number, at: readonly number[]): void {
    this.outcome = OUTCOME.stuck
    this.recorder.trace.stuckAt = at
  }

  endless(): void {
    this.outcome = OUTCOME.endless
  }

  forced(_owner: number, node: number, why: Help): void {
    this.forcedNow.push({ node, why })
  }

  private withoutWaits(elapsed: number): number {
    const { waited, worked, wasCut } = this.pace
    const wasHelped = this.forcedNow.length > 0
    if (waited === 0 && !wasHelped) return elapsed
    if (!this.machine.overlapped && !wasCut && !wasHelped) return worked
    this.quickEnded = elapsed
    const quick = (this.quick ??= this.machineWithoutWaits())
    quick.clear()
    quick.beginCase()
    quick.run(this.limit)
    return Math.min(elapsed, this.quickEnded)
  }

  private machineWithoutWaits(): NominalMachine {
    const pace = new NominalPace()
    pace.waits = 0
    const watcher: Watcher = {
      completed: () => {
        this.quickEnded = quick.now
      },
      stuck() {},
      endless() {},
      forced() {},
    }
    const quick = new NominalMachine(this.net, { chooser: this.log.repeated, pace, watcher })
    quick.forcedRaces = (gateway) => this.log.repeatedRace(gateway)
    pace.machine = quick
    return quick
  }
}
