import type { Net } from '#src/engine/net.ts'

/** How a token leaves over a flow: where it stood, and how many tokens go from there with it. */
export interface Leaving {
  readonly from: number
  readonly takes: number
}

/**
 * Follows the tokens of a case from flow to flow. A split takes its token with the first of its flows; a join takes one
 * from each flow that held one; an event at the border of an activity takes that of the activity when it interrupts.
 */
export class TokenTracker {
  readonly #net: Net
  readonly #held: Int32Array
  #source = -1
  readonly #together = new Set<number>()
  readonly #host: Int32Array

  constructor(net: Net) {
    this.#net = net
    this.#held = new Int32Array(net.model.flows.length)
    const index = new Map(net.nodes.map(({ id }, n) => [id, n]))
    this.#host = Int32Array.from(net.nodes, ({ attachedTo }) => index.get(attachedTo ?? '') ?? -1)
  }

  /** Something other than a flow happened: what leaves next leaves by itself. */
  interrupt(): void {
    this.#source = -1
    this.#together.clear()
  }

  /** A token leaves over a flow and arrives. */
  leave(flow: number): Leaving {
    const { flowSource, flowSlot, nodes } = this.#net
    const source = flowSource[flow]!
    const isFurther = source === this.#source && !this.#together.has(flow)
    if (!isFurther) this.#together.clear()
    this.#together.add(flow)
    this.#source = source
    if (flowSlot[flow] !== -1) this.#held[flow]!++
    const host = this.#host[source] ?? -1
    if (host !== -1)
      return nodes[source]!.interrupting === false ? { from: source, takes: 0 } : { from: host, takes: isFurther ? 0 : 1 }
    return { from: source, takes: isFurther ? 0 : this.#taken(source) }
  }

  #taken(node: number): number {
    const { in: into, flowSlot } = this.#net
    let taken = 0
    let isJoin = false
    for (let i = into.start[node]!; i < into.start[node + 1]!; i++) {
      const flow = into.item[i]!
      if (flowSlot[flow] === -1) continue
      isJoin = true
      if (this.#held[flow] === 0) continue
      this.#held[flow]!--
      taken++
    }
    return isJoin ? taken : 1
  }
}
