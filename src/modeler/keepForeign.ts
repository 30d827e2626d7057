import type EventBus from 'diagram-js/lib/core/EventBus'
import type { ModdleElement } from '#src/bpmn/moddle.ts'

/** Before the library's own check, which drops what no descriptor knows. */
const BEFORE_OTHERS = 2000

interface GenericElement extends ModdleElement {
  readonly $descriptor: ModdleElement['$descriptor'] & { readonly ns?: { readonly uri?: string } }
  readonly $children?: readonly GenericElement[]
}

interface AnyFactory {
  createAny(name: string, uri: string, properties: Readonly<Record<string, unknown>>): ModdleElement
}

const isForeign = (value: unknown): value is GenericElement =>
  typeof value === 'object' &&
  value !== null &&
  '$descriptor' in value &&
  (value as GenericElement).$descriptor.isGeneric === true

/**
 * Replacing and copying elements drops extension elements and attributes of other tools. This copies them too, so that a
 * file loses nothing when its steps are edited here.
 */
export function KeepForeign(eventBus: EventBus, moddle: AnyFactory): void {
  const copyOf = (source: GenericElement, parent: ModdleElement): ModdleElement => {
    const own = Object.entries(source).filter(([key]) => key === '$body' || !key.startsWith('$'))
    const copy = moddle.createAny(source.$type, source.$descriptor.ns?.uri ?? '', Object.fromEntries(own))
    copy.$parent = parent
    if (source.$children) Object.assign(copy, { $children: source.$children.map((child) => copyOf(child, copy)) })
    return copy
  }

  eventBus.on('moddleCopy.canCopyProperty', BEFORE_OTHERS, (event: { property: unknown; parent: ModdleElement }) =>
    isForeign(event.property) ? copyOf(event.property, event.parent) : undefined,
  )

  eventBus.on(
    'moddleCopy.canCopyProperties',
    BEFORE_OTHERS,
    (event: { sourceElement: ModdleElement; targetElement: ModdleElement }) => {
      for (const [name, value] of Object.entries(event.sourceElement.$attrs)) event.targetElement.set(name, value)
    },
  )
}

KeepForeign.$inject = ['eventBus', 'moddle']

export const keepForeignModule = { __init__: ['keepForeign'], keepForeign: ['type', KeepForeign] }
