/** A system x = constant + C x, by its entries: `x[to]` gains `share` times `x[from]`. */
export class FlowSystem {
  readonly size: number
  readonly constant: Float64Array
  readonly #gains: Map<number, number>[]
  readonly #feeds: Set<number>[]

  constructor(size: number) {
    this.size = size
    this.constant = new Float64Array(size)
    this.#gains = Array.from({ length: size }, () => new Map<number, number>())
    this.#feeds = Array.from({ length: size }, () => new Set<number>())
  }

  add(from: number, to: number, share: number): void {
    if (share === 0) return
    const row = this.#gains[to]!
    row.set(from, (row.get(from) ?? 0) + share)
    this.#feeds[from]!.add(to)
  }

  /** Unknowns that feed this one, with their shares. */
  gains(to: number): ReadonlyMap<number, number> {
    return this.#gains[to]!
  }

  feeds(from: number): ReadonlySet<number> {
    return this.#feeds[from]!
  }

  /** Unknowns that can differ from 0. */
  active(): Uint8Array {
    const active = new Uint8Array(this.size)
    const open: number[] = []
    const reach = (i: number) => {
      if (active[i] === 1) return
      active[i] = 1
      open.push(i)
    }
    for (let i = 0; i < this.size; i++) if (this.constant[i] !== 0) reach(i)
    for (let i = open.pop(); i !== undefined; i = open.pop()) for (const to of this.#feeds[i]!) reach(to)
    return active
  }
}

export type Solution =
  | { readonly ok: true; readonly x: Float64Array }
  /** Flow goes round in this group without an end. */
  | { readonly ok: false; readonly cycle: readonly number[] }

/** A pivot this small means that everything that goes in comes back. */
const SINGULAR = 1e-11

/**
 * Solves the system exactly but for rounding: groups of unknowns that depend on each other (strongly connected components)
 * one after the other, each by elimination with the fewest new entries first. Chains and trees cost one step an unknown.
 */
export function solve(system: FlowSystem): Solution {
  const x = new Float64Array(system.size)
  const active = system.active()
  for (const group of components(system, active)) {
    const right = new Map<number, number>()
    const members = new Set(group)
    for (const i of group) {
      let sum = system.constant[i]!
      for (const [from, share] of system.gains(i)) if (!members.has(from)) sum += share * x[from]!
      right.set(i, sum)
    }
    if (!eliminate(system, members, right, x)) return { ok: false, cycle: group }
  }
  return { ok: true, x }
}

/** Groups of mutually dependent unknowns, those that feed others first (Tarjan's algorithm, without recursion). */
export function components(system: FlowSystem, active: Uint8Array): number[][] {
  const { size } = system
  const order = new Int32Array(size).fill(-1)
  const low = new Int32Array(size)
  const onStack = new Uint8Array(size)
  const stack: number[] = []
  const groups: number[][] = []
  let visited = 0
  for (let root = 0; root < size; root++) {
    if (active[root] === 0 || order[root] !== -1) continue
    const path: { node: number; next: Iterator<number> }[] = []
    const enter = (node: number) => {
      order[node] = low[node] = visited++
      stack.push(node)
      onStack[node] = 1
      path.push({ node, next: system.feeds(node).values() })
    }
    enter(root)
    while (path.length > 0) {
      const { node, next } = path.at(-1)!
      const step = next.next()
      if (step.done !== true) {
        if (order[step.value] === -1) enter(step.value)
        else if (onStack[step.value] === 1) low[node] = Math.min(low[node]!, order[step.value]!)
        continue
      }
      path.pop()
      const above = path.at(-1)
      if (above !== undefined) low[above.node] = Math.min(low[above.node]!, low[node]!)
      if (low[node] !== order[node]) continue
      const group: number[] = []
      let member = -1
      while (member !== node) {
        member = stack.pop()!
        onStack[member] = 0
        group.push(member)
      }
      groups.push(group)
    }
  }
  return groups.reverse()
}

/** Gauss elimination within a group on (I - C) x = right; false when it has no finite, non-negative answer. */
function eliminate(system: FlowSystem, group: ReadonlySet<number>, right: Map<number, number>, x: Float64Array): boolean {
  const rows = new Map<number, Map<number, number>>()
  const columns = new Map<number, Set<number>>()
  for (const i of group) columns.set(i, new Set())
  for (const i of group) {
    const row = new Map([[i, 1]])
    for (const [from, share] of system.gains(i)) if (group.has(from)) row.set(from, (row.get(from) ?? 0) - share)
    rows.set(i, row)
    for (const j of row.keys()) columns.get(j)!.add(i)
  }
  const left = new Set(group)
  const pivots: number[] = []
  while (left.size > 0) {
    const pivot = cheapest(left, rows, columns)
    const row = rows.get(pivot)!
    const diagonal = row.get(pivot) ?? 0
    if (diagonal < SINGULAR) return false
    left.delete(pivot)
    pivots.push(pivot)
    for (const other of columns.get(pivot)!) {
      if (!left.has(other)) continue
      const target = rows.get(other)!
      const factor = target.get(pivot)! / diagonal
      target.delete(pivot)
      for (const [j, value] of row) {
        if (j === pivot || !left.has(j)) continue
        target.set(j, (target.get(j) ?? 0) - factor * value)
        columns.get(j)!.add(other)
      }
      right.set(other, right.get(other)! - factor * right.get(pivot)!)
    }
  }
  for (const pivot of pivots.reverse()) {
    let sum = right.get(pivot)!
    for (const [j, value] of rows.get(pivot)!) if (j !== pivot) sum -= value * x[j]!
    x[pivot] = sum / rows.get(pivot)!.get(pivot)!
    if (!(x[pivot] >= -1e-9) || !Number.isFinite(x[pivot])) return false
  }
  return true
}

/** The unknown whose elimination adds the fewest entries (Markowitz). */
function cheapest(
  left: ReadonlySet<number>,
  rows: ReadonlyMap<number, ReadonlyMap<number, number>>,
  columns: ReadonlyMap<number, ReadonlySet<number>>,
): number {
  let best = -1
  let bestCost = Number.POSITIVE_INFINITY
  for (const i of left) {
    const cost = (rows.get(i)!.size - 1) * (columns.get(i)!.size - 1)
    if (cost < bestCost) {
      best = i
      bestCost = cost
    }
    if (cost <= 1) break
  }
  return best
}
