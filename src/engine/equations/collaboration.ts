import { rowLength, rowOf } from '../compile/graph.ts'
import { MESSAGE, type Net } from '../net.ts'
import { isPossible, meanRuns } from '../shares.ts'
import { endsAlways, messagePlaces, outcomesOf, reduced, waitsAt, type Move } from './sound.ts'

/** Ways in which several processes can start together that are looked at. */
const MOST_BEGINNINGS = 32

/**
 * Whether every node that consumes a message gets one in every case, however the processes interleave: their game without
 * time and chance always comes to an end with no token left. Messages may be left over. `false` also when that could not be
 * found out: where messages are sent or awaited inside a sub-process, more than one instance of a process may run, or an
 * event could cut off who sends or waits.
 *
 * A message then only tells when its receiver goes on and never whether, so that the flow equations hold as if it were not
 * drawn.
 */
export function areAnswered(net: Net, receivers: readonly number[], used: Uint8Array): boolean {
  const processes = net.processScope
  const isOuter = (n: number) => net.scopes[net.scopeOf[n]!]!.node === -1 && !net.content.includes(net.scopeOf[n]!)
  const isPlain = (n: number) => net.hosts[n] === undefined && meanRuns(net, n).runs === 1 && meanRuns(net, n).some === 1
  const waitsForMessageAlone = (n: number) =>
    !net.nodes[n]!.events.some(({ kind }) => kind === 'timer') &&
    rowOf(net.messagesIn, n).every((c) => net.channels[c]!.partner === -1)
  if (!receivers.every((n) => isOuter(n) && isPlain(n) && waitsForMessageAlone(n))) return false
  const sends = (n: number) => used[n] === 1 && rowLength(net.messagesOut, n) > 0
  if (!net.nodes.every((_, n) => !sends(n) || (isOuter(n) && isPlain(n)))) return false
  if (net.nodes.some((_, n) => used[n] === 1 && isOuter(n) && net.linkTarget[n] !== -1 && !isOuter(net.linkTarget[n]!)))
    return false
  const messages = messagePlaces(net)
  const single = messages + net.channels.length
  const moves: Move[] = []
  for (const scope of processes) {
    if (net.scopes[scope]!.startMode === 'inTurn') return false
    for (const n of net.scopes[scope]!.nodes) {
      if (used[n] === 0) continue
      const own = movesOf(net, n, receivers.includes(n), messages)
      if (own === undefined) return false
      moves.push(...own)
    }
  }
  const beginnings = beginningsOf(net, messages)
  if (beginnings.length > MOST_BEGINNINGS) return false
  const game = reduced(moves, beginnings, messages)
  return game.initial.every((initial) => endsAlways({ moves: game.moves, initial, messages, single }))
}

function movesOf(net: Net, n: number, receives: boolean, messages: number): Move[] | undefined {
  const placeOf = (flow: number) => (waitsAt(net, flow) ? net.nodes.length + flow : net.flowTarget[flow]!)
  const joined = [...rowOf(net.in, n)].filter((flow) => waitsAt(net, flow))
  const from = joined.length > 0 ? joined.map(placeOf) : [n]
  const outcomes = outcomesOf(net, n, placeOf)
  if (outcomes === undefined) return undefined
  const sent = [...rowOf(net.messagesOut, n)].flatMap((c) => {
    const { effect, target } = net.channels[c]!
    return effect === MESSAGE.consume
      ? [messages + c]
      : effect === MESSAGE.start
        ? [target, instanceOf(net, target, messages)]
        : []
  })
  const taken = receives ? [...rowOf(net.messagesIn, n)].map((c) => [messages + c]) : [[]]
  return outcomes.flatMap((to) => taken.map((message) => ({ from: [...from, ...message], to: [...to, ...sent] })))
}

/** Notes that the process of a start event has an instance: a second one could take what is meant for the first. */
const instanceOf = (net: Net, start: number, messages: number): number =>
  messages + net.channels.length + net.scopes[net.scopeOf[start]!]!.process

/** Every way in which the processes that start by themselves begin, with the messages that are there already. */
function beginningsOf(net: Net, messages: number): number[][] {
  const there = net.channels.flatMap(({ source, effect }, c) =>
    source === -1 && effect === MESSAGE.consume ? [messages + c] : [],
  )
  let beginnings = [[...there, ...net.startsAlone.map((process) => messages + net.channels.length + process)]]
  for (const process of net.startsAlone) {
    const { starts, startMode, startDecision } = net.scopes[net.processScope[process]!]!
    const ways =
      startMode === 'one' ? starts.filter((_, i) => isPossible(net, startDecision, i)).map((start) => [start]) : [[...starts]]
    beginnings = beginnings.flatMap((before) => ways.map((way) => [...before, ...way]))
    if (beginnings.length > MOST_BEGINNINGS) break
  }
  return beginnings
}
