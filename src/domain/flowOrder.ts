import type { FlowNode, ProcessModel } from './process.ts'
import { stepsOf } from './process.ts'

/** Successors of every node by id; ids without an entry have none. */
type Graph = ReadonlyMap<string, readonly string[]>

const START: unique symbol = Symbol('start')

/**
 * The steps (see `stepsOf`) in the order in which a reader meets them: along the flow from the starts, one branch
 * after the other, a join after all its branches, and a short branch that ends or leads back before the one that goes on.
 * Loops do not change it, and what nothing leads to comes last, in file order. It is the number that drawing, table and
 * report show for a step.
 */
export function stepsInFlowOrder(model: ProcessModel): FlowNode[] {
  const steps = new Map(stepsOf(model).map((step) => [step.id, step]))
  return nodeOrder(model).flatMap((id) => steps.get(id) ?? [])
}

/** Their ids. */
export const flowOrder = (model: ProcessModel): string[] => stepsInFlowOrder(model).map(({ id }) => id)

/**
 * Where a token, a message or a call goes next from every node, loops left out: the edges that lead back to a node still
 * on the way are not there. Nodes are given by id, those without successors too.
 */
export function forwardFlow(model: ProcessModel): ReadonlyMap<string, readonly string[]> {
  const graph = successors(model)
  return withoutLoops(graph, rootsOf(model, graph))
}

function nodeOrder(model: ProcessModel): string[] {
  const graph = successors(model)
  const roots = rootsOf(model, graph)
  const forward = withoutLoops(graph, roots)
  const sorted: Graph = new Map([...forward].map(([id, next]) => [id, sideBranchesFirst(next, forward)]))
  return [...finishing(sorted, roots)].reverse()
}

/** Where a token, a message or a call can go next. Content of a sub-process lies between it and what follows it. */
function successors(model: ProcessModel): Graph {
  const graph = new Map<string, string[]>(model.nodes.map((node) => [node.id, []]))
  const link = (from: string, to: string) => {
    const next = graph.get(from)
    if (next && graph.has(to) && !next.includes(to)) next.push(to)
  }
  for (const flow of model.flows) link(flow.source, flow.target)
  for (const flow of model.messageFlows) link(flow.source, flow.target)
  for (const node of model.nodes) if (node.attachedTo !== undefined) link(node.attachedTo, node.id)
  linkEvents(model, link)
  for (const node of model.nodes) {
    const inner = contentOf(node, model)
    if (inner.length === 0) continue
    const after = (graph.get(node.id) ?? []).filter((id) => !inner.some((one) => one.id === id))
    const entered = new Set(inner.flatMap((one) => [...(graph.get(one.id) ?? [])]))
    for (const one of inner) {
      if (!entered.has(one.id)) link(node.id, one.id)
      if (!(graph.get(one.id) ?? []).some((id) => inner.some((other) => other.id === id))) after.forEach((id) => link(one.id, id))
    }
  }
  return graph
}

function contentOf(node: FlowNode, model: ProcessModel): FlowNode[] {
  if (node.kind === 'subProcess') return model.nodes.filter((inner) => inner.parent === node.id)
  if (node.calledElement === undefined || node.calledElement === node.process) return []
  return model.nodes.filter((inner) => inner.process === node.calledElement && inner.parent === undefined)
}

/** Links, signals and escalations lead from where they are thrown to where they are caught. */
function linkEvents(model: ProcessModel, link: (from: string, to: string) => void): void {
  const thrown = model.nodes.filter((node) => node.kind === 'intermediateThrowEvent' || node.kind === 'endEvent')
  const caught = model.nodes.filter((node) => node.kind === 'intermediateCatchEvent' || node.kind === 'startEvent')
  for (const source of thrown)
    for (const target of caught)
      if (
        source.events.some((one) =>
          target.events.some((two) => one.kind === two.kind && one.ref !== undefined && one.ref === two.ref),
        )
      )
        link(source.id, target.id)
}

/** Starts, then other nodes without anything before them, then as many more as it takes to reach every node. */
function rootsOf(model: ProcessModel, graph: Graph): string[] {
  const entered = new Set([...graph.values()].flat())
  const free = model.nodes.filter((node) => !entered.has(node.id) && !node.triggeredByEvent)
  const isStart = (node: FlowNode) => node.kind === 'startEvent'
  const roots = [...free.filter(isStart), ...free.filter((node) => !isStart(node))].map((node) => node.id)
  const reached = finishing(graph, roots)
  for (const { id } of model.nodes) {
    if (reached.has(id)) continue
    roots.push(id)
    for (const next of finishing(graph, [id])) reached.add(next)
  }
  return roots
}

/** The graph without the edges that lead back to a node still being walked. */
function withoutLoops(graph: Graph, roots: readonly string[]): Graph {
  const back = new Set<string>()
  finishing(graph, [...roots].reverse(), (from, to) => back.add(`${from}\n${to}`))
  return new Map([...graph].map(([id, next]) => [id, next.filter((to) => !back.has(`${id}\n${to}`))]))
}

/** Branches that share nothing with their siblings first, the shortest of them in front; the rest in file order. */
function sideBranchesFirst(next: readonly string[], forward: Graph): readonly string[] {
  if (next.length < 2) return next
  const reach = next.map((id) => finishing(forward, [id]))
  const shared = next.map((_, i) => reach.some((other, j) => i !== j && [...other].some((id) => reach[i]?.has(id))))
  const size = (i: number) => (shared[i] ? Number.MAX_SAFE_INTEGER : (reach[i]?.size ?? 0))
  return next
    .map((id, i) => ({ id, size: size(i) }))
    .sort((a, b) => a.size - b.size)
    .map(({ id }) => id)
}

/**
 * Nodes in the order in which a depth-first walk leaves them; read backwards it puts every node after all that lead to
 * it. Roots and successors are entered last to first, so that read backwards the first branch stands first.
 * Not recursive: a long chain of steps must not exhaust the call stack.
 */
function finishing(graph: Graph, roots: readonly string[], onBack?: (from: string, to: string) => void): Set<string> {
  const left = new Set<string>()
  const open = new Set<string>()
  const stack: { id: string | typeof START; rest: string[] }[] = [{ id: START, rest: [...roots] }]
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    const to = top.rest.pop()
    if (to === undefined) {
      stack.pop()
      if (top.id === START) continue
      open.delete(top.id)
      left.add(top.id)
    } else if (open.has(to)) {
      if (top.id !== START) onBack?.(top.id, to)
    } else if (!left.has(to)) {
      open.add(to)
      stack.push({ id: to, rest: [...(graph.get(to) ?? [])] })
    }
  }
  return left
}
