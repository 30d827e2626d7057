import type { IndicatorId } from '#src/domain/indicators.ts'
import type { FlowNode, ProcessModel } from '#src/domain/process.ts'
import { isActivity } from '#src/domain/process.ts'
import { meanHours, meanOf } from '#src/domain/units.ts'
import { compile } from '#src/engine/compile/compile.ts'
import type { Flows } from '#src/engine/equations/solveFlows.ts'
import { solveFlows } from '#src/engine/equations/solveFlows.ts'
import type { Net } from '#src/engine/net.ts'
import type { RunSummary } from '#src/engine/runs/runCases.ts'
import { runCases } from '#src/engine/runs/runCases.ts'
import type { CaseTrace } from '#src/engine/trace.ts'
import type { CaseFacts } from '../../counting/caseFacts.ts'
import { caseFactsOf } from '../../counting/caseFacts.ts'
import { isPlainFlow, Retold } from './plainFlow.ts'
import type { Means } from './sums.ts'
import { Sums, valuesPerCase } from './sums.ts'
import type { Way } from './ways.ts'
import { Ways } from './ways.ts'

/** How many cases are looked at: runs of the enumeration, and runs sampled, as many by default, where those do not cover everything. */
export interface Extent {
  readonly runs: number
  readonly samples?: number
  readonly seed: number
}

/** A model with which steps are empty. Steps may differ from the model of the frame in everything that is written on them. */
export interface Hybrid {
  readonly model: ProcessModel
  readonly empty: ReadonlySet<string>
  /** Looked up already: for models that differ in nothing but times. */
  readonly facts?: CaseFacts
}

/**
 * The flow of one model, made ready once: models that differ from it only in what is written on steps are then measured
 * without working out the flow again. Means are those of the method, section 1.3, by the same rules as the analysis: from
 * the equations where these hold, else from the runs, over complete cases.
 */
export class Frame {
  readonly #nets = new Map<string, { readonly net: Net; readonly flows: Flows }>()
  readonly #cases = new Map<string, Retold>()

  /** The means of the tracked indicators; `perCase` are those wanted of what depends on the path, the others are NaN. */
  measure(
    { model, empty, facts = caseFactsOf(model, empty) }: Hybrid,
    extent: Extent,
    perCase?: ReadonlySet<IndicatorId>,
  ): Means {
    const { net, flows, key } = this.#netOf(model)
    const values = valuesPerCase(facts, perCase)
    if (isPlainFlow(model)) {
      const sums = new Sums(facts, values)
      this.#retold(key, net, extent).tell(net, (trace, weight) => sums.add(trace, weight))
      return sums.means(flows.ok ? flows : undefined)
    }
    const { sums, summary } = collect(net, extent, () => new Sums(facts, values))
    const holds = flows.ok && summary.stuck.length === 0 && summary.completeShare > 0
    return sums.means(holds ? flows : undefined)
  }

  /** The cases of a plain flow, run once. */
  #retold(key: string, net: Net, extent: Extent): Retold {
    const all = JSON.stringify([extent, key])
    const known = this.#cases.get(all)
    if (known) return known
    const { sums } = collect(net, extent, () => new Retold())
    this.#cases.set(all, sums)
    return sums
  }

  /** Which steps are executed together in a case, with what probability: over complete cases. */
  ways({ model }: Hybrid, extent: Extent): Way[] {
    const { net } = this.#netOf(model)
    const { sums } = collect(net, extent, () => new Ways(net))
    return sums.all()
  }

  /** How many of at most so many cases, the most probable first, have this probability together; undefined when all have less. */
  covering({ model }: Hybrid, share: number, most: number): number | undefined {
    let [runs, covered, enough] = [0, 0, 0]
    const enumerated = (_: CaseTrace, probability: number) => {
      runs++
      covered += probability
      if (enough === 0 && covered >= share) enough = runs
    }
    runCases(this.#netOf(model).net, { budget: most, samples: 0 }, { enumerated, sampled: () => {} })
    return enough === 0 ? undefined : enough
  }

  /** The net of a model: that of the frame with other times, compiled anew only where repeats differ. */
  #netOf(model: ProcessModel): { readonly net: Net; readonly flows: Flows; readonly key: string } {
    const key = model.nodes.map((node) => flowKey(node)).join(' ')
    let known = this.#nets.get(key)
    if (known === undefined) {
      const net = compile(model)
      known = { net, flows: solveFlows(net) }
      this.#nets.set(key, known)
    }
    const { net: base, flows } = known
    const net: Net = {
      ...base,
      model,
      nodes: model.nodes,
      performer: performersOf(model),
      wait: Float64Array.from(base.wait, (hours, n) =>
        base.isStep[n] === 1 ? meanHours(model.nodes[n]!.facts?.wait, base.week) : hours,
      ),
      work: Float64Array.from(base.work, (hours, n) =>
        base.isStep[n] === 1 ? meanHours(model.nodes[n]!.facts?.work, base.week) : hours,
      ),
    }
    return { net, flows: timesDecide(base) ? solveFlows(net) : retimed(flows, net), key }
  }
}

/** What is written on a node that the flow itself depends on: repeats, and the times of what is no activity. */
function flowKey(node: FlowNode): string {
  const { wait, repeat = '' } = node.facts ?? {}
  return isActivity(node) || wait === undefined ? String(repeat) : `${repeat}/${meanOf(wait)}${wait.unit}`
}

/** What takes cases and adds up. */
interface Summing {
  add(trace: CaseTrace, weight: number): void
  addSums(other: this, weight: number): void
}

/** All cases of a net, those enumerated by their probability and those sampled in the place of what is not covered. */
function collect<S extends Summing>(
  net: Net,
  { runs, samples = runs, seed }: Extent,
  create: () => S,
): { sums: S; summary: RunSummary } {
  let sums = create()
  const drawn = create()
  const summary = runCases(
    net,
    { budget: runs, samples, seed },
    {
      enumerated: (trace, probability) => sums.add(trace, probability),
      sampled: (trace) => drawn.add(trace, 1),
      discarded: () => {
        sums = create()
      },
    },
  )
  if (summary.sampledRuns > 0) sums.addSums(drawn, (1 - summary.coverage) / summary.sampledRuns)
  return { sums, summary }
}

/** Whether times have a say in the way of a case, or in what is cut. */
const timesDecide = (net: Net): boolean =>
  net.hosts.some((host) => host?.early) || net.nodes.some(({ kind }) => kind === 'eventBasedGateway')

function retimed(flows: Flows, net: Net): Flows {
  if (!flows.ok) return flows
  return {
    ok: true,
    execution: flows.execution,
    work: flows.execution.map((count, n) => count * net.work[n]!),
    wait: flows.execution.map((count, n) => count * Math.max(0, net.wait[n]!)),
  }
}

function performersOf({ performers, nodes }: ProcessModel): Int32Array {
  const index = new Map(performers.map(({ id }, i) => [id, i]))
  return Int32Array.from(nodes, ({ performer }) => index.get(performer) ?? -1)
}
