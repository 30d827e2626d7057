import type { Link } from './plan.ts'

/**
 * The column of every node: one further right than all that lead to it, loops left out. Messages move what waits for
 * them to the right as long as that makes no circle. A node that nothing leads to stands just before what it leads to.
 */
export function columnsOf(nodes: readonly string[], links: readonly Link[]): Map<string, number> {
  const flows = links.filter(({ isMessage }) => !isMessage)
  const forward = forwardLinks(nodes, flows)
  const next = new Map<string, string[]>(nodes.map((id) => [id, []]))
  const join = (from: string, to: string) => next.get(from)?.push(to)
  for (const { from, to } of forward) join(from, to)
  for (const { from, to } of links)
    if (!forward.some((link) => link.from === from && link.to === to) && isMessageBetween(links, from, to))
      if (next.has(from) && next.has(to) && !leadsTo(next, to, from)) join(from, to)

  const column = longestPaths(nodes, next)
  const entered = new Set([...next.values()].flat())
  for (const id of nodes) {
    const after = (next.get(id) ?? []).map((to) => column.get(to) ?? 0)
    if (!entered.has(id) && after.length > 0) column.set(id, Math.max(0, Math.min(...after) - 1))
  }
  return column
}

const isMessageBetween = (links: readonly Link[], from: string, to: string): boolean =>
  links.some((link) => link.isMessage && link.from === from && link.to === to)

/** The links that do not lead back: a walk from the starts, then from whatever is left, meets no open node by them. */
export function forwardLinks(nodes: readonly string[], links: readonly Link[]): Link[] {
  const out = new Map<string, Link[]>(nodes.map((id) => [id, []]))
  for (const link of links) out.get(link.from)?.push(link)
  const entered = new Set(links.filter(({ from, to }) => from !== to).map(({ to }) => to))
  const state = new Map<string, 'open' | 'done'>()
  const forward: Link[] = []
  for (const root of [...nodes.filter((id) => !entered.has(id)), ...nodes]) {
    if (state.has(root)) continue
    const stack = [{ id: root, rest: [...(out.get(root) ?? [])] }]
    state.set(root, 'open')
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const link = top.rest.shift()
      if (link === undefined) {
        state.set(top.id, 'done')
        stack.pop()
        continue
      }
      if (!out.has(link.to) || state.get(link.to) === 'open') continue
      forward.push(link)
      if (state.has(link.to)) continue
      state.set(link.to, 'open')
      stack.push({ id: link.to, rest: [...(out.get(link.to) ?? [])] })
    }
  }
  return forward
}

function leadsTo(next: ReadonlyMap<string, readonly string[]>, from: string, to: string): boolean {
  const seen = new Set<string>()
  const open = [from]
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (at === to) return true
    if (seen.has(at)) continue
    seen.add(at)
    open.push(...(next.get(at) ?? []))
  }
  return false
}

function longestPaths(nodes: readonly string[], next: ReadonlyMap<string, readonly string[]>): Map<string, number> {
  const waiting = new Map(nodes.map((id) => [id, 0]))
  for (const targets of next.values()) for (const to of targets) waiting.set(to, (waiting.get(to) ?? 0) + 1)
  const column = new Map(nodes.map((id) => [id, 0]))
  const ready = nodes.filter((id) => waiting.get(id) === 0)
  for (let id = ready.shift(); id !== undefined; id = ready.shift())
    for (const to of next.get(id) ?? []) {
      column.set(to, Math.max(column.get(to) ?? 0, (column.get(id) ?? 0) + 1))
      const left = (waiting.get(to) ?? 1) - 1
      waiting.set(to, left)
      if (left === 0) ready.push(to)
    }
  return column
}
