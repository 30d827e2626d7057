import type { Finding } from '#src/domain/findings.ts'
import { finding } from '../findings.ts'
import type { Net } from '../net.ts'
import { splitShares } from '../shares.ts'

type Connected = Omit<Net, 'findings' | 'endless'>

/** Where a token can go from a node with some probability. */
function successors(net: Connected, node: number): number[] {
  const flows = net.split[node] === undefined ? [] : splitShares(net, node)
  const next = flows.filter(({ share }) => share > 0).map(({ flow }) => net.flowTarget[flow]!)
  const events = (net.hosts[node]?.attached ?? []).filter(
    ({ inside, probability, thrown }) => !inside && (probability > 0 || thrown),
  )
  return [...next, ...(net.linkTarget[node] === -1 ? [] : [net.linkTarget[node]!]), ...events.map((attached) => attached.node)]
}

/** Whether something from outside the cycle could end it: a terminate or error end beside it, an event around it. */
function canBeCut(net: Connected, scopeIndex: number, seen: ReadonlySet<number> = new Set()): boolean {
  if (seen.has(scopeIndex)) return false
  const scope = net.scopes[scopeIndex]!
  const cuts = (n: number) =>
    net.nodes[n]!.kind === 'endEvent' &&
    net.nodes[n]!.events.some(({ kind }) => kind === 'terminate' || kind === 'error' || kind === 'escalation')
  if (scope.nodes.some(cuts)) return true
  const hosts = net.nodes.flatMap((_, n) => (net.content[n] === scopeIndex ? [n] : []))
  const own = scope.node === -1 ? [...hosts, net.nodes.length + scope.process] : hosts
  if (
    own.some((host) => net.hosts[host]?.attached.some((one) => one.interrupting && (one.probability > 0 || one.thrown)) === true)
  )
    return true
  return hosts.some((host) => canBeCut(net, net.scopeOf[host]!, new Set(seen).add(scopeIndex)))
}

/**
 * Nodes from which a token can never come to an end, so that a case that reaches one is endless; and a finding for each
 * cycle it would go round in. Cycles that something else may cut off are not judged here.
 */
export function endlessNodes(net: Connected): { readonly endless: Uint8Array; readonly findings: Finding[] } {
  const size = net.nodes.length
  const next = net.nodes.map((_, n) => successors(net, n))
  const endless = new Uint8Array(size).fill(1)
  const before: number[][] = next.map(() => [])
  for (const [n, targets] of next.entries()) for (const target of targets) before[target]!.push(n)
  const open = next.flatMap((targets, n) => (targets.length === 0 || net.nodes[n]!.kind === 'endEvent' ? [n] : []))
  for (const n of open) endless[n] = 0
  for (let n = open.pop(); n !== undefined; n = open.pop())
    for (const from of before[n]!)
      if (endless[from] === 1) {
        endless[from] = 0
        open.push(from)
      }
  for (let n = 0; n < size; n++) {
    const isJudged = net.reachable[n] === 1 && net.scopeOf[n] !== -1 && endless[n] === 1
    endless[n] = Number(isJudged && !canBeCut(net, net.scopeOf[n]!))
  }
  return { endless, findings: cyclesOf(net, endless, next) }
}

/** One finding for each group of endless nodes that lead only to each other. */
function cyclesOf(net: Connected, endless: Uint8Array, next: readonly number[][]): Finding[] {
  const reach = (start: number): Set<number> => {
    const seen = new Set<number>()
    const open = [start]
    for (let n = open.pop(); n !== undefined; n = open.pop())
      for (const target of next[n]!)
        if (!seen.has(target)) {
          seen.add(target)
          open.push(target)
        }
    return seen
  }
  const named = new Set<number>()
  const findings: Finding[] = []
  for (let n = 0; n < net.nodes.length; n++) {
    if (endless[n] === 0 || named.has(n)) continue
    const cycle = [...reach(n)].sort((a, b) => a - b)
    if (!cycle.includes(n) || !cycle.every((member) => reach(member).has(n))) continue
    for (const member of cycle) named.add(member)
    findings.push(finding('endless-cycle', net.nodes[n]!, { cycle: cycle.map((member) => net.nodes[member]!.id).join(', ') }))
  }
  return findings
}
