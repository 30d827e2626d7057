import { doubled } from '../columns.ts'
import { SPLIT } from '../net.ts'
import { EVENT } from './eventQueue.ts'
import { GameState } from './state.ts'

/** Moving tokens: leaving nodes, waiting in joins, ending. */
export abstract class Tokens extends GameState {
  /** Flows chosen for the tokens that are about to leave. */
  private picked = new Int32Array(16)
  private pickedCount = 0
  /** Instances in which tokens moved while inclusive joins wait. */
  protected readonly touched: number[] = []

  /** The last token of an instance is gone. */
  protected abstract emptied(instance: number): void

  /** The token at a node goes on: none, one or several leave. */
  leave(node: number, instance: number, provenance: number): void {
    const flow = this.oneOf(node)
    if (flow === -1) {
      this.pick(node)
      this.send(instance, provenance)
      return
    }
    const { instances } = this
    this.touch(instance)
    this.soon(EVENT.arrive, flow, instance, provenance, instances.pool.generation[instance]!, instances.owner[instance]!)
  }

  /** The flow on which the token goes on where it leaves on one: the only one, or one by decision; else -1. */
  protected oneOf(node: number): number {
    const { net } = this
    const only = this.onlyWay[node]!
    if (only !== -1) return only
    if (net.split[node] !== SPLIT.exclusive) return -1
    return net.out.item[net.out.start[node]! + this.decide(net.splitDecision[node]!)]!
  }

  /** Chooses the flows on which tokens leave a node. */
  protected pick(node: number): void {
    const { out, split } = this.net
    const first = out.start[node]!
    const end = out.start[node + 1]!
    const how = split[node]!
    if (how === SPLIT.all) for (let i = first; i < end; i++) this.add(out.item[i]!)
    else if (how === SPLIT.exclusive) this.add(out.item[first + this.decide(this.net.splitDecision[node]!)]!)
    else this.pickInclusive(node)
  }

  /** A boundary event happens: a token goes on from it. */
  protected pickEvent(node: number): void {
    this.caught++
    this.pick(node)
  }

  /** Puts a token on each chosen flow in file order, in place of the one that stood at the node. */
  protected send(instance: number, provenance: number): void {
    const count = this.pickedCount
    this.pickedCount = 0
    const { instances } = this
    this.touch(instance)
    instances.tokens[instance]! += count - 1
    if (count === 0) {
      this.gone(instance, provenance)
      return
    }
    const picked = this.picked
    this.sortPicked(count)
    const generation = instances.pool.generation[instance]!
    const owner = instances.owner[instance]!
    for (let i = 0; i < count; i++) this.soon(EVENT.arrive, picked[i]!, instance, provenance, generation, owner)
  }

  /** Puts a further token on a node. */
  protected addToken(node: number, instance: number, provenance: number): void {
    const { instances } = this
    instances.tokens[instance]!++
    this.soon(EVENT.enter, node, instance, provenance, instances.pool.generation[instance]!, instances.owner[instance]!)
  }

  /** The token ends here. */
  consume(instance: number, provenance: number): void {
    this.touch(instance)
    this.instances.tokens[instance]!--
    this.gone(instance, provenance)
  }

  /** A token waits on a flow into a join. */
  hold(flow: number, instance: number, provenance: number): void {
    const { slots } = this.arena
    const slot = this.instances.base[instance]! + this.net.flowSlot[flow]!
    slots[slot]!++
    slots[slot + 1] = this.union(slots[slot + 1]!, provenance)
    if (this.net.inclusiveJoin[this.net.flowTarget[flow]!] === 1) this.instances.joining[instance]!++
    this.touch(instance)
  }

  /** How many flows into the join hold a token. */
  filled(join: number, instance: number): number {
    const base = this.instances.base[instance]!
    const { in: into, flowSlot } = this.net
    let filled = 0
    for (let i = into.start[join]!; i < into.start[join + 1]!; i++)
      if (this.arena.slots[base + flowSlot[into.item[i]!]!]! > 0) filled++
    return filled
  }

  /** The join fires: takes one token from each filled flow, which go on as one. */
  fire(join: number, instance: number): void {
    const base = this.instances.base[instance]!
    const { in: into, flowSlot } = this.net
    const { slots } = this.arena
    let taken = 0
    let provenance = 0
    for (let i = into.start[join]!; i < into.start[join + 1]!; i++) {
      const slot = base + flowSlot[into.item[i]!]!
      if (slots[slot] === 0) continue
      taken++
      provenance = this.union(provenance, slots[slot + 1]!)
      if (--slots[slot]! === 0) slots[slot + 1] = 0
    }
    this.instances.tokens[instance]! -= taken - 1
    if (this.net.inclusiveJoin[join] === 1) this.instances.joining[instance]! -= taken
    this.leave(join, instance, provenance)
  }

  /** Tokens moved in the instance: its inclusive joins are looked at when the moment is over. */
  protected touch(instance: number): void {
    if (!this.joins) return
    const { instances } = this
    if (instances.joining[instance] === 0 || instances.touched[instance] === 1) return
    instances.touched[instance] = 1
    this.touched.push(instance)
  }

  private gone(instance: number, provenance: number): void {
    const { instances } = this
    instances.provenance[instance] = this.union(instances.provenance[instance]!, provenance)
    if (instances.tokens[instance] === 0) this.emptied(instance)
  }

  /** By insertion: the flows of one node are in file order already. */
  private sortPicked(count: number): void {
    const picked = this.picked
    for (let i = 1; i < count; i++) {
      const flow = picked[i]!
      let at = i
      for (; at > 0 && picked[at - 1]! > flow; at--) picked[at] = picked[at - 1]!
      picked[at] = flow
    }
  }

  private add(flow: number): void {
    if (this.pickedCount === this.picked.length) this.picked = doubled(this.picked)
    this.picked[this.pickedCount++] = flow
  }

  private pickInclusive(node: number): void {
    const { always, drawn, otherwise } = this.net.inclusive.get(node)!
    for (const flow of always) this.add(flow)
    let none = true
    for (const { flow, whileNone, after } of drawn) {
      if (this.decide(none ? whileNone : after) === 0) continue
      none = false
      this.add(flow)
    }
    if (none && otherwise !== -1) this.add(otherwise)
  }
}
