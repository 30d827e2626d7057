import { EVENT } from '../machine/eventQueue.ts'
import { Machine } from '../machine/machine.ts'
import type { MachineParts } from '../machine/state.ts'
import type { Net } from '../net.ts'
import type { WalkRecorder } from './walkRecorder.ts'

/** The token game of one case in full: nothing is made short, and every move of a token is told to the recorder. */
export class WalkMachine extends Machine {
  readonly #told: WalkRecorder

  constructor(net: Net, parts: MachineParts & { readonly recorder: WalkRecorder }) {
    super(net, { ...parts, isFull: true })
    this.#told = parts.recorder
  }

  override soon(kind: number, a: number, b: number, c: number, generation: number, owner: number): void {
    const { moves } = this.#told
    const at = this.now
    if (kind === EVENT.arrive) moves.push({ kind: 'flow', at, flow: a })
    else if (kind === EVENT.enter) moves.push({ kind: 'token', at, node: a })
    else if (kind === EVENT.message) moves.push({ kind: 'message', at, channel: a })
    super.soon(kind, a, b, c, generation, owner)
  }

  override decide(decision: number): number {
    const option = super.decide(decision)
    if (this.net.decisions.only[decision] === -1) this.#told.moves.push({ kind: 'decision', at: this.now, decision, option })
    return option
  }

  protected override raceWon(gateway: number, flow: number): void {
    super.raceWon(gateway, flow)
    if (flow !== -1) this.#told.moves.push({ kind: 'flow', at: this.now, flow })
  }
}
