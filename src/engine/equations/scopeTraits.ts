import { rowLength } from '../compile/graph.ts'
import { SPLIT, type Net } from '../net.ts'
import { isPossible } from '../shares.ts'

/** Host number of what is attached to the content of a scope: its sub-process, or its process. */
const hostsOf = (net: Net, scope: number): number[] => {
  const { node, process } = net.scopes[scope]!
  if (node !== -1) return [node]
  const callers = net.nodes.flatMap((_, n) => (net.content[n] === scope ? [n] : []))
  return [net.nodes.length + process, ...callers]
}

/** Whether an event sub-process may begin when the content of the scope is over, which it does not after a terminate end. */
export const mayGoOnAtEnd = (net: Net, scope: number): boolean =>
  hostsOf(net, scope).some((host) => net.hosts[host]?.attached.some(({ inside, probability }) => inside && probability > 0))

/**
 * Whether an instance of the scope never holds more than one token at a time. There an inclusive join passes through, and
 * a terminate end is a plain end.
 */
export function isSequential(net: Net, scope: number, used: Uint8Array): boolean {
  const { nodes, starts, startMode } = net.scopes[scope]!
  if (startMode === 'all' && starts.length > 1) return false
  const attachedBeside = (host: number): boolean =>
    net.hosts[host]?.attached.some(({ interrupting, probability, thrown }) => !interrupting && (probability > 0 || thrown)) ===
    true
  if (
    hostsOf(net, scope).some((host) =>
      net.hosts[host]?.attached.some((one) => one.inside && !one.interrupting && (one.probability > 0 || one.thrown)),
    )
  )
    return false
  return nodes.every((n) => {
    if (used[n] === 0) return true
    if (attachedBeside(n)) return false
    if (net.split[n] === SPLIT.exclusive || net.nodes[n]!.kind === 'eventBasedGateway') return true
    if (net.split[n] === SPLIT.inclusive) return inclusiveWidth(net, n) <= 1
    return rowLength(net.out, n) <= 1
  })
}

/** The most tokens an inclusive split can send. */
function inclusiveWidth(net: Net, node: number): number {
  const { always, drawn, otherwise } = net.inclusive.get(node)!
  const possible = drawn.filter(({ whileNone, after }) => isPossible(net, whileNone, 1) || isPossible(net, after, 1)).length
  return always.length + Math.max(possible, otherwise === -1 ? 0 : 1)
}
