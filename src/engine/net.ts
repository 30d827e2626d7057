import type { Finding } from '#src/domain/findings.ts'
import type { FlowNode, ProcessModel } from '#src/domain/process.ts'
import type { WorkingWeek } from '#src/domain/units.ts'
import type { Decisions } from './decisions.ts'

/** Lists of small integers by row: row `i` is `item[start[i]]` to `item[start[i + 1] - 1]`. */
export interface Rows {
  readonly start: Int32Array
  readonly item: Int32Array
}

/** How the tokens leave a node: on all outgoing flows, on one, or on any non-empty set. */
export const SPLIT = { all: 0, exclusive: 1, inclusive: 2 } as const

/** What an inclusive split draws: binary decisions, flow after flow. */
export interface InclusiveSplit {
  /** Flows that are always taken (unconditional flows of an activity). */
  readonly always: readonly number[]
  /** Flows drawn in turn: the decision while none has been taken yet, and the one after. */
  readonly drawn: readonly { readonly flow: number; readonly whileNone: number; readonly after: number }[]
  /** Taken when none of the drawn ones is; -1 without a default flow. */
  readonly otherwise: number
  /** Probability that the default is taken. */
  readonly otherwiseShare: number
  /** Expected tokens on each drawn flow. */
  readonly shares: readonly number[]
}

/** A boundary event of an activity, or an event sub-process as one of its parent. */
export interface Attached {
  /** The boundary event, or the event sub-process itself. */
  readonly node: number
  /** True for an event sub-process: it runs inside, and the parent's outgoing flow is still taken. */
  readonly inside: boolean
  readonly interrupting: boolean
  /** Working hours after which a timer happens; -1 for what happens when the activity's time is over. */
  readonly after: number
  readonly probability: number
  /** Something thrown inside the activity, or a signal of the file, reaches it. */
  readonly thrown: boolean
  /** The signal of the file that it catches. */
  readonly signal?: string
  /** Error and escalation references it catches; an empty text catches any. */
  readonly catches: readonly { readonly kind: 'error' | 'escalation'; readonly ref: string }[]
}

/** Everything attached to one activity or process, and the decisions about it. */
export interface Host {
  readonly attached: readonly Attached[]
  /** Decides which interrupting event happens: option `i` is `interrupting[i]`, the last option is none. -1 without any. */
  readonly interruption: number
  readonly interrupting: readonly number[]
  /** A timer is among the interrupting ones, so that the decision falls when the activity starts. */
  readonly early: boolean
  /** Non-interrupting ones, each with a decision of its own: option 1 is that it happens. */
  readonly beside: readonly { readonly index: number; readonly decision: number }[]
}

/** The content of a process or sub-process. */
export interface Scope {
  readonly index: number
  readonly process: number
  /** The sub-process, or -1 for a process. */
  readonly node: number
  readonly nodes: readonly number[]
  /** Nodes a token is put on at the start: all of them, one by decision, or one after the other. */
  readonly starts: readonly number[]
  readonly startMode: 'all' | 'one' | 'inTurn'
  readonly startDecision: number
  /** Inclusive joins, in file order, and the flows into any join that waits. */
  readonly inclusiveJoins: readonly number[]
  readonly joinFlows: readonly number[]
  /** Length of the state that each instance keeps; see `Net.nodeSlot`, `Net.flowSlot`. */
  readonly slots: number
}

/** What a message does where it arrives. */
export const MESSAGE = { nothing: 0, start: 1, consume: 2, release: 3 } as const

export interface MessageChannel {
  /** Message flow of the model, or -1 for a signal. */
  readonly flow: number
  /** -1 for one from a border or a black box. */
  readonly source: number
  readonly target: number
  readonly effect: 0 | 1 | 2 | 3
  /** The activity at the other side when there is an opposite message flow: one of the two is an answer. */
  readonly partner: number
}

/** A model made ready to run: the same net serves the equations, the enumeration and the simulation. */
export interface Net {
  readonly model: ProcessModel
  /** `model.nodes`: all node numbers are indexes into it. */
  readonly nodes: readonly FlowNode[]
  readonly week: WorkingWeek
  /** What was found on compiling. */
  readonly findings: readonly Finding[]
  readonly decisions: Decisions

  /** By node. */
  readonly isStep: Uint8Array
  /** Index into `model.performers`; -1 when unknown. */
  readonly performer: Int32Array
  /** Mean working hours; for events the delay. -1 for a timer whose duration is not known. */
  readonly wait: Float64Array
  readonly work: Float64Array
  /** 1 when executions are recorded: steps, and what has a wait or costs of its own. */
  readonly recorded: Uint8Array
  readonly split: Uint8Array
  /** Decision of an exclusive split: option `i` is the `i`-th outgoing flow. For event-based gateways see `untriggered`. */
  readonly splitDecision: Int32Array
  readonly inclusive: ReadonlyMap<number, InclusiveSplit>
  /** 1 for inclusive and complex gateways with several incoming flows. */
  readonly inclusiveJoin: Uint8Array
  /** Whole repeats, and the decision about one more (option 1), or -1. */
  readonly repeats: Int32Array
  readonly repeatMore: Int32Array
  readonly sideBySide: Uint8Array
  /** Scope the node lies in, and the scope that runs inside it (-1: none). */
  readonly scopeOf: Int32Array
  readonly content: Int32Array
  /** Offset of the node in the state of its scope. */
  readonly nodeSlot: Int32Array
  /** Catch event of a link throw, or -1. */
  readonly linkTarget: Int32Array
  /** Nodes a token can be put on; the others are findings. */
  readonly reachable: Uint8Array
  /** Nodes from which a token goes round for ever. */
  readonly endless: Uint8Array

  /** By flow, indexes into `model.flows`; -1 for a loose end. */
  readonly flowSource: Int32Array
  readonly flowTarget: Int32Array
  /** Offset of a flow into a join in the state of its scope, or -1. */
  readonly flowSlot: Int32Array
  /** Flows out of and into each node. */
  readonly out: Rows
  readonly in: Rows

  readonly scopes: readonly Scope[]
  /** By node, then by process (`nodes.length + process`). */
  readonly hosts: readonly (Host | undefined)[]
  /** Processes that start at time 0, and those called or triggered. */
  readonly startsAlone: readonly number[]
  /** Scope of each process. */
  readonly processScope: Int32Array

  readonly channels: readonly MessageChannel[]
  /** Channels that hold up the node, and channels that its end or passing feeds. */
  readonly messagesIn: Rows
  readonly messagesOut: Rows
  /** By node that throws a signal: the attached events that it reaches while their host is active (`hosts`). */
  readonly signals: ReadonlyMap<number, readonly { readonly host: number; readonly index: number }[]>
  /** Decision among the events of a gateway that nothing in the file can trigger, with their flows. */
  readonly untriggered: ReadonlyMap<number, { readonly decision: number; readonly flows: readonly number[] }>
}
