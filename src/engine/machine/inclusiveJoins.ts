import { rowOf } from '../compile/graph.ts'
import type { Net } from '../net.ts'

/** For each node of a join's scope, which of the join's incoming flows a token there can still reach. */
export interface Reach {
  readonly flows: readonly number[]
  /** Per node: one byte for each incoming flow, 1 when a path leads to it that does not pass the join. */
  readonly from: ReadonlyMap<number, Uint8Array>
}

const reaches = new WeakMap<Net, Map<number, Reach>>()

/** Paths by sequence flow, worked out once for each net and join. Boundary events and links are steps of a path too. */
export function reachOf(net: Net, join: number): Reach {
  let joins = reaches.get(net)
  if (joins === undefined) reaches.set(net, (joins = new Map<number, Reach>()))
  const known = joins.get(join)
  if (known !== undefined) return known
  const flows = [...rowOf(net.in, join)]
  const from = new Map<number, Uint8Array>()
  for (const node of net.scopes[net.scopeOf[join]!]!.nodes)
    if (node !== join) from.set(node, flowsReached(net, node, join, flows))
  const reach = { flows, from }
  joins.set(join, reach)
  return reach
}

function flowsReached(net: Net, start: number, join: number, flows: readonly number[]): Uint8Array {
  const found = new Uint8Array(flows.length)
  const seen = new Set([start])
  const open = [start]
  const go = (node: number) => {
    if (node < 0 || node === join || seen.has(node)) return
    seen.add(node)
    open.push(node)
  }
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    for (const flow of rowOf(net.out, node)) {
      const target = net.flowTarget[flow]!
      if (target === join) found[flows.indexOf(flow)] = 1
      go(target)
    }
    go(net.linkTarget[node]!)
    for (const { inside, node: event } of net.hosts[node]?.attached ?? []) if (!inside) go(event)
  }
  return found
}
