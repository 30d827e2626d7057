import type { Net } from '#src/engine/net.ts'
import type { CaseTrace } from '#src/engine/trace.ts'

/** Steps whose work begins in one and the same case, and the share of such cases. */
export interface Way {
  readonly steps: ReadonlySet<string>
  readonly weight: number
}

/** Complete cases by the steps whose work begins in them. */
export class Ways {
  #weight = 0
  readonly #net: Net
  readonly #found = new Map<string, { readonly nodes: readonly number[]; weight: number }>()

  constructor(net: Net) {
    this.#net = net
  }

  add({ complete, count, node, begun }: CaseTrace, weight: number): void {
    if (!complete || weight <= 0) return
    const nodes = new Set<number>()
    for (let row = 0; row < count; row++) if (begun[row] === 1) nodes.add(node[row]!)
    this.#put(
      [...nodes].sort((a, b) => a - b),
      weight,
    )
  }

  /** Adds other cases, counting `weight` times. */
  addSums(other: Ways, weight: number): void {
    for (const { nodes, weight: own } of other.#found.values()) this.#put(nodes, own * weight)
  }

  all(): Way[] {
    const idOf = (node: number) => this.#net.nodes[node]!.id
    return [...this.#found.values()].map(({ nodes, weight }) => ({
      steps: new Set(nodes.map(idOf)),
      weight: weight / this.#weight,
    }))
  }

  #put(nodes: readonly number[], weight: number): void {
    this.#weight += weight
    const key = nodes.join(' ')
    const known = this.#found.get(key)
    if (known) known.weight += weight
    else this.#found.set(key, { nodes, weight })
  }
}
