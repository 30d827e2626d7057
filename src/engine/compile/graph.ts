import type { Finding } from '#src/domain/findings.ts'
import type { ProcessModel } from '#src/domain/process.ts'
import { finding } from '../findings.ts'
import type { Rows } from '../net.ts'

export interface Graph {
  readonly flowSource: Int32Array
  readonly flowTarget: Int32Array
  readonly out: Rows
  readonly in: Rows
}

/** Groups `0..keys.length - 1` by key into rows, keeping their order; negative keys are left out. */
export function rowsBy(keys: ArrayLike<number>, rows: number): Rows {
  const start = new Int32Array(rows + 1)
  for (let i = 0; i < keys.length; i++) if (keys[i]! >= 0) start[keys[i]! + 1]!++
  for (let row = 0; row < rows; row++) start[row + 1]! += start[row]!
  const next = start.slice()
  const item = new Int32Array(start[rows]!)
  for (let i = 0; i < keys.length; i++) if (keys[i]! >= 0) item[next[keys[i]!]!++] = i
  return { start, item }
}

/** The entries of one row. */
export const rowOf = ({ start, item }: Rows, row: number): Int32Array => item.subarray(start[row]!, start[row + 1]!)

/** How many entries a row has. */
export const rowLength = ({ start }: Rows, row: number): number => start[row + 1]! - start[row]!

/**
 * The sequence flows as numbers, from `source` and `target` alone. A flow with an end that is not in the file, or that
 * crosses the border of a process or sub-process, is left out: no token can use it.
 */
export function graphOf(model: ProcessModel, index: ReadonlyMap<string, number>, findings: Finding[]): Graph {
  const count = model.flows.length
  const flowSource = new Int32Array(count).fill(-1)
  const flowTarget = new Int32Array(count).fill(-1)
  for (const [f, flow] of model.flows.entries()) {
    const source = index.get(flow.source)
    const target = index.get(flow.target)
    const from = source === undefined ? undefined : model.nodes[source]
    const to = target === undefined ? undefined : model.nodes[target]
    if (from === undefined || to === undefined || from.process !== to.process || from.parent !== to.parent) {
      findings.push(finding('loose-flow', flow))
      continue
    }
    flowSource[f] = source!
    flowTarget[f] = target!
  }
  const nodes = model.nodes.length
  return { flowSource, flowTarget, out: rowsBy(flowSource, nodes), in: rowsBy(flowTarget, nodes) }
}
