import type { DistributionSpec } from '#src/domain/distribution.ts'
import type { FlowNode, ProcessModel } from '#src/domain/process.ts'
import type { SimulationScenario } from '#src/domain/scenario.ts'
import { NO_FACTS } from '#src/domain/step.ts'
import type { Time } from '#src/domain/units.ts'
import { buildDistribution } from '../distributions/build.ts'

/**
 * The model as a scenario has it: its probabilities in place of the drawn ones, and the mean times of its steps and
 * events, so that the net knows which events take time and the equations tell the load.
 */
export function withScenario(model: ProcessModel, scenario: SimulationScenario): ProcessModel {
  const flows = model.flows.map((flow) => {
    const probability = scenario.flows[flow.id]
    return probability === undefined ? flow : { ...flow, probability }
  })
  return { ...model, flows, nodes: model.nodes.map((node) => withTimes(node, scenario)) }
}

function withTimes(node: FlowNode, { steps, events }: SimulationScenario): FlowNode {
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
