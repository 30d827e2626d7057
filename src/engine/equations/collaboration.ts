import { rowLength, rowOf } from '../compile/graph.ts'
import { hasTimer } from '../compile/times.ts'
import { MESSAGE, type Net } from '../net.ts'
import { meanRuns } from '../shares.ts'
import { endsAlways, messagePlaces, movesAt, reduced, startsOf, type Move } from './sound.ts'

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
    !hasTimer(net.nodes[n]!) && rowOf(net.messagesIn, n).every((c) => net.channels[c]!.partner === -1)
  if (!receivers.every((n) => isOuter(n) && isPlain(n) && waitsForMessageAlone(n))) return false
  const sends = (n: number) => used[n] === 1 && rowLength(net.messagesOut, n) > 0
  if (!net.nodes.every((_, n) => !sends(n) || (isOuter(n) && isPlain(n)))) return false
  if (net.nodes.some((_, n) => used[n] === 1 && isOuter(n) && net.linkTarget[n] !== -1 && !isOuter(net.linkTarget[n]!)))
    return false
  const messages = messagePlaces(net)
  const moves: Move[] = []
  for (const scope of processes) {
    if (net.scopes[scope]!.startMode === 'inTurn') return false
    for (const n of net.scopes[scope]!.nodes) {
      if (used[n] === 0) continue
      const own = movesOf(net, n, receivers.includes(n))
      if (own === undefined) return false
      moves.push(...own)
    }
  }
  const beginnings = beginningsOf(net)
  if (beginnings.length > MOST_BEGINNINGS) return false
  const game = reduced(moves, beginnings, messages)
  return game.initial.every((initial) => endsAlways({ moves: game.moves, initial, messages, single: instancePlace(net, 0) }))
}

/** Where a message of the channel is kept. */
const channelPlace = (net: Net, channel: number): number => messagePlaces(net) + channel

/** Notes that the process has an instance: a second one could take what is meant for the first. */
const instancePlace = (net: Net, process: number): number => channelPlace(net, net.channels.length) + process

/** The moves of a node with the messages that it takes and sends. */
function movesOf(net: Net, n: number, receives: boolean): Move[] | undefined {
  const sent = [...rowOf(net.messagesOut, n)].flatMap((c) => {
    const { effect, target } = net.channels[c]!
    if (effect === MESSAGE.consume) return [channelPlace(net, c)]
    return effect === MESSAGE.start ? [target, instancePlace(net, net.scopes[net.scopeOf[target]!]!.process)] : []
  })
  const taken = receives ? [...rowOf(net.messagesIn, n)].map((c) => [channelPlace(net, c)]) : [[]]
  return movesAt(net, n)?.flatMap(({ from, to }) =>
    taken.map((message) => ({ from: [...from, ...message], to: [...to, ...sent] })),
  )
}

/** Every way in which the processes that start by themselves begin, with the messages that are there already. */
function beginningsOf(net: Net): number[][] {
  const there = net.channels.flatMap(({ source, effect }, c) =>
    source === -1 && effect === MESSAGE.consume ? [channelPlace(net, c)] : [],
  )
  let beginnings = [[...there, ...net.startsAlone.map((process) => instancePlace(net, process))]]
  for (const process of net.startsAlone) {
    const ways = startsOf(net, net.scopes[net.processScope[process]!]!)
    beginnings = beginnings.flatMap((before) => ways.map((way) => [...before, ...way]))
    if (beginnings.length > MOST_BEGINNINGS) break
  }
  return beginnings
}
