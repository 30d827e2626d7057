import type { NodeKind, ProcessModel } from '#src/domain/process.ts'
import type { Net } from '#src/engine/net.ts'
import type { CaseTrace } from '#src/engine/trace.ts'

const PLAIN: ReadonlySet<NodeKind> = new Set(['task', 'exclusiveGateway', 'startEvent', 'endEvent'])

/**
 * Whether every case of a model is one token that goes from step to step, whatever the steps take: one process of tasks and
 * exclusive gateways that starts with a start event. The way of a case then does not depend on times.
 */
export function isPlainFlow({ nodes, flows, messageFlows }: ProcessModel): boolean {
  if (messageFlows.length > 0 || new Set(nodes.map(({ process }) => process)).size > 1) return false
  if (!nodes.some(({ kind }) => kind === 'startEvent')) return false
  const ways = new Map<string, number>()
  for (const { source } of flows) ways.set(source, (ways.get(source) ?? 0) + 1)
  const conditional = new Set(flows.filter((flow) => flow.conditional).map(({ source }) => source))
  return nodes.every(
    ({ id, kind, loop, parent }) =>
      PLAIN.has(kind) &&
      parent === undefined &&
      loop !== 'parallelInstances' &&
      (kind === 'exclusiveGateway' || ((ways.get(id) ?? 0) <= 1 && !conditional.has(id))),
  )
}

/**
 * The complete cases of a plain flow, kept as the steps that ran one after the other: with other times and other facts they
 * are told again without running them.
 */
export class Retold {
  readonly #cases: { readonly nodes: Int32Array; weight: number }[] = []
  #longest = 0

  add({ complete, count, node }: CaseTrace, weight: number): void {
    if (!complete || weight <= 0) return
    this.#longest = Math.max(this.#longest, count)
    this.#cases.push({ nodes: node.slice(0, count), weight })
  }

  /** Adds other cases, counting `weight` times. */
  addSums(other: Retold, weight: number): void {
    this.#longest = Math.max(this.#longest, other.#longest)
    for (const { nodes, weight: own } of other.#cases) this.#cases.push({ nodes, weight: own * weight })
  }

  /** Tells every case with the times of a net of the same flow. The trace is the same object each time. */
  tell({ wait, work }: Net, receive: (trace: CaseTrace, weight: number) => void): void {
    const size = this.#longest
    const trace = {
      count: 0,
      node: new Int32Array(size) as Int32Array,
      ready: new Float64Array(size),
      begin: new Float64Array(size),
      end: new Float64Array(size),
      wait: new Float64Array(size),
      work: new Float64Array(size),
      begun: new Uint8Array(size).fill(1),
      handovers: new Int32Array(size),
      endCount: 0,
      ends: new Int32Array(0),
      elapsed: 0,
      elapsedWithoutWaits: 0,
      rework: false,
      complete: true,
      stuckAt: [],
    }
    for (const { nodes, weight } of this.#cases) {
      trace.count = nodes.length
      trace.node = nodes
      let now = 0
      for (let row = 0; row < nodes.length; row++) {
        const node = nodes[row]!
        trace.ready[row] = now
        trace.wait[row] = wait[node]!
        trace.work[row] = work[node]!
        trace.begin[row] = now + wait[node]!
        now += wait[node]! + work[node]!
        trace.end[row] = now
      }
      trace.elapsed = now
      receive(trace, weight)
    }
  }
}
