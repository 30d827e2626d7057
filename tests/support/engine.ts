import type { Finding } from '#src/domain/findings.ts'
import type { ProcessModel } from '#src/domain/process.ts'
import { compile } from '#src/engine/compile/compile.ts'
import { solveFlows, type Flows } from '#src/engine/equations/solveFlows.ts'
import type { Net } from '#src/engine/net.ts'
import { runCases, type RunOptions, type RunSummary } from '#src/engine/runs/runCases.ts'
import type { CaseTrace } from '#src/engine/trace.ts'
import { build, type ModelBuilder } from './models.ts'

/** Means over the complete cases, as a reader of the runs would work them out. */
export interface Measured {
  readonly net: Net
  readonly summary: RunSummary
  readonly flows: Flows
  /** Mean executions by element id; 0 for what never ran. */
  readonly n: Record<string, number>
  readonly hours: number
  readonly hoursWithoutWaits: number
  readonly work: number
  readonly wait: number
  readonly handovers: number
  readonly rework: number
  /** Share of the executions whose work had begun, by element id. */
  readonly begun: Record<string, number>
  /** Mean end events reached, by element id. */
  readonly ends: Record<string, number>
  readonly findings: readonly Finding[]
}

class Sums {
  weight = 0
  readonly n: Float64Array
  readonly begun: Float64Array
  readonly ends: Float64Array
  readonly totals = { hours: 0, hoursWithoutWaits: 0, work: 0, wait: 0, handovers: 0, rework: 0 }

  constructor(size: number) {
    this.n = new Float64Array(size)
    this.begun = new Float64Array(size)
    this.ends = new Float64Array(size)
  }

  add(trace: CaseTrace, weight: number): void {
    if (!trace.complete) return
    const { totals } = this
    this.weight += weight
    totals.hours += weight * trace.elapsed
    totals.hoursWithoutWaits += weight * trace.elapsedWithoutWaits
    totals.rework += weight * Number(trace.rework)
    for (let row = 0; row < trace.count; row++) {
      this.n[trace.node[row]!]! += weight
      this.begun[trace.node[row]!]! += weight * trace.begun[row]!
      totals.work += weight * trace.work[row]!
      totals.wait += weight * trace.wait[row]!
      totals.handovers += weight * trace.handovers[row]!
    }
    for (let i = 0; i < trace.endCount; i++) this.ends[trace.ends[i]!]! += weight
  }
}

/** Runs a model and works out the means. */
export function measure(model: ProcessModel, options: RunOptions = {}): Measured {
  const net = compile(model)
  const size = net.nodes.length
  let enumerated = new Sums(size)
  const sampled = new Sums(size)
  const summary = runCases(net, options, {
    enumerated: (trace, probability) => enumerated.add(trace, probability),
    sampled: (trace) => sampled.add(trace, 1),
    discarded: () => (enumerated = new Sums(size)),
  })
  const rest = summary.sampledRuns === 0 ? 0 : (1 - summary.coverage) / summary.sampledRuns
  const weight = enumerated.weight + rest * sampled.weight
  const mean = (a: number, b: number) => (a + rest * b) / weight
  const byId = (of: (sums: Sums) => Float64Array) =>
    Object.fromEntries(net.nodes.map(({ id }, i) => [id, mean(of(enumerated)[i]!, of(sampled)[i]!)]))
  const total = (key: keyof Sums['totals']) => mean(enumerated.totals[key], sampled.totals[key])
  return {
    net,
    summary,
    flows: solveFlows(net),
    n: byId((sums) => sums.n),
    begun: byId((sums) => sums.begun),
    ends: byId((sums) => sums.ends),
    hours: total('hours'),
    hoursWithoutWaits: total('hoursWithoutWaits'),
    work: total('work'),
    wait: total('wait'),
    handovers: total('handovers'),
    rework: total('rework'),
    findings: [...net.findings, ...summary.findings],
  }
}

/** The same of a model drawn in place. */
export const measured = (draw: (b: ModelBuilder) => void, options: RunOptions = {}): Measured => measure(build(draw), options)

/** Ids of the rules that were found. */
export const rulesOf = ({ findings }: Pick<Measured, 'findings'>): string[] => findings.map(({ rule }) => rule)

/** Expected executions from the flow equations by element id; throws when they are not used. */
export function expectedRuns({ net, flows }: Measured): Record<string, number> {
  if (!flows.ok) throw new Error(`the equations are not used: ${flows.reason}`)
  return Object.fromEntries(net.nodes.map(({ id }, i) => [id, flows.execution[i]!]))
}
