import { formatInstant } from '#src/domain/civil.ts'
import type { Finding } from '#src/domain/findings.ts'
import type { QueueHistory, SimulatedPerformer, SimulatedStep, SimulationResult } from '#src/domain/simulation.ts'
import { finding, HELP_RULES } from '../findings.ts'
import type { Help } from '../machine/ports.ts'
import type { SimulationPlan } from './plan.ts'
import type { Tally } from './tally.ts'

/** Part of a whole; null of nothing. */
const per = (part: number, whole: number): number | null => (whole > 0 ? part / whole : null)

export interface RunFacts {
  readonly seed: number
  readonly replications: number
  readonly wallMs: number
  readonly findings: readonly Finding[]
}

/** The figures of a simulation that is over. */
export function resultOf(plan: SimulationPlan, tally: Tally, facts: RunFacts): SimulationResult {
  const performers = performersOf(plan, tally)
  return {
    cases: tally.cases,
    completed: tally.completed,
    seed: facts.seed,
    replications: facts.replications,
    start: formatInstant(plan.start).slice(0, 16),
    events: tally.events,
    wallMs: facts.wallMs,
    cycleTime: tally.cycle.spread('hour'),
    workTime: tally.work.spread('hour'),
    waitTime: tally.wait.spread('hour'),
    cost: tally.cost.spread('money'),
    withinDeadline: plan.deadline === undefined ? null : per(tally.within, tally.measured),
    meanInSystem: per(tally.inSystem, tally.hours) ?? 0,
    hours: tally.hours / facts.replications,
    performers,
    steps: stepsOf(plan, tally),
    bottlenecks: bottlenecksOf(performers),
    queues: queuesOf(plan, tally),
    findings: [...plan.findings, ...facts.findings, ...troubles(plan, tally)],
  }
}

function performersOf({ desks, candidates, loads }: SimulationPlan, tally: Tally): SimulatedPerformer[] {
  const { byDesk } = tally
  const busy = new Set(candidates.flatMap((able) => able.map(({ desk }) => desk)))
  return desks.flatMap(({ id, name, headcount }, d) => {
    if (!busy.has(d)) return []
    const limited = headcount !== Number.POSITIVE_INFINITY
    const load = loads[d]!
    return [
      {
        id,
        name,
        headcount: limited ? headcount : null,
        utilisation: limited ? per(byDesk.busy[d]!, byDesk.open[d]!) : null,
        meanQueue: per(byDesk.queued[d]!, tally.hours) ?? 0,
        meanWaitHours: per(byDesk.queued[d]!, byDesk.served[d]!),
        busyHours: byDesk.busy[d]!,
        load: Number.isFinite(load) ? load : null,
      },
    ]
  })
}

function stepsOf({ net }: SimulationPlan, tally: Tally): SimulatedStep[] {
  return net.nodes.flatMap(({ id, name }, n) => {
    if (net.isStep[n] === 0) return []
    const { byStep } = tally
    const executions = byStep.executions[n]!
    return [
      {
        id,
        name,
        executions,
        meanWaitHours: per(byStep.wait[n]!, executions),
        meanWorkHours: per(byStep.work[n]!, executions),
        meanPauseHours: per(Math.max(0, byStep.pause[n]!), executions),
      },
    ]
  })
}

/** The lines of those for whom there was waiting, in the first replication. */
function queuesOf({ desks }: SimulationPlan, { histories, historyEnd, byDesk }: Tally): QueueHistory[] {
  return desks.flatMap(({ id, headcount }, d) => {
    if (headcount === Number.POSITIVE_INFINITY || byDesk.queued[d] === 0) return []
    const history = histories[d]!
    const lengths = history.lengths(historyEnd)
    return [{ performer: id, hoursEach: history.width, lengths }]
  })
}

/** A queue shorter than this is none. */
const NO_QUEUE = 1e-9

const bottlenecksOf = (performers: readonly SimulatedPerformer[]): string[] =>
  performers
    .filter(({ headcount, meanQueue }) => headcount !== null && meanQueue > NO_QUEUE)
    .sort((a, b) => b.meanQueue - a.meanQueue)
    .map(({ id }) => id)

/** Cases that did not end as they should, with their shares. */
function troubles({ net }: SimulationPlan, { stuck, endless, forced, cases }: Tally): Finding[] {
  const share = (count: number) => ({ share: count / cases })
  return [
    ...net.nodes.flatMap((node, n) => (stuck[n]! > 0 ? [finding('stuck', node, share(stuck[n]!))] : [])),
    ...net.nodes.flatMap((node, n) => (endless[n]! > 0 ? [finding('endless-case', node, share(endless[n]!))] : [])),
    ...[...forced].map(([key, count]) => {
      const [why, node] = key.split(' ') as [Help, string]
      return finding(HELP_RULES[why], net.nodes[Number(node)]!, share(count))
    }),
  ]
}
