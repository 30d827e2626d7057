import Modeler from 'bpmn-js/lib/Modeler'
import type { ElementLike } from 'diagram-js/lib/core/Types'
import { BpmnModdle } from 'bpmn-moddle'
import { describe, expect, it } from 'vitest'
import { diagramOf } from '#src/interchange/stepList/diagramOf.ts'
import { longList } from '../../support/longLists.ts'

const NAMES = { start: 'Возникла нужда', end: 'Услуга оказана', refused: 'В услуге отказано', nobody: 'Кто — не сказано' }

interface Flow {
  readonly id: string
  readonly sourceRef: Node
  readonly targetRef: Node
}

interface Node {
  readonly id: string
  readonly $type: string
  readonly incoming?: readonly Flow[]
  readonly outgoing?: readonly Flow[]
}

describe.each([0, 1, 5, 20, 60, 150])('the diagram of a list of %i steps', (count) => {
  it('opens in the bare drawing library without a warning, with everything on it', async () => {
    // given
    const xml = await diagramOf(longList(count), NAMES)
    const container = document.createElement('div')
    document.body.append(container)
    const modeler = new Modeler({ container })

    // when
    const { warnings } = await modeler.importXML(xml)

    // then
    expect(warnings).toEqual([])
    const elements = modeler.get<{ filter(holds: (element: ElementLike) => boolean): ElementLike[] }>('elementRegistry')
    const drawn = new Set(elements.filter(() => true).map(({ id }) => id))
    const ids = [
      ...xml.matchAll(/<bpmn:(?:task|startEvent|endEvent|exclusiveGateway|lane|participant|sequenceFlow) id="([^"]+)"/g),
    ]
    expect(ids.map(([, id]) => id).filter((id) => !drawn.has(id!))).toEqual([])
    modeler.destroy()
    container.remove()
  })

  it('says at each step which flows come in and go out, as tools that check a model ask', async () => {
    const { rootElement, warnings } = await new BpmnModdle().fromXML(await diagramOf(longList(count), NAMES))
    expect(warnings).toEqual([])
    const definitions = rootElement as unknown as { rootElements: { $type: string; flowElements?: (Node & Flow)[] }[] }
    const parts = definitions.rootElements.flatMap(({ flowElements }) => flowElements ?? [])
    for (const flow of parts.filter(({ $type }) => $type === 'bpmn:SequenceFlow')) {
      expect(flow.sourceRef.outgoing).toContain(flow)
      expect(flow.targetRef.incoming).toContain(flow)
    }
    for (const node of parts.filter(({ $type }) => $type !== 'bpmn:SequenceFlow')) {
      if (node.$type !== 'bpmn:EndEvent') expect(node.outgoing?.length, node.id).toBeGreaterThan(0)
      if (node.$type === 'bpmn:Task') expect(node.outgoing, node.id).toHaveLength(1)
      if (node.$type === 'bpmn:ExclusiveGateway') expect(node.outgoing?.length, node.id).toBeGreaterThan(1)
    }
  })
})
