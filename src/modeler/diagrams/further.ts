import type BaseViewer from 'bpmn-js/lib/BaseViewer'
import { importBpmnDiagram } from 'bpmn-js/lib/import/Importer'
import type { Element } from 'bpmn-js/lib/model/Types'
import { getDi, is } from 'bpmn-js/lib/util/ModelUtil'
import type Canvas from 'diagram-js/lib/core/Canvas'
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry'
import { diagramsIn, nameOfDiagram, shownBy } from '#src/bpmn/drawn.ts'
import type { ModdleElement } from '#src/bpmn/moddle.ts'
import { elementAt, elementsAt, idOf } from '#src/bpmn/moddle.ts'

/** One of several drawings in a file, not the inside of a closed group of steps. */
export interface FileDiagram {
  /** Its own name or that of what it shows; empty when neither has one. */
  readonly name: string
  /** What is drawn; undefined for a drawing that is kept and not shown. */
  root(): Element | undefined
}

/**
 * Draws what the library leaves out: it opens the first drawing of a file with what lies in its closed groups. All
 * others come onto roots of their own beside it, so that one undo history spans them and saving writes them all. One
 * that shows elements of another drawing again cannot lie beside it: it is kept as it is.
 */
export async function openFurtherDiagrams(instance: BaseViewer): Promise<readonly FileDiagram[]> {
  const definitions = instance.getDefinitions() as unknown as ModdleElement
  const [first, ...further] = diagramsIn(definitions)
  if (first === undefined || further.length === 0) return []
  const canvas = instance.get<Canvas>('canvas')
  const shown = canvas.getRootElement()
  for (const diagram of further) {
    if (isApart(instance, diagram)) await importBpmnDiagram(instance as never, definitions as never, diagram as never)
  }
  canvas.setRootElement(shown)
  return [first, ...further].map((diagram) => ({ name: nameOfDiagram(diagram), root: () => rootOf(canvas, diagram) }))
}

const planeOf = (diagram: ModdleElement) => elementAt(diagram, 'plane')

/** Whether nothing of the drawing is drawn yet, and it says what it is of. */
function isApart(instance: BaseViewer, diagram: ModdleElement): boolean {
  const plane = planeOf(diagram)
  const root = shownBy(plane)
  if (!plane || !root || !['bpmn:Process', 'bpmn:Collaboration'].some((type) => is(root as never, type))) return false
  const elements = instance.get<ElementRegistry>('elementRegistry')
  const ids = [root, ...elementsAt(plane, 'planeElement').flatMap((drawn) => shownBy(drawn) ?? [])].map(idOf)
  return new Set(ids).size === ids.length && ids.every((id) => !elements.get(id))
}

const rootOf = (canvas: Canvas, diagram: ModdleElement): Element | undefined =>
  (canvas.getRootElements() as Element[]).find((root) => (getDi(root) as unknown) === planeOf(diagram))
