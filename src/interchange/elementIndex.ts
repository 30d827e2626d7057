import { everyElement } from './xml.ts'
import type { XmlElement } from './xml.ts'

/** What the BPMN around a scenario says about elements: their names, and which are catch events. */
export interface ElementIndex {
  readonly names: ReadonlyMap<string, string>
  readonly events: ReadonlySet<string>
  readonly startEvents: ReadonlySet<string>
}

/** Indexes a BPMN tree; a stand-alone scenario gives empty sets. */
export function indexElements(root: XmlElement): ElementIndex {
  const names = new Map<string, string>()
  const events = new Set<string>()
  const startEvents = new Set<string>()
  for (const { name, attributes } of everyElement(root)) {
    const { id } = attributes
    if (id === undefined || names.has(id)) continue
    names.set(id, attributes['name'] ?? '')
    if (name === 'startEvent') startEvents.add(id)
    else if (name.endsWith('Event')) events.add(id)
  }
  return { names, events, startEvents }
}
