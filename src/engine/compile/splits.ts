import type { Finding } from '#src/domain/findings.ts'
import type { ProcessModel, SequenceFlow } from '#src/domain/process.ts'
import { isActivity } from '#src/domain/process.ts'
import { alternatives, type DecisionTable } from '../decisions.ts'
import { finding } from '../findings.ts'
import { type InclusiveSplit, SPLIT } from '../net.ts'
import { rowOf, type Graph } from './graph.ts'

export interface Splits {
  readonly split: Uint8Array
  readonly splitDecision: Int32Array
  readonly inclusive: Map<number, InclusiveSplit>
}

/** How tokens leave each node, as decisions. */
export function splitsOf(model: ProcessModel, graph: Graph, decisions: DecisionTable, findings: Finding[]): Splits {
  const split = new Uint8Array(model.nodes.length)
  const splitDecision = new Int32Array(model.nodes.length).fill(-1)
  const inclusive = new Map<number, InclusiveSplit>()
  const exclusive = (n: number, written: (number | undefined)[]) => {
    const { shares, sum } = alternatives(written)
    if (sum !== undefined) findings.push(finding('probabilities-normalised', model.nodes[n]!, { sum }))
    split[n] = SPLIT.exclusive
    splitDecision[n] = decisions.add(shares)
  }
  for (const [n, node] of model.nodes.entries()) {
    const out = [...rowOf(graph.out, n)]
    const flows = out.map((f) => model.flows[f]!)
    if (node.kind === 'complexGateway') findings.push(finding('complex-gateway', node))
    if (node.kind === 'exclusiveGateway' && out.length === 1) {
      const { sum } = alternatives([flows[0]!.probability])
      if (sum !== undefined) findings.push(finding('probabilities-normalised', node, { sum }))
      continue
    }
    if (node.kind === 'exclusiveGateway' && out.length > 1) {
      exclusive(
        n,
        flows.map(({ probability }) => probability),
      )
      continue
    }
    const isInclusiveGateway = node.kind === 'inclusiveGateway' || node.kind === 'complexGateway'
    const isConditionalActivity = isActivity(node) && flows.some(({ conditional, id }) => conditional && id !== node.defaultFlow)
    if (!(isInclusiveGateway && out.length > 1) && !isConditionalActivity) continue
    const groups = grouped(flows, out, node.defaultFlow, isInclusiveGateway)
    const bare = groups.always.length === 0 && groups.otherwise === -1
    if (bare && groups.drawn.every((f) => model.flows[f]!.probability === 0)) {
      exclusive(
        n,
        flows.map(() => 0),
      )
      continue
    }
    for (const f of groups.drawn)
      if (model.flows[f]!.probability === undefined)
        findings.push(finding('inclusive-probability-missing', node, { flow: model.flows[f]!.id }))
    split[n] = SPLIT.inclusive
    inclusive.set(n, inclusiveSplit(groups, model.flows, bare, decisions))
  }
  return { split, splitDecision, inclusive }
}

interface Groups {
  readonly always: number[]
  readonly drawn: number[]
  readonly otherwise: number
}

/** At a gateway every flow but the default is drawn; at an activity only the conditional ones are, the others always go. */
function grouped(flows: SequenceFlow[], out: number[], byDefault: string | undefined, isGateway: boolean): Groups {
  const otherwise = out.findLast((_, i) => flows[i]!.id === byDefault) ?? -1
  const rest = out.filter((f) => f !== otherwise)
  const drawn = rest.filter((f) => isGateway || flows[out.indexOf(f)]!.conditional)
  return { always: rest.filter((f) => !drawn.includes(f)), drawn, otherwise }
}

/** Draws flow after flow; `bare` conditions the draw on at least one, flow by flow, so that each is a plain decision. */
function inclusiveSplit(
  { always, drawn, otherwise }: Groups,
  flows: readonly SequenceFlow[],
  bare: boolean,
  decisions: DecisionTable,
): InclusiveSplit {
  const p = drawn.map((f) => flows[f]!.probability ?? 0.5)
  const noneFrom = p.map((_, i) => p.slice(i).reduce((none, share) => none * (1 - share), 1))
  const binary = (share: number) => decisions.add([1 - share, share])
  const lastPossible = p.findLastIndex((share) => share > 0)
  const first = (i: number) => {
    if (!bare) return p[i]!
    return i >= lastPossible ? Number(i === lastPossible) : Math.min(1, p[i]! / (1 - noneFrom[i]!))
  }
  return {
    always,
    otherwise,
    otherwiseShare: noneFrom[0] ?? 1,
    drawn: drawn.map((flow, i) => ({
      flow,
      whileNone: binary(first(i)),
      after: binary(p[i]!),
    })),
    shares: p.map((share) => (bare ? share / (1 - noneFrom[0]!) : share)),
  }
}
