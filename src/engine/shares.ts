import { rowOf } from './compile/graph.ts'
import { SPLIT, type Net } from './net.ts'

/** A net as far as it is needed to tell shares, also while it is still being compiled. */
type Shared = Pick<Net, 'decisions' | 'out' | 'split' | 'splitDecision' | 'inclusive'>

/** Whether decision `d` can come out as `option`. */
export const isPossible = ({ decisions }: Shared, d: number, option: number): boolean =>
  decisions.weight[decisions.start[d]! + option]! > 0

/** Mean number of runs of an activity for each token that reaches it, and the share of tokens for which it runs at all. */
export function meanRuns(
  { repeats, repeatMore, decisions }: Net,
  node: number,
): { readonly runs: number; readonly some: number } {
  const more = repeatMore[node]!
  const fraction = more === -1 ? 0 : decisions.weight[decisions.start[more]! + 1]!
  return { runs: repeats[node]! + fraction, some: repeats[node]! > 0 ? 1 : fraction }
}

/** Flows on which a token can leave a node by its split, with the expected number of tokens on each. */
export function splitShares(net: Shared, node: number): { readonly flow: number; readonly share: number }[] {
  const out = [...rowOf(net.out, node)]
  if (net.split[node] === SPLIT.exclusive) {
    const first = net.decisions.start[net.splitDecision[node]!]!
    return out.map((flow, i) => ({ flow, share: net.decisions.weight[first + i]! }))
  }
  if (net.split[node] === SPLIT.all) return out.map((flow) => ({ flow, share: 1 }))
  const { always, drawn, shares, otherwise, otherwiseShare } = net.inclusive.get(node)!
  return [
    ...always.map((flow) => ({ flow, share: 1 })),
    ...drawn.map(({ flow }, i) => ({ flow, share: shares[i]! })),
    ...(otherwise === -1 ? [] : [{ flow: otherwise, share: otherwiseShare }]),
  ]
}
