import type { Net } from '../net.ts'

/**
 * What a decision is about; numbers are indexes into the net. Unless said otherwise option `i` is the `i`-th of the list,
 * and of two options the second (1) is that it happens.
 */
export type DecisionPlace =
  | { readonly kind: 'way'; readonly node: number; readonly flows: readonly number[] }
  /** Whether a token leaves on this flow too; `isFirst` while it has left on none. */
  | { readonly kind: 'also'; readonly node: number; readonly flow: number; readonly isFirst: boolean }
  | { readonly kind: 'repeat'; readonly node: number }
  /** Which of the events that interrupt an activity or process happens; the last option is none. */
  | { readonly kind: 'interruption'; readonly node: number; readonly events: readonly number[] }
  | { readonly kind: 'beside'; readonly node: number; readonly event: number }
  | { readonly kind: 'start'; readonly starts: readonly number[] }

/** The place of every decision of a net, by its number. `node` of an event of a process is the event itself. */
export function decisionPlaces(net: Net): readonly (DecisionPlace | undefined)[] {
  const places = Array.from({ length: net.decisions.count }, (): DecisionPlace | undefined => undefined)
  const { out } = net
  for (let node = 0; node < net.nodes.length; node++) {
    const flows = [...out.item.subarray(out.start[node], out.start[node + 1])]
    set(net.splitDecision[node]!, { kind: 'way', node, flows })
    set(net.repeatMore[node]!, { kind: 'repeat', node })
  }
  for (const [node, { drawn }] of net.inclusive)
    for (const { flow, whileNone, after } of drawn) {
      set(whileNone, { kind: 'also', node, flow, isFirst: true })
      set(after, { kind: 'also', node, flow, isFirst: false })
    }
  for (const [node, { decision, flows }] of net.untriggered) set(decision, { kind: 'way', node, flows })
  for (const { starts, startDecision } of net.scopes) set(startDecision, { kind: 'start', starts })
  for (const [host, attached] of net.hosts.entries()) {
    if (attached === undefined) continue
    const nodeOf = (index: number) => attached.attached[index]!.node
    const place = (event: number) => (host < net.nodes.length ? host : event)
    const events = attached.interrupting.map(nodeOf)
    if (events.length > 0) set(attached.interruption, { kind: 'interruption', node: place(events[0]!), events })
    for (const { index, decision } of attached.beside)
      set(decision, { kind: 'beside', node: place(nodeOf(index)), event: nodeOf(index) })
  }
  return places

  function set(decision: number, place: DecisionPlace): void {
    if (decision !== -1) places[decision] = place
  }
}
