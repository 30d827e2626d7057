import type { NodeKind } from './process.ts'
import type { PerformerKind } from './performer.ts'
import type { Channel, DocumentForm, DocumentRole, Outcome, PainPoint, WaitKind } from './step.ts'
import type { WorkingWeek } from './units.ts'

/**
 * Which case is walked: the most probable; the quickest, or one slower than 99 of 100, among those that reach their goal;
 * or the one chosen at each decision.
 */
export const WALK_CASES = ['likely', 'best', 'worst', 'chosen'] as const
export type WalkCase = (typeof WALK_CASES)[number]

/** The indicators that run along with a walk, counted by the rules of the indicators of the same names. */
export const WALK_COUNTERS = [
  'steps',
  'interactions',
  'visits',
  'documents',
  'repeatedDocuments',
  'applicantOutOfPocket',
  'applicantHours',
  'workHours',
  'waitHours',
] as const
export type WalkCounter = (typeof WALK_COUNTERS)[number]

/** Hours in working hours, money in the currency of the walk. */
export type WalkCounters = Readonly<Record<WalkCounter, number>>

/** A document at an execution. */
export interface WalkDocument {
  /** Names that count as the same document share it. */
  readonly key: string
  readonly name: string
  readonly role?: DocumentRole
  readonly form?: DocumentForm
  /** The applicant gives it up: it counts as submitted. */
  readonly handedIn: boolean
  /** It was handed in before in this case. */
  readonly again: boolean
  /** The applicant gets it. */
  readonly received: boolean
}

/** One execution of a step, or one wait of an event or sub-process. Times are working hours since the case began. */
export interface WalkExecution {
  /** Id of the element. */
  readonly element: string
  readonly isStep: boolean
  /** It involves the applicant: an interaction. */
  readonly withApplicant: boolean
  readonly ready: number
  /** The work begins; when it never did, the moment of the cut. In a walk that is still open it may lie ahead. */
  readonly begin: number
  readonly end: number
  readonly waitHours: number
  readonly workHours: number
  /** Cut off before its end. */
  readonly isCut: boolean
  /** What it adds to each counter, all in all. */
  readonly adds: WalkCounters
  readonly documents: readonly WalkDocument[]
}

/** One way on at a decision. */
export interface WalkOption {
  readonly probability: number
  /** A flow taken, an event that happens, the start that begins; for the rest whether it happens (`yes`, `no`). */
  readonly kind: 'flow' | 'event' | 'start' | 'yes' | 'no'
  /** What a reader calls it: the name of the flow, else of what it leads to; empty when nothing has a name. */
  readonly name: string
  /** Id of the flow, event or start. */
  readonly element?: string
}

/** A decision that the case met, with several possible options. */
export interface WalkDecision {
  readonly kind: 'way' | 'also' | 'repeat' | 'interruption' | 'beside' | 'start'
  readonly at: number
  /** Id and name of the place; of what is decided about one flow or event, its name in `options`. */
  readonly element: string
  readonly name: string
  /** Impossible ones are listed with probability 0. */
  readonly options: readonly WalkOption[]
  /** Index of the option taken; null while it is open, at the end of the walk. */
  readonly taken: number | null
}

/** One thing that happens. `at` is in working hours; `counters` are as they stand when it has happened. */
export type WalkEvent = { readonly at: number; readonly counters: WalkCounters } & (
  | { readonly kind: 'token'; readonly element: string }
  /** `takes` tokens leave `from` for it: 0 for further flows of a split, several at a join. */
  | { readonly kind: 'flow'; readonly flow: string; readonly from: string; readonly to: string; readonly takes: number }
  | { readonly kind: 'message'; readonly flow: string; readonly from: string; readonly to: string }
  /** An execution: its wait begins, its work begins, it is over. The number is its index among the executions. */
  | { readonly kind: 'wait' | 'work' | 'done'; readonly execution: number }
  /** Index among the decisions. */
  | { readonly kind: 'decision'; readonly decision: number }
  | { readonly kind: 'end'; readonly element: string; readonly outcome?: Outcome }
)

/** What a walk tells about an element that it meets. */
export interface WalkPlace {
  readonly id: string
  readonly name: string
  readonly kind: NodeKind
  /** Number of a step in flow order. */
  readonly number?: number
  readonly performer: string
  readonly performerKind: PerformerKind
  readonly organisation: string
  readonly channel?: Channel
  readonly place?: string
  readonly waitKind?: WaitKind
  readonly pains: readonly PainPoint[]
}

/** `open`: at a decision that is not taken yet. `endless`: given up because too much happens. */
export type WalkEnding = 'complete' | 'stuck' | 'endless' | 'open'

/** One case, walked from its trigger to its outcome (or to the first open decision). The same model and choice give the same walk. */
export interface Walk {
  readonly which: WalkCase
  readonly events: readonly WalkEvent[]
  readonly executions: readonly WalkExecution[]
  readonly decisions: readonly WalkDecision[]
  /** Every element met, steps that were not met included. */
  readonly places: readonly WalkPlace[]
  readonly ending: WalkEnding
  /** Elements at which a stuck case waits. */
  readonly stuckAt: readonly string[]
  /** The last outcome among the ends reached that is written; absent when none is. */
  readonly outcome?: Outcome
  /** Working hours from the first moment to the last. */
  readonly hours: number
  readonly week: WorkingWeek
  /** Probability of exactly these decisions. */
  readonly probability: number
  /** Share of all cases that run the same steps in the same order; absent for a case chosen by hand. */
  readonly share?: number
  /** Share of all cases among which this one was found; 1 for a case chosen by hand. */
  readonly coverage: number
  /** Currency of the money; absent when no money is mentioned. */
  readonly currency?: string
}

/** The options taken, in order: what leads to the same walk when given as choices. */
export const choicesOf = (walk: Walk): number[] => walk.decisions.flatMap(({ taken }) => (taken === null ? [] : [taken]))
