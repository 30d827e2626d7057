import { flowOrder } from '#src/domain/flowOrder.ts'
import type { ProcessModel } from '#src/domain/process.ts'
import type { Pairing } from './pairing.ts'

/** To-be ids of kept steps that now run side by side with a kept step which they followed or led to. */
export function madeParallel(asIs: ProcessModel, toBe: ProcessModel, pairing: Pairing): Set<string> {
  const before = reach(asIs)
  const after = concurrency(toBe)
  const kept = [...pairing]
  const parallel = new Set<string>()
  for (const [id, from] of kept)
    for (const [other, otherFrom] of kept)
      if (from !== otherFrom && before(from).has(otherFrom) && after(id, other)) {
        parallel.add(id)
        parallel.add(other)
      }
  return parallel
}

/**
 * To-be ids of kept steps that moved to another place in the order: those outside the longest run of kept steps whose
 * order is the same in both models.
 */
export function resequenced(asIs: ProcessModel, toBe: ProcessModel, pairing: Pairing): Set<string> {
  const place = new Map(flowOrder(asIs).map((id, i) => [id, i]))
  const kept = flowOrder(toBe).filter((id) => pairing.has(id))
  const stay = longestIncreasing(kept.map((id) => place.get(pairing.get(id)!) ?? 0))
  return new Set(kept.filter((_, i) => !stay.has(i)))
}

/** Indexes of a longest subsequence that never falls. */
function longestIncreasing(values: readonly number[]): Set<number> {
  const length: number[] = []
  const previous: number[] = []
  let last = -1
  for (const [i, value] of values.entries()) {
    length[i] = 1
    previous[i] = -1
    for (let j = 0; j < i; j++)
      if (values[j]! <= value && length[j]! + 1 > length[i]!) {
        length[i] = length[j]! + 1
        previous[i] = j
      }
    if (last === -1 || length[i]! > length[last]!) last = i
  }
  const members = new Set<number>()
  for (let i = last; i >= 0; i = previous[i]!) members.add(i)
  return members
}

/** Everything that can be reached from a node along flows, messages and border events; the node itself only in a loop. */
function reach(model: ProcessModel): (id: string) => ReadonlySet<string> {
  const next = new Map<string, string[]>()
  const link = (from: string, to: string) => next.set(from, [...(next.get(from) ?? []), to])
  for (const { source, target } of [...model.flows, ...model.messageFlows]) link(source, target)
  for (const { id, attachedTo } of model.nodes) if (attachedTo !== undefined) link(attachedTo, id)
  const known = new Map<string, ReadonlySet<string>>()
  return (id) => {
    const found = known.get(id) ?? new Set<string>()
    if (known.has(id)) return found
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
}

/** Whether two nodes lie on different branches of one split that sends a token down each. */
function concurrency(model: ProcessModel): (a: string, b: string) => boolean {
  const reached = reach(model)
  const splits = model.nodes
    .filter(({ kind }) => kind !== 'exclusiveGateway' && kind !== 'eventBasedGateway')
    .map(({ id }) => model.flows.filter(({ source, conditional }) => source === id && !conditional).map(({ target }) => target))
    .filter((branches) => branches.length > 1)
  const on = (branch: string, id: string) => branch === id || reached(branch).has(id)
  return (a, b) =>
    splits.some((branches) =>
      branches.some((one) => branches.some((other) => on(one, a) && !on(other, a) && on(other, b) && !on(one, b))),
    )
}
