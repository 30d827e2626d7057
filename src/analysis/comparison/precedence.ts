import { flowOrder, forwardFlow } from '#src/domain/flowOrder.ts'
import type { FlowNode, ProcessModel } from '#src/domain/process.ts'

/** The order in which nodes of one model come, loops left out. */
export interface Precedence {
  /** Whether the first comes before the second on some way. */
  leads(first: string, second: string): boolean
  /** Whether the two lie on different branches of one split that sends a token or a message down each. */
  besides(one: string, other: string): boolean
  /** Number in the flow order of the model. */
  place(id: string): number
}

/** Works out who comes before whom in a model, along flows, messages, border events, links and the content of sub-processes. */
export function precedenceOf(model: ProcessModel): Precedence {
  const next = forwardFlow(model)
  const places = new Map(flowOrder(model).map((id, i) => [id, i]))
  const known = new Map<string, ReadonlySet<string>>()
  const reach = (id: string): ReadonlySet<string> => {
    const found = known.get(id)
    if (found) return found
    const reached = new Set<string>()
    const open = [...(next.get(id) ?? [])]
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      if (reached.has(at)) continue
      reached.add(at)
      open.push(...(next.get(at) ?? []))
    }
    known.set(id, reached)
    return reached
  }
  const splits = model.nodes
    .map((node) => branchesOf(node, model, next))
    .filter((branches) => branches.length > 1)
    .map((branches) => membership(branches, reach))
  const besides = (one: string, other: string) =>
    splits.some((split) => {
      const [ones, others] = [split.get(one), split.get(other)]
      if (ones === undefined || others === undefined) return false
      return (ones & ~others) !== 0n && (others & ~ones) !== 0n && !reach(one).has(other) && !reach(other).has(one)
    })
  return {
    leads: (first, second) => reach(first).has(second),
    besides: (one, other) => one !== other && besides(one, other),
    place: (id) => places.get(id) ?? places.size,
  }
}

/** Where the tokens and messages go that a node sends out together. */
function branchesOf(node: FlowNode, model: ProcessModel, next: ReadonlyMap<string, readonly string[]>): string[] {
  if (node.kind === 'exclusiveGateway' || node.kind === 'eventBasedGateway') return []
  const isInclusive = node.kind === 'inclusiveGateway' || node.kind === 'complexGateway'
  const forward = new Set(next.get(node.id))
  return [
    ...model.flows.filter(({ source, conditional }) => source === node.id && (isInclusive || !conditional)),
    ...model.messageFlows.filter(({ source }) => source === node.id),
  ].flatMap(({ target }) => (forward.has(target) ? [target] : []))
}

/** By node behind a split, the branches on which it lies, one bit each. */
function membership(branches: readonly string[], reach: (id: string) => ReadonlySet<string>): Map<string, bigint> {
  const on = new Map<string, bigint>()
  for (const [i, branch] of branches.entries())
    for (const id of [branch, ...reach(branch)]) on.set(id, (on.get(id) ?? 0n) | (1n << BigInt(i)))
  return on
}
