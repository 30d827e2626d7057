import { EVENT } from '../machine/eventQueue.ts'
import { Machine } from '../machine/machine.ts'
import type { MachineParts } from '../machine/state.ts'
import { SPLIT, type Net } from '../net.ts'
import type { NominalPace } from './nominalPace.ts'

/** Nodes of which a lone token makes short work; all others stop it. */
const SHORT = { no: 0, step: 1, passing: 2 } as const

/** After so many nodes a lone token goes through the queue again, where endless cases are seen. */
const FAR = 256

/**
 * The token game of one case on the nominal clock. A token that is alone, with nothing else going to happen before it gets
 * there, is carried through plain steps and exclusive gateways at once: the same in the same order, but without visits, runs
 * and events. This is most of what happens in most models.
 */
export class NominalMachine extends Machine {
  /** By node: steps that run once, that nothing can interrupt and that wait for no message; and exclusive gateways. */
  readonly #short: Uint8Array
  readonly #pace: NominalPace

  constructor(net: Net, parts: MachineParts & { readonly pace: NominalPace }) {
    super(net, parts)
    this.#pace = parts.pace
    const isPlain = (n: number): boolean =>
      net.isStep[n] === 1 &&
      net.repeats[n] === 1 &&
      net.repeatMore[n] === -1 &&
      net.hosts[n] === undefined &&
      this.reachedSlot[n] === -1
    this.#short = Uint8Array.from(net.nodes, ({ kind }, n) => {
      if (net.endless[n] === 1) return SHORT.no
      if (kind === 'exclusiveGateway') return SHORT.passing
      return isPlain(n) ? SHORT.step : SHORT.no
    })
  }

  override startActivity(node: number, instance: number, provenance: number, prepaid: boolean): void {
    if (this.#short[node] === SHORT.step && this.isAlone()) this.#carry(node, instance, provenance)
    else super.startActivity(node, instance, provenance, prepaid)
  }

  #carry(from: number, instance: number, came: number): void {
    const { net, instances } = this
    const { out, split, splitDecision, flowTarget, messagesOut } = net
    const owner = instances.owner[instance]!
    const isWatched = instances.joining[instance]! > 0
    let node = from
    let provenance = came
    for (let passed = 0; ; passed++) {
      if (this.#short[node] === SHORT.step) {
        this.#pass(node, instance, provenance)
        provenance = this.onlyPerformerOf(node)
      }
      const first = out.start[node]!
      const ways = out.start[node + 1]! - first
      const isSingle = split[node] === SPLIT.all ? ways === 1 : split[node] === SPLIT.exclusive
      if (!isSingle || isWatched || passed === FAR || messagesOut.start[node + 1]! > messagesOut.start[node]!) {
        this.sendMessages(node, owner, provenance)
        this.leave(node, instance, provenance)
        return
      }
      const flow = out.item[split[node] === SPLIT.all ? first : first + this.decide(splitDecision[node]!)]!
      node = flowTarget[flow]!
      if (this.#short[node] === SHORT.no) {
        this.soon(EVENT.arrive, flow, instance, provenance, instances.generation[instance]!, owner)
        return
      }
      this.happened++
    }
  }

  /** A step from its beginning to its end. */
  #pass(node: number, instance: number, provenance: number): void {
    const { net, recorder, instances } = this
    let row = -1
    if (recorder !== undefined) {
      const ranHere = this.arena.slots[instances.base[instance]! + net.nodeSlot[node]!] === 1
      recorder.reaches(node, instances.serial[instance]!, ranHere)
      const handovers = this.provenance === undefined ? 0 : this.provenance.othersThan(net.performer[node]!, provenance)
      row = recorder.ready(node, this.now, handovers)
    }
    const wait = this.#pace.waits * net.wait[node]!
    if (wait > 0) {
      this.#pace.waited += wait
      this.now += wait
      this.happened++
    }
    if (row !== -1) recorder?.begin(row, this.now)
    const work = net.work[node]!
    this.#pace.worked += work
    if (work > 0) this.now += work
    this.happened++
    this.markRan(node, instance)
    if (row !== -1) recorder?.end(row, this.now)
  }
}
