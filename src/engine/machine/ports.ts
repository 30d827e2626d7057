/**
 * How long things take. The nominal clock counts mean working hours; a simulation draws times, keeps calendars and lets
 * performers be busy. A pace answers by `machine.waited(run)`, `machine.worked(run)` at once or through the queue.
 */
export interface Pace {
  /** The wait of a run begins. */
  wait(run: number, node: number): void
  /** The work of a run of a step can begin. */
  work(run: number, node: number): void
  /** The wait of a run of a sub-process or call is over: its content begins. */
  entered?(run: number, node: number): void
  /** Hours an event delays a token, 0 for none. */
  delay(node: number): number
  /** The delay of an event has passed since then, or was cut off. */
  passed?(node: number, owner: number, since: number): void
  /** Hours after which the timer of an attached event happens; `hours` on the nominal clock. */
  timer(hours: number, node: number): number
  /** The run is cut off: whatever it holds is free. */
  cut(run: number): void
  /** Something that the pace has put into the queue itself has come (`EVENT.outside`). */
  outside?(kind: number, about: number): void
}

/** Who keeps a record of what happens. Rows are given by the recorder and handed back to it. */
export interface Recorder {
  /** An execution is there and its wait begins. Gives its row. */
  ready(node: number, time: number, handovers: number): number
  /** A step runs whole: its wait begins at `ready`, its work at `begin`, and it ends at `end`. */
  whole(node: number, handovers: number, ready: number, begin: number, end: number): void
  begin(row: number, time: number): void
  end(row: number, time: number): void
  /** Its end was held back until now. */
  prolong(row: number, time: number): void
  cut(row: number, time: number): void
  /** An end event is reached. */
  reachedEnd(node: number): void
  /** A token reaches a step in an instance, where it has run before or not; and the step has run there. */
  reaches(node: number, instanceSerial: number, ranHere: boolean): void
  ran(node: number, instanceSerial: number): void
  /** An instance of a scope, and a visit to an activity, are there: their numbers, for `reaches`. */
  openedInstance(visitSerial: number): number
  openedVisit(instanceSerial: number): number
}

/** What goes on only because the case rests: an inclusive join, an activity without its message, a race without events. */
export type Help = 'join' | 'message' | 'event'

/** What the machine tells whoever runs it. */
export interface Watcher {
  /** No token of the case is left. */
  completed(owner: number): void
  /** Tokens are left and nothing can move them; `at` are nodes. */
  stuck(owner: number, at: readonly number[]): void
  /** A token of the case goes round for ever; the case is given up. */
  endless(owner: number, node: number): void
  /** Something went on only because nothing else could move. */
  forced(owner: number, node: number, why: Help): void
}
