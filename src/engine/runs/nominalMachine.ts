import { SHORT } from '../behaviours/short.ts'
import { rowLength } from '../compile/graph.ts'
import { EVENT } from '../machine/eventQueue.ts'
import { FAR, Machine } from '../machine/machine.ts'
import type { MachineParts } from '../machine/state.ts'
import { SPLIT, type Net } from '../net.ts'
import type { NominalPace } from './nominalPace.ts'

/**
 * The token game of one case on the nominal clock. A token that is alone, with nothing else going to happen before it gets
 * there, is carried at once through short steps (`SHORT.step`) and what it only passes: the same in the same order, but
 * without visits, runs and events. This is most of what happens in most models.
 */
export class NominalMachine extends Machine {
  private readonly nominal: NominalPace

  constructor(net: Net, parts: MachineParts & { readonly pace: NominalPace }) {
    super(net, parts)
    this.nominal = parts.pace
  }

  protected override startStep(node: number, instance: number, provenance: number): void {
    if (this.isAlone()) this.carry(node, instance, provenance)
    else super.startStep(node, instance, provenance)
  }

  private carry(from: number, instance: number, came: number): void {
    const { net, instances } = this
    const { split, flowTarget, messagesOut } = net
    const owner = instances.owner[instance]!
    const isWatched = instances.joining[instance]! > 0
    let node = from
    let provenance = came
    for (let passed = 0; ; passed++) {
      if (this.short[node] === SHORT.step) {
        this.pass(node, instance, provenance)
        provenance = this.onlyPerformerOf(node)
      }
      const isSingle = this.onlyWay[node] !== -1 || split[node] === SPLIT.exclusive
      if (!isSingle || isWatched || passed === FAR || rowLength(messagesOut, node) > 0) {
        this.sendMessages(node, owner, provenance)
        this.leave(node, instance, provenance)
        return
      }
      const flow = this.oneOf(node)
      node = flowTarget[flow]!
      if (this.short[node] === SHORT.no || this.short[node] === SHORT.ends) {
        this.soon(EVENT.arrive, flow, instance, provenance, instances.pool.generation[instance]!, owner)
        return
      }
      this.happened++
    }
  }

  /** A step from its beginning to its end. */
  private pass(node: number, instance: number, provenance: number): void {
    const { net, recorder, nominal } = this
    const ready = this.now
    const wait = nominal.waits * net.wait[node]!
    const work = net.work[node]!
    const begin = wait > 0 ? ready + wait : ready
    const end = work > 0 ? begin + work : begin
    if (wait > 0) {
      nominal.waited += wait
      this.happened++
    }
    nominal.worked += work
    this.happened++
    this.now = end
    if (recorder === undefined) return
    const serial = this.instances.serial[instance]!
    const ran = this.instances.base[instance]! + net.nodeSlot[node]!
    const { slots } = this.arena
    const handovers = this.provenance === undefined ? 0 : this.provenance.othersThan(net.performer[node]!, provenance)
    recorder.reaches(node, serial, slots[ran] === 1)
    recorder.whole(node, handovers, ready, begin, end)
    slots[ran] = 1
    recorder.ran(node, serial)
  }
}
