import type BaseViewer from 'bpmn-js/lib/BaseViewer'
import type { Element } from 'bpmn-js/lib/model/Types'
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry'
import type { ModdleElement } from '#src/bpmn/moddle.ts'
import { elementAt, elementsAt, idOf, is, nameOf } from '#src/bpmn/moddle.ts'

/** What an element is to someone who describes a service; the library's own types stay behind this. */
export type ElementKind =
  'step' | 'group' | 'decision' | 'merge' | 'start' | 'end' | 'interruption' | 'waiting' | 'way' | 'performer' | 'other'

/** Which of several ways are taken: exactly one, some, all, or the one whose event comes first. */
export type WayRule = 'one' | 'some' | 'all' | 'first'

export interface Way {
  readonly id: string
  readonly name: string
  /** Name of what it leads to. */
  readonly target: string
}

export interface ElementInfo {
  readonly id: string
  readonly kind: ElementKind
  readonly name: string
  /** The ways on, where it is to be said which of them are taken. */
  readonly ways: readonly Way[]
  readonly rule?: WayRule
  /** The innermost lane, else the pool, in which it lies. */
  readonly performer?: { readonly id: string; readonly name: string }
  /** Of what may interrupt a step. */
  readonly interrupting?: boolean
}

const KINDS: readonly (readonly [type: string, kind: ElementKind])[] = [
  ['bpmn:Activity', 'step'],
  ['bpmn:Gateway', 'decision'],
  ['bpmn:StartEvent', 'start'],
  ['bpmn:EndEvent', 'end'],
  ['bpmn:BoundaryEvent', 'interruption'],
  ['bpmn:IntermediateCatchEvent', 'waiting'],
  ['bpmn:SequenceFlow', 'way'],
  ['bpmn:Lane', 'performer'],
  ['bpmn:Participant', 'performer'],
]

const RULES: readonly (readonly [type: string, rule: WayRule])[] = [
  ['bpmn:ExclusiveGateway', 'one'],
  ['bpmn:InclusiveGateway', 'some'],
  ['bpmn:ComplexGateway', 'some'],
  ['bpmn:ParallelGateway', 'all'],
  ['bpmn:EventBasedGateway', 'first'],
]

/** What an element is, or undefined when the drawing does not hold it. */
export function describe(instance: BaseViewer, id: string): ElementInfo | undefined {
  const element = instance.get<ElementRegistry>('elementRegistry').get(id) as Element | undefined
  const object = element?.businessObject as ModdleElement | undefined
  if (!element || !object) return undefined
  const flows = flowsFrom(element)
  const kind = isMerge(element, object, flows) ? 'merge' : kindOf(object)
  const rule = ruleOf(object, kind, flows)
  const performer = kind === 'performer' ? undefined : performerOf(element, object)
  return {
    id,
    kind,
    name: nameOf(object),
    ways: rule === undefined ? [] : flows.map(wayOf),
    ...(rule && { rule }),
    ...(performer && { performer }),
    ...(kind === 'interruption' && { interrupting: object.get('cancelActivity') !== false }),
  }
}

function kindOf(object: ModdleElement): ElementKind {
  const kind = KINDS.find(([type]) => is(object, type))?.[1] ?? 'other'
  const holdsSteps = kind === 'step' && is(object, 'bpmn:SubProcess') && holdsActivity(object)
  return holdsSteps ? 'group' : kind
}

/** Where ways come together and one leads on, nothing is decided. */
const isMerge = ({ incoming }: Element, object: ModdleElement, flows: readonly ModdleElement[]): boolean =>
  is(object, 'bpmn:Gateway') && incoming.length > 1 && flows.length === 1

const holdsActivity = (container: ModdleElement): boolean =>
  elementsAt(container, 'flowElements').some((inner) => is(inner, 'bpmn:Activity'))

/** As drawn: files need not list a node's flows, so its object may know none. */
const flowsFrom = (element: Element): ModdleElement[] =>
  element.outgoing
    .map((connection) => connection.businessObject as unknown as ModdleElement)
    .filter((flow) => is(flow, 'bpmn:SequenceFlow'))

function ruleOf(object: ModdleElement, kind: ElementKind, flows: readonly ModdleElement[]): WayRule | undefined {
  if (kind === 'decision') return flows.length > 1 ? RULES.find(([type]) => is(object, type))?.[1] : undefined
  const hasConditions = is(object, 'bpmn:Activity') && flows.some((flow) => elementAt(flow, 'conditionExpression'))
  return hasConditions ? 'some' : undefined
}

function wayOf(flow: ModdleElement): Way {
  const target = elementAt(flow, 'targetRef')
  return { id: idOf(flow), name: nameOf(flow), target: target ? nameOf(target) : '' }
}

function performerOf(element: Element, object: ModdleElement): { id: string; name: string } | undefined {
  const owner = is(object, 'bpmn:BoundaryEvent') ? elementAt(object, 'attachedToRef') : object
  const lanes = owner && is(owner, 'bpmn:FlowNode') ? elementsAt(owner, 'lanes') : []
  const innermost = lanes.find((lane) => !elementAt(lane, 'childLaneSet')) ?? lanes[0]
  if (innermost) return { id: idOf(innermost), name: nameOf(innermost) }
  for (let parent = element.parent as Element | undefined; parent; parent = parent.parent as Element | undefined) {
    const around = parent.businessObject as ModdleElement | undefined
    if (around && is(around, 'bpmn:Participant')) return { id: idOf(around), name: nameOf(around) }
    if (around && is(around, 'bpmn:SubProcess')) return performerOf(parent, around)
  }
  return undefined
}
