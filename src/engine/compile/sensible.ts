import type { Finding } from '#src/domain/findings.ts'
import type { FlowNode, ProcessModel } from '#src/domain/process.ts'
import type { StepFacts } from '#src/domain/step.ts'
import type { Time } from '#src/domain/units.ts'
import { finding } from '../findings.ts'

/** No time of a service is longer than this, in whatever unit: a million minutes are two years, a million months a mistake. */
const LONGEST = 1e6
/** Nobody does anything more often than this in one case. */
const MOST_REPEATS = 1e4

const POINTS = ['min', 'likely', 'max'] as const

/**
 * The model without times and repeats that no service has and that would drown every figure; each is an error finding, and
 * is left out as one that cannot be read is. The model itself where there are none.
 */
export function withSensibleNumbers(model: ProcessModel, findings: Finding[]): ProcessModel {
  const nodes = model.nodes.map((node) => sensible(node, findings))
  return nodes.every((node, n) => node === model.nodes[n]) ? model : { ...model, nodes }
}

function sensible(node: FlowNode, findings: Finding[]): FlowNode {
  if (node.facts === undefined) return node
  const { work, wait, repeat, ...others } = node.facts
  const has = {
    work: isSensible(node, 'work', work, findings),
    wait: isSensible(node, 'wait', wait, findings),
    repeat: isAtMost(node, 'repeat', 'count', repeat, MOST_REPEATS, findings),
  }
  if (has.work && has.wait && has.repeat) return node
  const facts: StepFacts = {
    ...others,
    ...(work !== undefined && has.work ? { work } : {}),
    ...(wait !== undefined && has.wait ? { wait } : {}),
    ...(repeat !== undefined && has.repeat ? { repeat } : {}),
  }
  return { ...node, facts }
}

const isSensible = (node: FlowNode, part: string, time: Time | undefined, findings: Finding[]): boolean =>
  time === undefined || POINTS.every((point) => isAtMost(node, part, point, time[point], LONGEST, findings))

function isAtMost(
  node: FlowNode,
  part: string,
  attribute: string,
  value: number | undefined,
  most: number,
  findings: Finding[],
): boolean {
  if (value === undefined || (value >= 0 && value <= most)) return true
  findings.push(finding('bad-number', node, { part, attribute, value: String(value) }))
  return false
}
