import type { ModdleElement } from './moddle.ts'
import { elementAt, elementsAt, is, nameOf } from './moddle.ts'

/** The shapes and edges of each drawing in a file, in file order. */
export const drawingsIn = (definitions: ModdleElement): ModdleElement[][] =>
  elementsAt(definitions, 'diagrams').map((diagram) => {
    const plane = elementAt(diagram, 'plane')
    return plane ? [...elementsAt(plane, 'planeElement')] : []
  })

/** The element that a drawing or a shape of it shows. */
export const shownBy = (drawn: ModdleElement | undefined): ModdleElement | undefined => drawn && elementAt(drawn, 'bpmnElement')

/** The drawings of a file that stand side by side, in file order: not those of what lies in a closed group of steps. */
export const diagramsIn = (definitions: ModdleElement): ModdleElement[] =>
  elementsAt(definitions, 'diagrams').filter((diagram) => {
    const shown = shownBy(elementAt(diagram, 'plane'))
    return shown === undefined || !is(shown, 'bpmn:SubProcess')
  })

/** The name of a drawing, else of what it shows, else of the pools on it; empty when nothing has a name. */
export function nameOfDiagram(diagram: ModdleElement): string {
  const shown = shownBy(elementAt(diagram, 'plane'))
  const pools = shown && is(shown, 'bpmn:Collaboration') ? elementsAt(shown, 'participants').map(nameOf).filter(Boolean) : []
  return nameOf(diagram) || (shown ? nameOf(shown) : '') || pools.join(', ')
}
