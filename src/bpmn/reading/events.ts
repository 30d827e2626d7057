import type { EventDefinition, EventKind } from '#src/domain/process.ts'
import type { ModdleElement } from '../moddle.ts'
import { elementAt, elementsAt, idOf, nameOf, textAt } from '../moddle.ts'
import type { ReadingContext } from './context.ts'

const KINDS: Readonly<Record<string, EventKind>> = {
  'bpmn:MessageEventDefinition': 'message',
  'bpmn:TimerEventDefinition': 'timer',
  'bpmn:SignalEventDefinition': 'signal',
  'bpmn:ErrorEventDefinition': 'error',
  'bpmn:EscalationEventDefinition': 'escalation',
  'bpmn:LinkEventDefinition': 'link',
  'bpmn:TerminateEventDefinition': 'terminate',
  'bpmn:CompensateEventDefinition': 'compensate',
  'bpmn:CancelEventDefinition': 'cancel',
  'bpmn:ConditionalEventDefinition': 'conditional',
}

const REFERENCES: Partial<Record<EventKind, string>> = {
  message: 'messageRef',
  signal: 'signalRef',
  error: 'errorRef',
  escalation: 'escalationRef',
}

const TIMERS = [
  ['timeDuration', 'duration'],
  ['timeDate', 'date'],
  ['timeCycle', 'cycle'],
] as const

function timerOf(definition: ModdleElement): EventDefinition['timer'] {
  for (const [property, type] of TIMERS) {
    const expression = elementAt(definition, property)
    if (expression) return { type, text: (textAt(expression, 'body') ?? '').trim() }
  }
  return undefined
}

/**
 * What throw and catch are matched by. A reference to something that the file does not hold still matches its equals; a
 * link without a name of its own goes by its event's.
 */
function refOf(definition: ModdleElement, kind: EventKind, event: ModdleElement, context: ReadingContext): string | undefined {
  if (kind === 'link') return nameOf(definition) || nameOf(event) || undefined
  const property = REFERENCES[kind]
  if (property === undefined) return undefined
  const target = elementAt(definition, property)
  return target ? idOf(target) : context.unresolvedAt(definition, property)
}

/** The event definitions of an event, its own and those it refers to, in file order; kinds we do not know are left out. */
export function eventDefinitionsOf(event: ModdleElement, context: ReadingContext): EventDefinition[] {
  const definitions = [...elementsAt(event, 'eventDefinitions'), ...elementsAt(event, 'eventDefinitionRef')]
  return definitions.flatMap((definition) => {
    const kind = KINDS[definition.$type]
    if (kind === undefined) return []
    const ref = refOf(definition, kind, event, context)
    const timer = kind === 'timer' ? timerOf(definition) : undefined
    return [{ kind, ...(ref !== undefined && { ref }), ...(timer && { timer }) }]
  })
}
