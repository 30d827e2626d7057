import type BaseViewer from 'bpmn-js/lib/BaseViewer'
import type Modeling from 'bpmn-js/lib/features/modeling/Modeling'
import type { Element } from 'bpmn-js/lib/model/Types'
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry'

export interface DefaultWays {
  /** Says which way is taken when no other is. One step of the undo history; nothing when the way does not begin there. */
  updateDefault(id: string, flow: string): void
}

export function createDefaultWays(instance: BaseViewer): DefaultWays {
  const elements = instance.get<ElementRegistry>('elementRegistry')
  const modeling = instance.get<Modeling>('modeling', false)
  return {
    updateDefault(id, flow) {
      const from = elements.get(id) as Element | undefined
      const way = from?.outgoing?.find((one) => one.id === flow) as Element | undefined
      if (from && way) modeling?.updateProperties(from, { default: way.businessObject })
    },
  }
}
