import type { Finding } from '#src/domain/findings.ts'
import { isActivity } from '#src/domain/process.ts'
import { finding } from '../findings.ts'
import { MESSAGE, type Net } from '../net.ts'
import { rowOf } from './graph.ts'

type Connected = Omit<Net, 'findings' | 'reachable' | 'endless' | 'decisions'>

/** Nodes that a token could be put on, whatever the probabilities. */
export function reachableNodes(net: Connected): Uint8Array {
  const reached = new Uint8Array(net.nodes.length)
  const entered = new Set<number>()
  const open: number[] = []
  const reach = (n: number) => {
    if (n < 0 || reached[n] === 1) return
    reached[n] = 1
    open.push(n)
  }
  const enter = (scope: number) => {
    if (scope < 0 || entered.has(scope)) return
    entered.add(scope)
    net.scopes[scope]!.starts.forEach(reach)
  }
  const attached = (host: number) => net.hosts[host]?.attached.forEach(({ node }) => reach(node))
  for (const p of net.startsAlone) {
    enter(net.processScope[p]!)
    attached(net.nodes.length + p)
  }
  for (let n = open.pop(); n !== undefined; n = open.pop()) {
    for (const f of rowOf(net.out, n)) reach(net.flowTarget[f]!)
    reach(net.linkTarget[n]!)
    enter(net.content[n]!)
    attached(n)
    for (const c of rowOf(net.messagesOut, n)) {
      const { effect, target } = net.channels[c]!
      if (effect !== MESSAGE.start) continue
      reach(target)
      attached(net.nodes.length + net.scopes[net.scopeOf[target]!]!.process)
    }
  }
  return reached
}

/** The places at which parts begin that no token can reach: one finding a part. */
export function unreachableParts(net: Connected, reached: Uint8Array): Finding[] {
  const { nodes, scopeOf } = net
  const isIdle = (n: number): boolean =>
    reached[n] === 0 && scopeOf[n] !== -1 && !nodes[n]!.isForCompensation && !isAttached(n) && !insideIdle(n)
  const hosts = new Set(nodes.filter(isActivity).map(({ id }) => id))
  const isAttached = (n: number): boolean => hosts.has(nodes[n]!.attachedTo ?? '') || nodes[n]!.triggeredByEvent === true
  const insideIdle = (n: number): boolean => {
    const host = net.scopes[scopeOf[n]!]!.node
    return host !== -1 && reached[host] === 0
  }
  const named = new Uint8Array(nodes.length)
  const cover = (start: number) => {
    const open = [start]
    for (let n = open.pop(); n !== undefined; n = open.pop()) {
      if (named[n] === 1) continue
      named[n] = 1
      for (const f of rowOf(net.out, n)) open.push(net.flowTarget[f]!)
    }
  }
  const parts: Finding[] = []
  const report = (n: number) => {
    parts.push(finding('unreachable', nodes[n]!))
    cover(n)
  }
  const idle = nodes.flatMap((_, n) => (isIdle(n) ? [n] : []))
  for (const n of idle) if (rowOf(net.in, n).length === 0) report(n)
  for (const n of idle) if (named[n] === 0 && rowOf(net.in, n).every((f) => reached[net.flowSource[f]!] === 0)) report(n)
  return parts
}
