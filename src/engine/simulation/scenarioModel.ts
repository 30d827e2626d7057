import type { DistributionSpec } from '#src/domain/distribution.ts'
import type { FlowNode, ProcessModel } from '#src/domain/process.ts'
import type { SimulationScenario } from '#src/domain/scenario.ts'
import { NO_FACTS } from '#src/domain/step.ts'
import type { Time } from '#src/domain/units.ts'
import { buildDistribution } from '../distributions/build.ts'
import type { Place } from './findings.ts'

/** Where the cases of a stream come in, for findings: its start event, else the model's first, else the model. */
export const arrivalPlace = (model: ProcessModel, startEvent?: string): Place =>
  model.nodes.find(({ id }) => id === startEvent) ?? model.nodes.find(({ kind }) => kind === 'startEvent') ?? model

/** Events that happen after a time. */
const TIMED = new Set(['intermediateCatchEvent', 'boundaryEvent'])

/**
 * The scenario as it fits the model: a file that stands alone does not say which of its ids are events, so that their times
 * may be given as those of steps or of arrivals.
 */
export function fitted(scenario: SimulationScenario, { nodes }: ProcessModel): SimulationScenario {
  const timed = new Set(nodes.flatMap(({ id, kind }) => (TIMED.has(kind) ? [id] : [])))
  const isTimed = (id: string | undefined) => id !== undefined && timed.has(id)
  const { arrivals, steps } = scenario
  const events = new Map<string, DistributionSpec>()
  for (const { startEvent = '', interval } of arrivals) if (isTimed(startEvent)) events.set(startEvent, interval)
  for (const [id, { work, wait }] of Object.entries(steps)) {
    const time = work ?? wait?.hours
    if (isTimed(id) && time !== undefined) events.set(id, time)
  }
  return {
    ...scenario,
    arrivals: arrivals.filter(({ startEvent }) => !isTimed(startEvent)),
    steps: byId(Object.entries(steps).filter(([id]) => !isTimed(id))),
    events: byId([...events, ...Object.entries(scenario.events)]),
    flows: byId(Object.entries(scenario.flows)),
  }
}

/** A record that has nothing but what is put into it: an element may be called `constructor`. */
const byId = <T>(entries: readonly (readonly [string, T])[]): Readonly<Record<string, T>> =>
  Object.assign(Object.create(null) as Record<string, T>, Object.fromEntries(entries))

/**
 * The model as a scenario has it: its probabilities in place of the drawn ones, and the mean times of its steps and
 * events, so that the net knows which events take time and the equations tell the load.
 */
export function withScenario(model: ProcessModel, scenario: SimulationScenario): ProcessModel {
  const flows = model.flows.map((flow) => {
    const probability = scenario.flows[flow.id]
    return probability === undefined ? flow : { ...flow, probability }
  })
  const raced = racedEvents(model, scenario)
  const nodes = model.nodes.map((node) =>
    withTimes(raced.has(node.id) ? { ...node, events: [{ kind: 'timer' }] } : node, scenario),
  )
  return { ...model, flows, nodes }
}

/**
 * Events behind an event-based gateway that nothing in the file triggers and whose time the scenario says: they race with
 * the timers there by that time, unless the scenario says by probabilities which of them happens.
 */
function racedEvents({ nodes, flows, messageFlows }: ProcessModel, scenario: SimulationScenario): Set<string> {
  const gateways = new Set(nodes.flatMap(({ id, kind }) => (kind === 'eventBasedGateway' ? [id] : [])))
  const behind = flows.filter(({ source }) => gateways.has(source))
  const said = new Set(behind.flatMap(({ id, source }) => (scenario.flows[id] === undefined ? [] : [source])))
  const targets = new Set(behind.flatMap(({ source, target }) => (said.has(source) ? [] : [target])))
  for (const { target } of messageFlows) targets.delete(target)
  const isRaced = ({ id, kind, events }: FlowNode) =>
    targets.has(id) &&
    kind === 'intermediateCatchEvent' &&
    scenario.events[id] !== undefined &&
    events.every((event) => event.kind === 'message' || event.kind === 'conditional')
  return new Set(nodes.filter(isRaced).map(({ id }) => id))
}

function withTimes(drawn: FlowNode, { steps, events, flows }: SimulationScenario): FlowNode {
  const probability = flows[drawn.id]
  const node = probability === undefined ? drawn : { ...drawn, probability }
  const facts = node.facts ?? NO_FACTS
  const delay = events[node.id]
  if (delay !== undefined) return { ...node, facts: { ...facts, wait: meanTime(delay) } }
  const step = steps[node.id]
  const work = step?.performedBy?.[0]?.work ?? step?.work
  const wait = step?.wait
  if (work === undefined && wait === undefined) return node
  return {
    ...node,
    facts: {
      ...facts,
      ...(work === undefined ? {} : { work: meanTime(work) }),
      ...(wait === undefined ? {} : { wait: meanTime(wait.hours) }),
    },
  }
}

function meanTime(spec: DistributionSpec): Time {
  const built = buildDistribution(spec)
  return { likely: built.ok ? built.distribution.mean : 0, unit: 'hour' }
}
