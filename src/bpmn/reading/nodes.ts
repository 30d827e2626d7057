import type { FlowNode, LoopKind, NodeKind, TaskKind } from '#src/domain/process.ts'
import { eventFromModdle } from '../annotations/event.ts'
import { factsFromModdle } from '../annotations/step.ts'
import type { ModdleElement } from '../moddle.ts'
import { elementAt, elementsAt, idOf, is, nameOf, textAt } from '../moddle.ts'
import type { ReadingContext } from './context.ts'
import { eventDefinitionsOf } from './events.ts'
import { belongsOn } from './misplaced.ts'

const TASKS: Readonly<Record<string, TaskKind>> = {
  'bpmn:Task': 'task',
  'bpmn:UserTask': 'user',
  'bpmn:ManualTask': 'manual',
  'bpmn:ServiceTask': 'service',
  'bpmn:ScriptTask': 'script',
  'bpmn:BusinessRuleTask': 'businessRule',
  'bpmn:SendTask': 'send',
  'bpmn:ReceiveTask': 'receive',
}

const KINDS: Readonly<Record<string, NodeKind>> = {
  'bpmn:SubProcess': 'subProcess',
  'bpmn:Transaction': 'subProcess',
  'bpmn:AdHocSubProcess': 'subProcess',
  'bpmn:CallActivity': 'callActivity',
  'bpmn:ExclusiveGateway': 'exclusiveGateway',
  'bpmn:ParallelGateway': 'parallelGateway',
  'bpmn:InclusiveGateway': 'inclusiveGateway',
  'bpmn:EventBasedGateway': 'eventBasedGateway',
  'bpmn:ComplexGateway': 'complexGateway',
  'bpmn:StartEvent': 'startEvent',
  'bpmn:EndEvent': 'endEvent',
  'bpmn:IntermediateCatchEvent': 'intermediateCatchEvent',
  'bpmn:IntermediateThrowEvent': 'intermediateThrowEvent',
  'bpmn:ImplicitThrowEvent': 'intermediateThrowEvent',
  'bpmn:BoundaryEvent': 'boundaryEvent',
}

/** The kind of a flow node; undefined for anything a token does not meet (data, choreography tasks). */
export const kindOf = (element: ModdleElement): NodeKind | undefined => (element.$type in TASKS ? 'task' : KINDS[element.$type])

/** Where a node lies. */
export interface NodePlace {
  readonly process: string
  readonly parent?: string
  readonly performer: string
  /** Ids of sub-processes whose shape is drawn closed. */
  readonly collapsed: ReadonlySet<string>
  /** Ids of the processes of the file. */
  readonly processes: ReadonlySet<string>
}

/** How an activity repeats, by its loop marker. */
export function loopOf(element: ModdleElement): LoopKind | undefined {
  const loop = elementAt(element, 'loopCharacteristics')
  if (loop === undefined) return undefined
  if (is(loop, 'bpmn:StandardLoopCharacteristics')) return 'standard'
  return loop.get('isSequential') === true ? 'sequentialInstances' : 'parallelInstances'
}

/** The called process by its bare id: the prefix of a qualified name only says that it is in this file. */
function calledOf(element: ModdleElement, processes: ReadonlySet<string>): string | undefined {
  const written = textAt(element, 'calledElement')?.trim() || undefined
  const bare = written?.slice(written.indexOf(':') + 1)
  return bare !== undefined && !processes.has(written ?? '') && processes.has(bare) ? bare : written
}

function activityPart(element: ModdleElement, place: NodePlace): Partial<FlowNode> {
  const loop = loopOf(element)
  const called = is(element, 'bpmn:CallActivity') ? calledOf(element, place.processes) : undefined
  const adHoc = is(element, 'bpmn:AdHocSubProcess') ? { sequential: element.get('ordering') === 'Sequential' } : undefined
  return {
    ...(loop && { loop }),
    ...(element.get('isForCompensation') === true && { isForCompensation: true }),
    ...(called !== undefined && { calledElement: called }),
    ...(element.get('triggeredByEvent') === true && { triggeredByEvent: true }),
    ...(adHoc && { adHoc }),
    ...(is(element, 'bpmn:Transaction') && { transaction: true }),
    ...(place.collapsed.has(idOf(element)) && { collapsed: true }),
  }
}

function eventPart(element: ModdleElement, context: ReadingContext): Partial<FlowNode> {
  const host = elementAt(element, 'attachedToRef')
  const inEventSubProcess = is(element, 'bpmn:StartEvent') && element.$parent?.get('triggeredByEvent') === true
  return {
    events: eventDefinitionsOf(element, context),
    ...(host && { attachedTo: idOf(host) }),
    ...(is(element, 'bpmn:BoundaryEvent') && { interrupting: element.get('cancelActivity') !== false }),
    ...(inEventSubProcess && { interrupting: element.get('isInterrupting') !== false }),
    ...(belongsOn(element, 'bpr:event') && context.annotation(element, 'bpr:event', eventFromModdle)),
  }
}

function documentationOf(element: ModdleElement): string | undefined {
  const texts = elementsAt(element, 'documentation').map((documentation) => (textAt(documentation, 'text') ?? '').trim())
  return texts.filter((text) => text !== '').join('\n\n') || undefined
}

/** One flow node as plain data. Its own kind's attributes only; annotations in the wrong place are findings. */
export function nodeOf(element: ModdleElement, kind: NodeKind, place: NodePlace, context: ReadingContext): FlowNode {
  const taskKind = TASKS[element.$type]
  const facts = belongsOn(element, 'bpr:step') ? context.annotation(element, 'bpr:step', factsFromModdle) : undefined
  const documentation = documentationOf(element)
  const defaultFlow = elementAt(element, 'default')
  return {
    id: idOf(element),
    name: nameOf(element),
    ...context.labels(element),
    kind,
    ...(taskKind && { taskKind }),
    process: place.process,
    ...(place.parent !== undefined && { parent: place.parent }),
    performer: place.performer,
    ...(facts && { facts }),
    ...(documentation !== undefined && { documentation }),
    ...(defaultFlow && { defaultFlow: idOf(defaultFlow) }),
    events: [],
    ...(is(element, 'bpmn:Activity') && activityPart(element, place)),
    ...(is(element, 'bpmn:Event') && eventPart(element, context)),
    ...(is(element, 'bpmn:EventBasedGateway') && element.get('instantiate') === true && { instantiate: true }),
  }
}
