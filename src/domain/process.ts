import type { Labels } from './language.ts'
import type { Performer } from './performer.ts'
import type { ServiceFacts } from './service.ts'
import type { Outcome, StepFacts } from './step.ts'

/** Every kind of flow node of BPMN 2.0.2 that a token can meet. A transaction is a `subProcess` with `transaction`. */
export const NODE_KINDS = [
  'task',
  'subProcess',
  'callActivity',
  'exclusiveGateway',
  'parallelGateway',
  'inclusiveGateway',
  'eventBasedGateway',
  'complexGateway',
  'startEvent',
  'endEvent',
  'intermediateCatchEvent',
  'intermediateThrowEvent',
  'boundaryEvent',
] as const
export type NodeKind = (typeof NODE_KINDS)[number]

export const TASK_KINDS = ['task', 'user', 'manual', 'service', 'script', 'businessRule', 'send', 'receive'] as const
export type TaskKind = (typeof TASK_KINDS)[number]

export const EVENT_KINDS = [
  'message',
  'timer',
  'signal',
  'error',
  'escalation',
  'link',
  'terminate',
  'compensate',
  'cancel',
  'conditional',
] as const
export type EventKind = (typeof EVENT_KINDS)[number]

export interface EventDefinition {
  readonly kind: EventKind
  /** What throw and catch are matched by: id of the message, signal, error or escalation; the name of a link. */
  readonly ref?: string
  /** ISO 8601 text of a timer as written. */
  readonly timer?: { readonly type: 'duration' | 'date' | 'cycle'; readonly text: string }
}

export const LOOP_KINDS = ['standard', 'parallelInstances', 'sequentialInstances'] as const
export type LoopKind = (typeof LOOP_KINDS)[number]

export interface FlowNode {
  readonly id: string
  readonly name: string
  readonly labels?: Labels
  readonly kind: NodeKind
  /** Only for `kind: 'task'`. */
  readonly taskKind?: TaskKind
  /** Id of the process it belongs to, also through sub-processes. */
  readonly process: string
  /** Id of the sub-process it lies in directly, if any. */
  readonly parent?: string
  /** Id of its performer (see `ProcessModel.performers`): innermost lane, else pool, else process. */
  readonly performer: string
  /** What `bpr:step` says; absent when the element carries none. */
  readonly facts?: StepFacts
  readonly documentation?: string
  /** Sub-processes. */
  readonly triggeredByEvent?: boolean
  readonly adHoc?: { readonly sequential: boolean }
  readonly transaction?: boolean
  readonly collapsed?: boolean
  /** Activities. */
  readonly loop?: LoopKind
  readonly isForCompensation?: boolean
  /** Call activities: the id of the called element as written. */
  readonly calledElement?: string
  /** Gateways and activities: id of the default flow. */
  readonly defaultFlow?: string
  /** Events: definitions in file order; a boundary event's host and whether it interrupts; a start event's in an event sub-process too. */
  readonly events: readonly EventDefinition[]
  readonly attachedTo?: string
  readonly interrupting?: boolean
  /** What `bpr:event` says. */
  readonly probability?: number
  readonly outcome?: Outcome
  /** Event-based gateways that start an instance. */
  readonly instantiate?: boolean
}

export interface SequenceFlow {
  readonly id: string
  readonly name: string
  readonly labels?: Labels
  readonly source: string
  readonly target: string
  /** What `bpr:flow` says. */
  readonly probability?: number
  readonly conditional: boolean
  readonly process: string
  readonly parent?: string
}

export interface MessageFlow {
  readonly id: string
  readonly name: string
  /** Id of a flow node, or of a pool for its border. */
  readonly source: string
  readonly target: string
}

export interface Pool {
  readonly id: string
  readonly name: string
  readonly labels?: Labels
  /** Absent for a black box. */
  readonly process?: string
}

export interface Process {
  readonly id: string
  readonly name: string
  readonly labels?: Labels
  /** Id of its pool, if drawn. */
  readonly pool?: string
}

export interface Lane {
  readonly id: string
  readonly name: string
  readonly labels?: Labels
  readonly process: string
  readonly parent?: string
}

/**
 * A whole BPMN file as plain data: what the engine runs and the analysis counts. All lists are in file order, which is
 * also the order in which ties are broken (method, section 1.1). Ids are unique.
 */
export interface ProcessModel {
  readonly id: string
  readonly name: string
  readonly service: ServiceFacts
  readonly pools: readonly Pool[]
  readonly processes: readonly Process[]
  readonly lanes: readonly Lane[]
  readonly performers: readonly Performer[]
  readonly nodes: readonly FlowNode[]
  readonly flows: readonly SequenceFlow[]
  readonly messageFlows: readonly MessageFlow[]
}

/** Whether the node is an activity: a task, sub-process or call activity. */
export const isActivity = (node: FlowNode): boolean =>
  node.kind === 'task' || node.kind === 'subProcess' || node.kind === 'callActivity'

/** Whether the node is a gateway. */
export const isGateway = (node: FlowNode): boolean => node.kind.endsWith('Gateway')

/**
 * The steps of a model in file order (method, section 1.1): tasks, and sub-processes and call activities without any
 * activity inside. A call activity counts as a step unless it names a process of the file that holds an activity and
 * the call does not lead back to its own process. Activities used only for compensation are not run and no steps.
 */
export function stepsOf(model: ProcessModel): FlowNode[] {
  const holders = new Set<string>()
  const byId = new Map(model.nodes.map((node) => [node.id, node]))
  for (const node of model.nodes) {
    if (!isActivity(node) || node.isForCompensation) continue
    holders.add(node.process)
    for (let id = node.parent; id !== undefined && !holders.has(id); id = byId.get(id)?.parent) holders.add(id)
  }
  const leadsTo = (process: string, back: string, seen: Set<string>): boolean => {
    if (process === back) return true
    if (seen.has(process)) return false
    seen.add(process)
    return model.nodes.some((n) => n.process === process && n.calledElement !== undefined && leadsTo(n.calledElement, back, seen))
  }
  return model.nodes.filter((node) => {
    if (!isActivity(node) || node.isForCompensation) return false
    if (node.kind === 'subProcess') return !holders.has(node.id)
    if (node.kind !== 'callActivity' || node.calledElement === undefined) return true
    return !holders.has(node.calledElement) || leadsTo(node.calledElement, node.process, new Set())
  })
}
