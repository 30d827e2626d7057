import type { Finding } from '#src/domain/findings.ts'
import type { IndicatorId } from '#src/domain/indicators.ts'
import type { Analysis, Figure } from '#src/domain/results.ts'
import { compile } from '#src/engine/compile/compile.ts'
import type { Flows } from '#src/engine/equations/solveFlows.ts'
import { solveFlows } from '#src/engine/equations/solveFlows.ts'
import type { Net } from '#src/engine/net.ts'
import type { CaseReceiver, RunSummary } from '#src/engine/runs/runCases.ts'
import { caseRuns } from '#src/engine/runs/runCases.ts'
import { findingAt, servicePlace } from './checks/check.ts'
import type { CaseFacts } from './counting/caseFacts.ts'
import type { Onlooker, Parts } from './parts.ts'
import { Collector } from './statistics/collector.ts'
import { disagreements } from './statistics/disagreements.ts'
import type { Expected } from './statistics/expected.ts'
import { figuresOf } from './statistics/figures.ts'
import { measuresOf } from './statistics/measures.ts'
import { NodeTotals } from './statistics/nodeTotals.ts'
import type { Paths } from './statistics/paths.ts'
import { populationOf } from './statistics/population.ts'

/** How cases are run. Left out: seed 1, 20,000 enumerated runs at most, 20,000 sampled ones where those do not suffice. */
export interface MeasureOptions extends Onlooker {
  readonly seed?: number | undefined
  readonly budget?: number | undefined
  readonly samples?: number | undefined
}

/** All cases of a model, measured. Totals and paths are over complete cases that together weigh `weight`. */
export interface MeasuredCases {
  readonly method: Analysis['method']
  readonly figures: Readonly<Record<IndicatorId, Figure>>
  readonly totals: NodeTotals
  readonly paths: Paths
  readonly weight: number
  readonly findings: readonly Finding[]
}

const DEFAULTS = { seed: 1, budget: 20_000, samples: 20_000 }

/** Runs the cases of a net with the options and what was left out of them. */
export function* runAll(net: Net, options: MeasureOptions, receiver: CaseReceiver): Parts<RunSummary> {
  const { seed = DEFAULTS.seed, budget = DEFAULTS.budget, samples = DEFAULTS.samples } = options
  const runs = caseRuns(net, { seed, budget, samples }, receiver)
  for (;;) {
    const part = runs.next()
    if (part.done === true) return part.value
    yield Math.min(1, part.value / Math.max(1, budget + samples))
  }
}

/** What the flow equations expect, where they hold: every case comes to its end. */
export const expectedOf = (net: Net, runs: RunSummary): Expected | undefined => usable(solveFlows(net), runs)

const usable = (flows: Flows, { stuck, completeShare }: RunSummary): Expected | undefined =>
  flows.ok && stuck.length === 0 && completeShare > 0 ? flows : undefined

/** The same cycle may be seen in the drawing and in the equations. */
const tellsTheSame = (a: Finding, b: Finding): boolean =>
  a.rule === b.rule && a.element === b.element && a.params?.cycle === b.params?.cycle

/** Where fewer cases than this come to their end, the equations and the runs speak of different cases. */
const ALL = 1 - 1e-9

/** Runs the cases of a model and puts equations, enumeration and sampling together (method, section 1.3). */
export function* measureCases(facts: CaseFacts, options: MeasureOptions): Parts<MeasuredCases> {
  const net = compile(facts.model)
  const measures = measuresOf(facts)
  let covered = new Collector(facts, measures)
  const drawn = new Collector(facts, measures)
  const runs = yield* runAll(net, options, {
    enumerated: (trace, probability) => covered.add(trace, probability),
    sampled: (trace) => drawn.add(trace, 1),
    discarded: () => {
      covered = new Collector(facts, measures)
    },
  })
  const population = populationOf(covered.runs, drawn.runs, runs.coverage, runs.sampledRuns)
  const totals = new NodeTotals(facts.size)
  totals.addTotals(covered.totals, 1)
  totals.addTotals(drawn.totals, population.perSample)
  const { paths } = covered
  paths.addPaths(drawn.paths, population.perSample)
  const flows = solveFlows(net)
  const expected = usable(flows, runs)
  if (expected) totals.setExpected(expected, population.total)
  return {
    method: {
      kind: runs.exact ? 'exact' : runs.plainSampling ? 'sampled' : 'mixed',
      coverage: runs.coverage,
      runs: runs.enumeratedRuns + runs.sampledRuns,
      seed: options.seed ?? DEFAULTS.seed,
    },
    figures: figuresOf(facts, measures, population, expected),
    totals,
    paths,
    weight: population.total,
    findings: [
      ...net.findings,
      ...(flows.ok ? [] : flows.findings.filter((found) => !net.findings.some((known) => tellsTheSame(known, found)))),
      ...runs.findings,
      ...(population.total === 0 ? [findingAt(servicePlace(facts.model), 'error', 'no-complete-case')] : []),
      ...(expected && runs.completeShare > ALL ? disagreements(facts, measures, population, expected) : []),
    ],
  }
}
