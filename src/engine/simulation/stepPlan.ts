import type { Finding } from '#src/domain/findings.ts'
import type { FlowNode } from '#src/domain/process.ts'
import type { SimulationScenario } from '#src/domain/scenario.ts'
import type { Time, WorkingWeek } from '#src/domain/units.ts'
import { hoursPerUnit } from '#src/domain/units.ts'
import { ALWAYS_OPEN, type OpenHours } from '../calendar/openHours.ts'
import { hoursOnCalendar } from '../calendar/waits.ts'
import { isCalendarTime } from '../compile/durations.ts'
import { timerDuration } from '../compile/times.ts'
import { constant } from '../distributions/constant.ts'
import { drawn, drawnTime } from './draws.ts'
import { simulationFinding } from './findings.ts'
import type { Candidate, Passing } from './plan.ts'

/** What the steps and events of a plan are made with. */
export interface StepPlanning {
  readonly scenario: SimulationScenario
  readonly week: WorkingWeek
  /** Index of the desk of a scenario's resource, and its cost per hour. */
  readonly resources: ReadonlyMap<string, { readonly desk: number; readonly hourlyCost: number }>
  readonly findings: Finding[]
}

/** A wait in its unit: working time in open hours, calendar time through nights and weekends. */
function passing(time: Time, working: OpenHours, node: FlowNode, { week, findings }: StepPlanning): Passing {
  const { clock, hours } = hoursOnCalendar(time.unit, week)
  return { time: drawnTime(time, hours, node, findings), hours: clock === 'working' ? working : ALWAYS_OPEN }
}

/** Who may do a step: as the scenario says, else its own performer with its own time. */
export function candidatesOf(node: FlowNode, desk: number, hourlyCost: number, planning: StepPlanning): Candidate[] {
  const { scenario, week, resources, findings } = planning
  const step = scenario.steps[node.id]
  const named = (step?.performedBy ?? []).flatMap(({ resource, work }) => {
    const known = resources.get(resource)
    if (known !== undefined) return [{ ...known, work: drawn(work, 0, node, findings) }]
    findings.push(simulationFinding('scenario-unknown-reference', node, { what: 'resource', id: resource }))
    return []
  })
  if (named.length > 0) return named
  const { work: written } = node.facts ?? {}
  if (step?.work !== undefined) return [{ desk, hourlyCost, work: drawn(step.work, 0, node, findings) }]
  const work = written === undefined ? constant(0) : drawnTime(written, hoursPerUnit(written.unit, week), node, findings)
  return [{ desk, hourlyCost, work }]
}

/** The wait before a step's work. One of kind `queue` gives way to the queue that really forms before someone limited. */
export function stepWait(node: FlowNode, isLimited: boolean, working: OpenHours, planning: StepPlanning): Passing | undefined {
  const own = planning.scenario.steps[node.id]?.wait
  if (own !== undefined)
    return { time: drawn(own.hours, 0, node, planning.findings), hours: own.clock === 'working' ? working : ALWAYS_OPEN }
  const wait = node.facts?.wait
  if (wait === undefined || (wait.kind === 'queue' && isLimited)) return undefined
  return passing(wait, working, node, planning)
}

/** How long an event takes: as the scenario says, else its `bpr:wait`, else the duration of its timer. */
export function eventDelay(node: FlowNode, working: OpenHours, planning: StepPlanning): Passing | undefined {
  const own = planning.scenario.events[node.id]
  if (own !== undefined) return { time: drawn(own, 0, node, planning.findings), hours: ALWAYS_OPEN }
  if (node.facts?.wait !== undefined) return passing(node.facts.wait, working, node, planning)
  const duration = timerDuration(node)
  if (duration === undefined) return undefined
  if (!isCalendarTime(duration)) return { time: constant(duration.hours), hours: working }
  const month = hoursOnCalendar('month', planning.week).hours
  return { time: constant(duration.months * month + duration.days * 24 + duration.hours), hours: ALWAYS_OPEN }
}
