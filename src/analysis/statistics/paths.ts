import { calendarDays } from '#src/domain/units.ts'
import type { PathResult } from '#src/domain/results.ts'
import type { CaseFacts } from '../counting/caseFacts.ts'
import type { CaseView } from '../counting/caseView.ts'

interface Path {
  readonly nodes: Int32Array
  weight: number
  hours: number
  visits: number
}

/** Two 26-bit halves make a key that a double holds exactly. */
const HALF_BITS = 26
const HALF = 2 ** HALF_BITS

/**
 * Cases by the sequence of steps they ran, in order of start. Cases of one sequence may still differ in time (what waited
 * for what), so a path tells their mean.
 */
export class Paths {
  readonly #facts: CaseFacts
  readonly #found = new Map<number, Path>()
  #sequence = new Int32Array(64)

  constructor(facts: CaseFacts) {
    this.#facts = facts
  }

  addCase(view: CaseView, weight: number): void {
    const { trace } = view
    if (this.#sequence.length < trace.count) this.#sequence = new Int32Array(trace.count * 2)
    let length = 0
    for (let row = 0; row < trace.count; row++) {
      const node = trace.node[row]!
      if (this.#facts.isStep[node] === 0) continue
      this.#sequence[length++] = node
    }
    const path = this.#pathOf(length)
    path.weight += weight
    path.hours += weight * trace.elapsed
    path.visits += weight * view.visits
  }

  /** Adds the paths of other cases, counting `weight` times. */
  addPaths(other: Paths, weight: number): void {
    for (const { nodes, ...sums } of other.#found.values()) {
      if (this.#sequence.length < nodes.length) this.#sequence = new Int32Array(nodes.length)
      this.#sequence.set(nodes)
      const path = this.#pathOf(nodes.length)
      path.weight += weight * sums.weight
      path.hours += weight * sums.hours
      path.visits += weight * sums.visits
    }
  }

  /** The most probable paths of a population in which all cases together weigh `total`. */
  mostProbable(limit: number, total: number): PathResult[] {
    const { model, week } = this.#facts
    const idOf = (node: number) => model.nodes[node]!.id
    return [...this.#found.values()]
      .sort((a, b) => b.weight - a.weight)
      .slice(0, limit)
      .map((path) => ({
        probability: path.weight / total,
        steps: Array.from(path.nodes, idOf),
        elapsedDays: calendarDays(path.hours / path.weight, week),
        visits: path.visits / path.weight,
      }))
  }

  /** The path of the sequence at hand. Other sequences may share its key: then it stands behind them, one key further. */
  #pathOf(length: number): Path {
    for (let at = keyOf(this.#sequence, length); ; at++) {
      const known = this.#found.get(at)
      if (known !== undefined && !this.#isAt(known, length)) continue
      if (known !== undefined) return known
      const path: Path = { nodes: this.#sequence.slice(0, length), weight: 0, hours: 0, visits: 0 }
      this.#found.set(at, path)
      return path
    }
  }

  #isAt({ nodes }: Path, length: number): boolean {
    if (nodes.length !== length) return false
    for (let i = 0; i < length; i++) if (nodes[i] !== this.#sequence[i]) return false
    return true
  }
}

/** A key that differs for nearly all sequences: two independent hashes side by side. */
function keyOf(sequence: Int32Array, length: number): number {
  let low = 7
  let high = 13
  for (let i = 0; i < length; i++) {
    low = (Math.imul(low, 31) + sequence[i]! + 1) | 0
    high = Math.imul(high ^ (sequence[i]! + 1), 16777619)
  }
  return (high >>> (32 - HALF_BITS)) * HALF + (low >>> (32 - HALF_BITS))
}
