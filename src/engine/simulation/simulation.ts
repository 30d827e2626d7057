import type { Finding } from '#src/domain/findings.ts'
import type { ProcessModel } from '#src/domain/process.ts'
import type { SimulationScenario } from '#src/domain/scenario.ts'
import type { SimulationResult } from '#src/domain/simulation.ts'
import { streams } from '../random.ts'
import { buildPlan } from './buildPlan.ts'
import { simulationFinding } from './findings.ts'
import { DEFAULT_SEED, MOST_CASES, type SimulationOptions } from './options.ts'
import { Replication } from './replication.ts'
import { resultOf } from './results.ts'
import { Tally } from './tally.ts'
import type { SimulationPlan } from './plan.ts'

/** Things that happen between two looks at the outside: some milliseconds. */
const SLICE = 20_000
/** A run in which this much happens for each case, on top of as much at once, is ended: it would go on for ever. */
const MOST_PER_CASE = 20_000
const MOST_AT_LEAST = 20_000_000
/** After so many cases that went round for ever the next ones are not waited for: they would too. */
const MOST_GIVEN_UP = 50
/** What a clock too coarse for the run gives: it took some time. */
const LEAST_MS = 0.001

/**
 * A simulation of one model (method, section 4), run slice by slice so that it can be watched and left. The same model,
 * scenario and options give the same result, but for `wallMs`.
 */
export class Simulation {
  readonly plan: SimulationPlan
  readonly seed: number
  readonly replications: number
  private readonly options: SimulationOptions
  private readonly tally: Tally
  private readonly findings: Finding[] = []
  private readonly limit: number
  private readonly expected: number
  private replication: Replication | undefined
  private number = 0
  private wall = 0

  constructor(model: ProcessModel, scenario: SimulationScenario, options: SimulationOptions) {
    this.plan = buildPlan(model, scenario, options)
    this.seed = options.seed ?? scenario.seed ?? DEFAULT_SEED
    this.replications = Math.max(1, options.replications ?? scenario.replications ?? 1)
    this.options = options
    this.tally = new Tally(this.plan)
    this.expected = this.expectedCases()
    this.limit = MOST_AT_LEAST + MOST_PER_CASE * this.expected
  }

  /** Share of the cases that have come in, 0 to 1. */
  get progress(): number {
    const ours = (this.replication?.arrived ?? 0) / this.expected
    return Math.min(1, (this.number + ours) / this.replications)
  }

  /** Runs one slice; true when everything is over. */
  step(): boolean {
    if (this.number >= this.replications || this.plan.arrivals.length === 0) return true
    const { clock, log } = this.options
    this.replication ??= new Replication(
      this.plan,
      streams(this.seed).replication(this.number),
      this.tally,
      this.number === 0 ? log : undefined,
    )
    const replication = this.replication
    const begun = clock()
    const over = replication.run(SLICE)
    this.wall += clock() - begun
    const endless = replication.happened > this.limit || replication.givenUp >= MOST_GIVEN_UP
    if (endless) this.find('simulation-endless', { events: replication.happened })
    if (over || endless) this.endReplication(replication)
    return this.number >= this.replications
  }

  /** What has been found and measured. */
  result(): SimulationResult {
    const { seed, replications } = this
    const { cases, unfinished } = this.tally
    const wallMs = Math.max(LEAST_MS, this.wall)
    const findings = [...this.findings]
    if (unfinished > 0) findings.push(simulationFinding('simulation-unfinished', this.place(), { cases: unfinished, of: cases }))
    return resultOf(this.plan, this.tally, { seed, replications, wallMs, findings })
  }

  private endReplication(replication: Replication): void {
    replication.end()
    if (replication.tooMany) this.find('simulation-too-many', { cases: replication.arrived })
    this.replication = undefined
    this.number++
  }

  private find(rule: 'simulation-endless' | 'simulation-too-many', params: Finding['params']): void {
    if (!this.findings.some((known) => known.rule === rule)) this.findings.push(simulationFinding(rule, this.place(), params))
  }

  private place() {
    const { id, name, service } = this.plan.net.model
    return { id, name: service.name ?? name }
  }

  private expectedCases(): number {
    const { cases, period, arrivals } = this.plan
    const streamed = arrivals.reduce((sum, stream) => {
      const open = stream.hours.openBetween(0, Math.min(period, 1e7))
      return sum + Math.min(stream.cases, stream.interval.mean > 0 ? open / stream.interval.mean + 1 : Number.POSITIVE_INFINITY)
    }, 0)
    return Math.max(1, Math.min(cases, MOST_CASES, streamed))
  }
}

/** Runs a simulation to its end. */
export function simulate(model: ProcessModel, scenario: SimulationScenario, options: SimulationOptions): SimulationResult {
  const simulation = new Simulation(model, scenario, options)
  while (!simulation.step());
  return simulation.result()
}
