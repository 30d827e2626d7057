import { rowOf } from '../compile/graph.ts'
import { SPLIT, type Net, type Scope } from '../net.ts'
import { isPossible, splitShares } from '../shares.ts'

/** A step of the token game without time and chance: takes a token from each place of `from`, puts one on each of `to`. */
export interface Move {
  readonly from: readonly number[]
  readonly to: readonly number[]
}

/** Markings looked at before giving up. */
const LIMIT = 20_000
/** More tokens in one place than this are taken as a sign that there is no bound. */
const CROWD = 6
/** Inclusive splits with more flows are not spelled out. */
const WIDE = 6

/**
 * Whether every way an instance of the scope can go on ends without a token left, so that no join waits for ever. `false`
 * also when that could not be found out: the equations are then not used.
 */
export function isSound(net: Net, scope: number, used: Uint8Array): boolean {
  if (!net.scopes[scope]!.joinFlows.some((f) => waitsAt(net, f) && used[net.flowTarget[f]!] === 1)) return true
  const game = gameOf(net, scope, used)
  if (game === undefined) return false
  const { moves, initial } = reduced(game.moves, game.initial)
  return initial.every((marking) => endsAlways({ moves, initial: marking }))
}

/** Whether a token waits at the end of the flow. Inclusive joins are asked about only where a token is alone, and passes. */
const waitsAt = (net: Net, flow: number): boolean => net.flowSlot[flow] !== -1 && net.inclusiveJoin[net.flowTarget[flow]!] === 0

interface TimelessGame {
  readonly moves: Move[]
  /** Alternative first markings, as lists of places. */
  readonly initial: number[][]
}

/** Places from this number on hold messages, which may be left over, and not tokens. */
export const messagePlaces = (net: Net): number => net.nodes.length + net.model.flows.length

function gameOf(net: Net, scopeIndex: number, used: Uint8Array): TimelessGame | undefined {
  const scope = net.scopes[scopeIndex]!
  if (scope.startMode === 'inTurn') return undefined
  const moves: Move[] = []
  for (const n of scope.nodes) {
    if (used[n] === 0) continue
    const own = movesAt(net, n)
    if (own === undefined) return undefined
    moves.push(...own)
  }
  return { moves, initial: startsOf(net, scope) }
}

/** The nodes on which an instance of the scope begins: alternatives. */
export const startsOf = (net: Net, { starts, startMode, startDecision }: Scope): number[][] =>
  startMode === 'one' ? starts.filter((_, i) => isPossible(net, startDecision, i)).map((start) => [start]) : [[...starts]]

/** What the token at a node, or those waiting at it as a join, may be replaced by; undefined where that is too much to tell. */
export function movesAt(net: Net, n: number): Move[] | undefined {
  const placeOf = (flow: number) => (waitsAt(net, flow) ? net.nodes.length + flow : net.flowTarget[flow]!)
  const joined = [...rowOf(net.in, n)].filter((flow) => waitsAt(net, flow))
  const from = joined.length > 0 ? joined.map(placeOf) : [n]
  return outcomesOf(net, n, placeOf)?.map((to) => ({ from, to }))
}

/** The sets of places that a token at the node may be replaced by. */
function outcomesOf(net: Net, n: number, placeOf: (flow: number) => number): number[][] | undefined {
  const link = net.linkTarget[n]!
  const own = link === -1 ? ownOutcomes(net, n, placeOf) : [[link]]
  const host = net.hosts[n]
  if (own === undefined || host === undefined) return own
  const boundary = host.attached.filter(({ inside }) => !inside)
  const happens = ({ probability, thrown }: (typeof boundary)[number]) => probability > 0 || thrown
  const beside = boundary.filter((attached) => !attached.interrupting && happens(attached))
  if (beside.length > WIDE) return undefined
  const ways = [...own, ...boundary.filter((attached) => attached.interrupting && happens(attached)).map(({ node }) => [node])]
  return subsets(beside.map(({ node }) => node)).flatMap((extra) => ways.map((to) => [...to, ...extra]))
}

function ownOutcomes(net: Net, n: number, placeOf: (flow: number) => number): number[][] | undefined {
  if (net.nodes[n]!.kind === 'eventBasedGateway') return [...rowOf(net.out, n)].map((flow) => [placeOf(flow)])
  const possible = splitShares(net, n).filter(({ share }) => share > 0)
  const targets = possible.map(({ flow }) => placeOf(flow))
  if (net.split[n] === SPLIT.exclusive) return targets.map((to) => [to])
  if (net.split[n] === SPLIT.all) return [targets]
  if (possible.length > WIDE) return undefined
  const { always, otherwise } = net.inclusive.get(n)!
  const fixed = always.map(placeOf)
  const drawn = possible.map(({ flow }) => flow).filter((flow) => flow !== otherwise && !always.includes(flow))
  const some = subsets(drawn.map(placeOf)).filter((taken) => taken.length > 0 || fixed.length > 0)
  return [...some, ...(otherwise === -1 ? [] : [[placeOf(otherwise)]])].map((taken) => [...fixed, ...taken])
}

function subsets(items: readonly number[]): number[][] {
  const found: number[][] = [[]]
  for (const item of items) found.push(...found.map((set) => [...set, item]))
  return found
}

/**
 * Shrinks the game without changing whether it can get stuck: places that only lead on are the place they lead to, equal
 * moves are one, a move that puts back what it takes is none, places that are always filled and emptied together are one.
 * What is drawn in blocks shrinks to nothing.
 */
export function reduced(moves: Move[], initial: number[][], messages = Number.POSITIVE_INFINITY): TimelessGame {
  let game: TimelessGame = { moves: distinct(moves), initial }
  for (;;) {
    const next = joinTwins(passThrough(game), messages)
    if (next === game) return game
    game = next
  }
}

function distinct(moves: readonly Move[]): Move[] {
  const seen = new Map<string, Move>()
  for (const { from, to } of moves) {
    const move = { from: [...from].sort((a, b) => a - b), to: [...to].sort((a, b) => a - b) }
    if (move.from.length === 1 && move.to.length === 1 && move.from[0] === move.to[0]) continue
    seen.set(`${move.from.join()}>${move.to.join()}`, move)
  }
  return [...seen.values()]
}

function passThrough(game: TimelessGame): TimelessGame {
  const consumers = new Map<number, number>()
  for (const { from } of game.moves) for (const place of from) consumers.set(place, (consumers.get(place) ?? 0) + 1)
  const alias = new Map<number, number>()
  for (const { from, to } of game.moves)
    if (from.length === 1 && to.length === 1 && consumers.get(from[0]!) === 1) alias.set(from[0]!, to[0]!)
  if (alias.size === 0) return game
  const resolve = (place: number): number => {
    const seen = new Set<number>()
    let at = place
    for (let next = alias.get(at); next !== undefined && !seen.has(at); next = alias.get(at)) {
      seen.add(at)
      at = next
    }
    return at
  }
  const rest = game.moves.filter(({ from, to }) => !(from.length === 1 && to.length === 1 && alias.get(from[0]!) === to[0]))
  if (rest.length === game.moves.length) return game
  const moves = distinct(rest.map(({ from, to }) => ({ from: from.map(resolve), to: to.map(resolve) })))
  return { moves, initial: game.initial.map((marking) => marking.map(resolve)) }
}

function joinTwins(game: TimelessGame, messages: number): TimelessGame {
  const role = new Map<number, string>()
  const note = (place: number, text: string) =>
    role.set(place, `${role.get(place) ?? (place < messages ? '' : 'message')} ${text}`)
  for (const [m, { from, to }] of game.moves.entries()) {
    for (const place of from) note(place, `-${m}`)
    for (const place of to) note(place, `+${m}`)
  }
  for (const [k, marking] of game.initial.entries()) for (const place of marking) note(place, `i${k}`)
  const first = new Map<string, number>()
  const dropped = new Set<number>()
  for (const [place, text] of role) {
    if (first.has(text)) dropped.add(place)
    else first.set(text, place)
  }
  if (dropped.size === 0) return game
  const keep = (places: readonly number[]) => places.filter((place) => !dropped.has(place))
  return {
    moves: distinct(game.moves.map(({ from, to }) => ({ from: keep(from), to: keep(to) }))),
    initial: game.initial.map(keep),
  }
}

/** A game with one first marking. */
export interface Exploration {
  readonly moves: readonly Move[]
  readonly initial: readonly number[]
  /** Places from this number on hold no tokens: what is left over there is no harm. */
  readonly messages?: number
  /** Places from this number on may never hold two. */
  readonly single?: number
}

/** Looks at every marking that can be reached; false when one is stuck, or when there are too many. */
export function endsAlways({
  moves,
  initial: first,
  messages = Number.POSITIVE_INFINITY,
  single = messages,
}: Exploration): boolean {
  const names = [...new Set([...first, ...moves.flatMap(({ from, to }) => [...from, ...to])])]
  const index = new Map(names.map((place, i) => [place, i]))
  const numbered = moves.map(({ from, to }) => ({ from: from.map((p) => index.get(p)!), to: to.map((p) => index.get(p)!) }))
  const start = new Uint8Array(names.length)
  for (const place of first) start[index.get(place)!]!++
  const seen = new Set([start.join()])
  const open = [start]
  for (let marking = open.pop(); marking !== undefined; marking = open.pop()) {
    let moved = false
    for (const { from, to } of numbered) {
      const next = marking.slice()
      if (!from.every((p) => next[p]! > 0 && next[p]!-- > 0)) continue
      moved = true
      for (const p of to) next[p]!++
      if (to.some((p) => next[p]! > (names[p]! < single ? CROWD : 1))) return false
      const key = next.join()
      if (seen.has(key)) continue
      if (seen.size >= LIMIT) return false
      seen.add(key)
      open.push(next)
    }
    if (!moved && marking.some((tokens, p) => tokens > 0 && names[p]! < messages)) return false
  }
  return true
}
