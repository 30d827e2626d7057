import type { ExpectedFlows } from '../equations/expectedFlows.ts'
import type { Events } from '../machine/events.ts'
import type { Net } from '../net.ts'
import type { Short } from './short.ts'

/** What the token game offers to behaviours. */
export type Game = Pick<
  Events,
  | 'net'
  | 'recorder'
  | 'instances'
  | 'leave'
  | 'consume'
  | 'hold'
  | 'filled'
  | 'fire'
  | 'startActivity'
  | 'catchEvent'
  | 'caughtEvent'
  | 'delay'
  | 'race'
  | 'sendMessages'
  | 'followLink'
  | 'throwUp'
  | 'throwSignals'
  | 'terminate'
  | 'isInner'
>

/**
 * How tokens behave at one kind of node. Enumeration, sampling and simulation let single tokens `enter`, and differ in who
 * decides and in the clock; the flow equations `expect` of many tokens what one does.
 */
export interface Behaviour {
  /** Whether `enter` comes down to something short at this node, and to what. */
  short(net: Net, node: number): Short
  /** A token comes to the node: over `flow`, or put there (`-1`). */
  enter(game: Game, node: number, instance: number, flow: number, provenance: number): void
  /** A token comes whose event an event-based gateway has already seen. */
  triggered(game: Game, node: number, instance: number, provenance: number): void
  /** The delay of an event is over. */
  delayed(game: Game, node: number, instance: number, provenance: number): void
  /** Writes where the tokens that reach the node are expected to go on. */
  expect(flows: ExpectedFlows, node: number): void
}
