import type { ModdleElement } from './moddle.ts'
import { elementAt, elementsAt } from './moddle.ts'

/** The shapes and edges of each drawing in a file, in file order. */
export const drawingsIn = (definitions: ModdleElement): ModdleElement[][] =>
  elementsAt(definitions, 'diagrams').map((diagram) => {
    const plane = elementAt(diagram, 'plane')
    return plane ? [...elementsAt(plane, 'planeElement')] : []
  })
