import { doubled, doubledFloats } from '../columns.ts'
import { Pool } from './pool.ts'

/** What a visit is waiting for. */
export const STAGE = {
  running: 0,
  /** The first message into an activity. */
  request: 1,
  /** The messages of a receive task. */
  receive: 2,
  /** The answer that holds back the end of an activity. */
  answer: 3,
  /** An interrupting timer that is later than the end of the work. */
  held: 4,
  /** The message of a catch event. */
  catching: 5,
  /** The first event behind an event-based gateway. */
  racing: 6,
  /** The delay of an event. */
  delaying: 7,
} as const

/** Marks an interruption that has not been decided yet; -1 is none. */
export const UNDECIDED = -2

/** A token at a node that takes time: an activity with all its repeats, an event, an event-based gateway, a process. */
export class Visits {
  readonly pool = new Pool(() => this.grow())
  node = new Int32Array(16)
  /** Instance it stands in; -1 for a process. */
  instance = new Int32Array(16)
  owner = new Int32Array(16)
  stage = new Int32Array(16)
  provenance = new Int32Array(16)
  runsLeft = new Int32Array(16)
  runsOpen = new Int32Array(16)
  firstRun = new Int32Array(16)
  /** Runs begun so far. */
  runsBegun = new Int32Array(16)
  /** Attached event that interrupts it, -1 for none, or `UNDECIDED`. */
  interruption = new Int32Array(16)
  /** 1 when its end waits for an answer. */
  answer = new Int32Array(16)
  /** 1 when an event-based gateway has taken its message already. */
  prepaid = new Int32Array(16)
  /** Events of its own in the heap, and those among them that start event sub-processes. */
  events = new Int32Array(16)
  inside = new Int32Array(16)
  /** Last row recorded. */
  row = new Int32Array(16)
  /** The activity whose timer this is, for a timer that runs beside it; else -1. */
  host = new Int32Array(16)
  /** Of a race: flow of the timer that has run out; flow that has to win, -1 for whichever comes first; 1 while it is listed. */
  due = new Int32Array(16)
  wanted = new Int32Array(16)
  deciding = new Int32Array(16)
  serial = new Int32Array(16)
  next = new Int32Array(16)
  previous = new Int32Array(16)
  nextWaiter = new Int32Array(16)
  previousWaiter = new Int32Array(16)
  since = new Float64Array(16)

  private grow(): void {
    this.node = doubled(this.node)
    this.instance = doubled(this.instance)
    this.owner = doubled(this.owner)
    this.stage = doubled(this.stage)
    this.provenance = doubled(this.provenance)
    this.runsLeft = doubled(this.runsLeft)
    this.runsOpen = doubled(this.runsOpen)
    this.firstRun = doubled(this.firstRun)
    this.runsBegun = doubled(this.runsBegun)
    this.interruption = doubled(this.interruption)
    this.answer = doubled(this.answer)
    this.prepaid = doubled(this.prepaid)
    this.events = doubled(this.events)
    this.inside = doubled(this.inside)
    this.row = doubled(this.row)
    this.host = doubled(this.host)
    this.due = doubled(this.due)
    this.wanted = doubled(this.wanted)
    this.deciding = doubled(this.deciding)
    this.serial = doubled(this.serial)
    this.next = doubled(this.next)
    this.previous = doubled(this.previous)
    this.nextWaiter = doubled(this.nextWaiter)
    this.previousWaiter = doubled(this.previousWaiter)
    this.since = doubledFloats(this.since)
  }
}

/** One execution of an activity: a repeat is a run of its own. */
export class Runs {
  readonly pool = new Pool(() => this.grow())
  visit = new Int32Array(16)
  next = new Int32Array(16)
  /** Instance of its content, or -1. */
  instance = new Int32Array(16)
  row = new Int32Array(16)
  provenance = new Int32Array(16)
  /** 1 while its wait or work stands in the queue. */
  scheduled = new Int32Array(16)
  /** 1 while it waits for a message of its own. */
  awaiting = new Int32Array(16)
  node = new Int32Array(16)
  owner = new Int32Array(16)
  /**
   * Of the only run of a short step, which has no visit (`visit` is -1): the instance it stands in, and its neighbours there,
   * that before it unless it is the first.
   */
  within = new Int32Array(16)
  nextStep = new Int32Array(16)
  previousStep = new Int32Array(16)

  private grow(): void {
    this.visit = doubled(this.visit)
    this.next = doubled(this.next)
    this.instance = doubled(this.instance)
    this.row = doubled(this.row)
    this.provenance = doubled(this.provenance)
    this.scheduled = doubled(this.scheduled)
    this.awaiting = doubled(this.awaiting)
    this.node = doubled(this.node)
    this.owner = doubled(this.owner)
    this.within = doubled(this.within)
    this.nextStep = doubled(this.nextStep)
    this.previousStep = doubled(this.previousStep)
  }
}

/** The content of one run of a process or sub-process. */
export class Instances {
  readonly pool = new Pool(() => this.grow())
  scope = new Int32Array(16)
  owner = new Int32Array(16)
  visit = new Int32Array(16)
  run = new Int32Array(16)
  /** Tokens inside, those waiting in joins included. */
  tokens = new Int32Array(16)
  /** Visits, and runs of short steps, that stand in it. */
  firstVisit = new Int32Array(16)
  firstStep = new Int32Array(16)
  /** Where its state begins. */
  base = new Int32Array(16)
  /** Next activity of a sequential ad-hoc sub-process. */
  turn = new Int32Array(16)
  /** 1 once what happens at its end has been decided. */
  ended = new Int32Array(16)
  provenance = new Int32Array(16)
  /** Tokens held in inclusive joins, and 1 while it is listed to be looked at. */
  joining = new Int32Array(16)
  touched = new Int32Array(16)
  serial = new Int32Array(16)

  private grow(): void {
    this.scope = doubled(this.scope)
    this.owner = doubled(this.owner)
    this.visit = doubled(this.visit)
    this.run = doubled(this.run)
    this.tokens = doubled(this.tokens)
    this.firstVisit = doubled(this.firstVisit)
    this.firstStep = doubled(this.firstStep)
    this.base = doubled(this.base)
    this.turn = doubled(this.turn)
    this.ended = doubled(this.ended)
    this.provenance = doubled(this.provenance)
    this.joining = doubled(this.joining)
    this.touched = doubled(this.touched)
    this.serial = doubled(this.serial)
  }
}

/** One case: what is common to all its instances. */
export class Cases {
  readonly pool = new Pool(() => this.grow())
  /** Process instances that are running, as visits. */
  firstRoot = new Int32Array(16)
  /** Things caused and not yet done. */
  pending = new Int32Array(16)
  firstWaiter = new Int32Array(16)
  lastWaiter = new Int32Array(16)
  /** Activities with messages that were reached so far. */
  reached = new Int32Array(16)
  listed = new Int32Array(16)
  /** Races decided because the case rested. */
  helped = new Int32Array(16)
  /** 1 for a case that was given up. */
  abandoned = new Int32Array(16)
  /** The instance of a case that is over and kept whole, for another case; else -1. */
  kept = new Int32Array(16)

  private grow(): void {
    this.firstRoot = doubled(this.firstRoot)
    this.pending = doubled(this.pending)
    this.firstWaiter = doubled(this.firstWaiter)
    this.lastWaiter = doubled(this.lastWaiter)
    this.reached = doubled(this.reached)
    this.listed = doubled(this.listed)
    this.abandoned = doubled(this.abandoned)
    this.helped = doubled(this.helped)
    this.kept = doubled(this.kept)
  }
}
