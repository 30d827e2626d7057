import { parseInstant } from '#src/domain/civil.ts'
import type { Finding } from '#src/domain/findings.ts'
import type { ProcessModel } from '#src/domain/process.ts'
import type { SimulationScenario } from '#src/domain/scenario.ts'
import { weekOf } from '#src/domain/service.ts'
import { ALWAYS_OPEN, type OpenHours } from '../calendar/openHours.ts'
import { hoursOnCalendar } from '../calendar/waits.ts'
import { withSensibleNumbers } from '../compile/sensible.ts'
import { compile } from '../compile/compile.ts'
import type { Net } from '../net.ts'
import { arrivalRate, arrivalsOf } from './arrivalPlan.ts'
import { CalendarBook } from './calendarBook.ts'
import { simulationFinding } from './findings.ts'
import { DEFAULT_CASES, DEFAULT_START, MOST_CASES, type SimulationOptions } from './options.ts'
import { loadsOf } from './overload.ts'
import { modelDesks, serviceHoursOf, type ServiceHours } from './performerPlan.ts'
import type { Candidate, DeadlinePlan, Desk, SimulationPlan } from './plan.ts'
import { fitted, withScenario } from './scenarioModel.ts'
import { candidatesOf, eventDelay, stepWait, type StepPlanning } from './stepPlan.ts'

/** From this load on more work comes than can be done; a trifle below 1 is what rounding makes of 1. */
const FULL = 1 - 1e-9

/** Loads beyond it are not written out. */
const MOST_SAID = 1_000_000

const saidLoad = (load: number): number | string => {
  if (load <= MOST_SAID) return load
  return load === Number.POSITIVE_INFINITY ? '∞' : `> ${MOST_SAID}`
}

/** Makes everything ready that does not depend on chance, and finds what is wrong before anything runs. */
export function buildPlan(drawnModel: ProcessModel, given: SimulationScenario, options: SimulationOptions): SimulationPlan {
  const scenario = fitted(given, drawnModel)
  const model = withScenario(drawnModel, scenario)
  const net = compile(model)
  const findings: Finding[] = [...net.findings]
  const week = weekOf(model.service)
  const start = parseInstant(options.start ?? scenario.start ?? DEFAULT_START) ?? parseInstant(DEFAULT_START)!
  const book = new CalendarBook(start, scenario.calendars, model.service)
  const service = serviceHoursOf(model, scenario, book)

  const isScenarios = (n: number) => (scenario.steps[net.nodes[n]!.id]?.performedBy?.length ?? 0) > 0
  const busy = new Set(net.nodes.flatMap(({ performer }, n) => (net.isStep[n] === 1 && !isScenarios(n) ? [performer] : [])))
  const own = modelDesks(model.performers, busy, service, book, findings)
  const desks: Desk[] = [...own.desks]
  const resources = new Map(
    scenario.resources.map((resource) => {
      const { id, name, headcount, calendar, hourlyCost = 0 } = resource
      const hours = calendar === undefined ? ALWAYS_OPEN : (book.hours(calendar, resource) ?? service.hours)
      return [id, { desk: desks.push({ id, name, headcount, hours }) - 1, hourlyCost }]
    }),
  )
  const planning: StepPlanning = { scenario, week, resources, findings }
  const nobody = (performer: string) => {
    desks.push({ id: performer, name: performer, headcount: Number.POSITIVE_INFINITY, hours: service.hours })
    return desks.length - 1
  }
  const candidates = net.nodes.map((node, n): Candidate[] => {
    if (net.isStep[n] === 0) return []
    if (isScenarios(n)) return candidatesOf(node, -1, 0, planning)
    return candidatesOf(node, own.of.get(node.performer) ?? nobody(node.performer), options.costs?.perHour[n] ?? 0, planning)
  })
  const workingHours = workingHoursOf(net, desks, candidates, own, service)
  const limited = (n: number) => candidates[n]!.some(({ desk }) => desks[desk]!.headcount !== Number.POSITIVE_INFINITY)
  const waits = withSensibleNumbers(drawnModel, []).nodes.map((node, n) =>
    net.isStep[n] === 1 || net.nodes[n]!.kind === 'subProcess' || net.nodes[n]!.kind === 'callActivity'
      ? stepWait(node, limited(n), workingHours[n]!, planning)
      : eventDelay(node, workingHours[n]!, planning),
  )
  const arrivals = arrivalsOf(model, scenario, service, book, findings, options.cases)
  const loads = loadsOf(net, desks, candidates, arrivalRate(arrivals))
  for (const [desk, load] of loads.entries()) {
    const { id, name, headcount } = desks[desk]!
    if (load >= FULL && isEverThere(desks[desk]!))
      findings.push(simulationFinding('performer-overloaded', { id, name }, { load: saidLoad(load), headcount }))
  }
  const timers = timersOf(net, workingHours, planning)
  const canRun = canEnd(desks, candidates, [...arrivals, ...waits, ...timers])
  const length = lengthOf(scenario, options)
  const due = Math.min(
    length.cases,
    arrivals.reduce((sum, stream) => sum + stream.cases, 0),
  )
  const warmingUp = Math.max(length.warmUp.cases, length.warmUp.hours > 0 ? length.warmUp.hours * arrivalRate(arrivals) : 0)
  if (canRun && arrivals.length > 0 && (warmingUp >= due || length.warmUp.hours > length.period))
    findings.push(simulationFinding('warm-up-too-long', model, { cases: due }))
  const levels = [...new Set(net.nodes.map(({ id }) => scenario.steps[id]?.priority ?? 0))].sort((a, b) => b - a)
  return {
    net,
    start,
    desks,
    candidates,
    firstCandidate: Int32Array.from(net.nodes, (_, n) => candidates.slice(0, n).reduce((sum, able) => sum + able.length, 0)),
    deskOf: Int32Array.from(candidates.flat(), ({ desk }) => desk),
    hourlyCostOf: Float64Array.from(candidates.flat(), ({ hourlyCost }) => hourlyCost),
    waits,
    timers,
    applicantWaits: Uint8Array.from(model.nodes, ({ facts }) => Number(facts?.wait?.kind === 'applicant')),
    urgency: Int32Array.from(net.nodes, ({ id }) => levels.indexOf(scenario.steps[id]?.priority ?? 0)),
    urgencies: levels.length,
    perExecution: Float64Array.from(
      net.nodes,
      ({ id }, n) => (options.costs?.perExecution[n] ?? 0) + (scenario.steps[id]?.fixedCost ?? 0),
    ),
    arrivals: canRun ? arrivals : [],
    cases: length.cases,
    period: length.period,
    warmUp: length.warmUp,
    deadline: deadlineOf(model, service),
    loads,
    findings: [...findings, ...book.findings],
  }
}

/** Whether a performer is there at some time. */
const isEverThere = ({ headcount, hours }: Desk): boolean => headcount > 0 && hours.openShare > 0

/**
 * Whether every case can come and get to its end. Where someone whose work is needed is never there, or a time passes in
 * hours that never come, the figures of the cases that go another way would be no figures of the service: nothing is run.
 */
const canEnd = (
  desks: readonly Desk[],
  candidates: readonly (readonly Candidate[])[],
  passings: readonly ({ readonly hours: OpenHours } | undefined)[],
): boolean =>
  candidates.every((able) => able.length === 0 || able.some(({ desk }) => isEverThere(desks[desk]!))) &&
  passings.every((passing) => passing === undefined || passing.hours.openShare > 0)

/** In which hours the working days of each node pass. */
function workingHoursOf(
  net: Net,
  desks: readonly Desk[],
  candidates: readonly (readonly Candidate[])[],
  own: { readonly of: ReadonlyMap<string, number>; readonly workingHours: readonly OpenHours[] },
  service: ServiceHours,
): OpenHours[] {
  return net.nodes.map(({ performer }, n) => {
    const [first] = candidates[n]!
    if (first !== undefined) return own.workingHours[first.desk] ?? desks[first.desk]!.hours
    const desk = own.of.get(performer)
    return desk === undefined ? service.hours : own.workingHours[desk]!
  })
}

function timersOf(net: Net, workingHours: readonly OpenHours[], planning: StepPlanning): SimulationPlan['timers'] {
  const timers: SimulationPlan['timers'][number][] = net.nodes.map(() => undefined)
  for (const host of net.hosts)
    for (const { node, after, inside } of host?.attached ?? []) {
      if (after < 0) continue
      const content = net.content[node]!
      const starts = inside && content !== -1 ? net.scopes[content]!.starts : []
      timers[node] = eventDelay(net.nodes[starts[0] ?? node]!, workingHours[node]!, planning)
    }
  return timers
}

/** N cases, those of a period, or as many as each stream says; with none of them the default. */
function lengthOf(scenario: SimulationScenario, options: SimulationOptions): Pick<SimulationPlan, 'cases' | 'period' | 'warmUp'> {
  const { arrivals, period } = scenario
  const endsItself = period !== undefined || (arrivals.length > 0 && arrivals.every(({ cases }) => cases !== undefined))
  return {
    cases: options.cases ?? scenario.cases ?? (endsItself ? MOST_CASES : DEFAULT_CASES),
    period: options.cases === undefined ? (scenario.period ?? Number.POSITIVE_INFINITY) : Number.POSITIVE_INFINITY,
    warmUp: { cases: options.warmUp ?? scenario.warmUp?.cases ?? 0, hours: scenario.warmUp?.hours ?? 0 },
  }
}

function deadlineOf({ service, nodes }: ProcessModel, { hours }: ServiceHours): DeadlinePlan | undefined {
  const { deadline, deadlineUnit, deadlineFrom, deadlineTo } = service
  if (deadline === undefined || deadlineUnit === undefined) return undefined
  const unit = hoursOnCalendar(deadlineUnit, weekOf(service))
  const index = (id: string | undefined) => (id === undefined ? -1 : nodes.findIndex((node) => node.id === id))
  return {
    allowed: deadline * unit.hours,
    hours: unit.clock === 'working' ? hours : ALWAYS_OPEN,
    from: index(deadlineFrom),
    to: index(deadlineTo),
  }
}
