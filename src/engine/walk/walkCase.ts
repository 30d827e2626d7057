import type { Chooser } from '../decisions.ts'
import type { Watcher } from '../machine/ports.ts'
import { Provenance } from '../machine/provenance.ts'
import type { Net } from '../net.ts'
import { NominalPace } from '../runs/nominalPace.ts'
import type { CaseTrace } from '../trace.ts'
import type { Move } from './moves.ts'
import { WalkMachine } from './walkMachine.ts'
import { WalkRecorder } from './walkRecorder.ts'

/** A case in which more happens than this is not walked to its end. */
export const LONGEST_WALK = 50_000

/** How a walk ends: as the case does, at a decision that nobody has taken yet, or nowhere (a case that goes on for ever). */
export type WalkEnding = 'complete' | 'stuck' | 'endless' | 'open'

export interface CaseWalk {
  readonly moves: readonly Move[]
  /**
   * The executions, as far as they have come. `elapsedWithoutWaits` is not worked out and `NaN`. Of an execution that an
   * open decision leaves under way, `end` (and `begin`, while it waits) is still that of its last move.
   */
  readonly trace: CaseTrace
  readonly ending: WalkEnding
  /** Hours from the first token to the last move. */
  readonly hours: number
  /** Probability of the options taken. */
  readonly probability: number
}

/** Stops a machine in the middle of a moment. */
class OpenDecision extends Error {
  override name = 'OpenDecision'
  readonly decision: number

  constructor(decision: number) {
    super(`decision ${decision} is open`)
    this.decision = decision
  }
}

/** Takes the options given, one by one, and multiplies their probabilities; then there is no telling how the case goes on. */
class GivenChooser implements Chooser {
  probability = 1
  readonly #net: Net
  readonly #options: readonly number[]
  #taken = 0

  constructor(net: Net, options: readonly number[]) {
    this.#net = net
    this.#options = options
  }

  choose(decision: number): number {
    const option = this.#options[this.#taken]
    const { start, weight } = this.#net.decisions
    if (option === undefined) throw new OpenDecision(decision)
    this.#taken++
    const first = start[decision]!
    const share = weight[first + option] ?? 0
    if (option < 0 || first + option >= start[decision + 1]! || share === 0)
      throw new RangeError(`decision ${decision} has no option ${option}`)
    this.probability *= share
    return option
  }
}

/**
 * Walks one case on the nominal clock along the options given, in the order in which the case meets its decisions: the
 * same order in which `CaseRunner` asks its chooser. Ends with the case, or at the first decision without an option. An
 * option that does not exist or cannot happen is a `RangeError`; options too many are not looked at.
 */
export function walkCase(net: Net, options: readonly number[]): CaseWalk {
  const chooser = new GivenChooser(net, options)
  const recorder = new WalkRecorder(net)
  const pace = new NominalPace()
  // Giving a case up cuts off what is left of it, which is no part of the walk.
  const run = { ending: 'endless' as WalkEnding, hours: 0, givenUp: -1 }
  const watcher: Watcher = {
    completed: () => {
      run.ending = 'complete'
      run.hours = machine.now
    },
    stuck: (_owner, at) => {
      run.ending = 'stuck'
      run.givenUp = recorder.moves.length
      recorder.trace.stuckAt = at
    },
    endless: () => {
      run.givenUp = recorder.moves.length
    },
    forced() {},
  }
  const machine = new WalkMachine(net, { chooser, pace, watcher, recorder, provenance: new Provenance() })
  pace.machine = machine
  recorder.clock = () => machine.now
  machine.beginCase()
  try {
    machine.run(LONGEST_WALK)
  } catch (error) {
    if (!(error instanceof OpenDecision)) throw error
    run.ending = 'open'
    recorder.moves.push({ kind: 'decision', at: machine.now, decision: error.decision, option: -1 })
  }
  const moves = run.givenUp === -1 ? recorder.moves : recorder.moves.slice(0, run.givenUp)
  const hours = run.ending === 'complete' ? run.hours : (moves.at(-1)?.at ?? 0)
  recorder.trace.complete = run.ending === 'complete'
  return {
    moves,
    trace: recorder.finish(hours, Number.NaN),
    ending: run.ending,
    hours,
    probability: chooser.probability,
  }
}
