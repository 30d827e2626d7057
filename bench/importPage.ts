import Modeler from 'bpmn-js/lib/Modeler'
import { createEditor } from '#src/modeler/editor.ts'

/** Milliseconds from the text of a drawing to the drawing as a whole on screen, once each way. */
export interface ImportTimes {
  readonly bare: number
  readonly editor: number
  /** What the bare library shows of the file; nothing where a plane names the wrong root. */
  readonly bareShapes: number
}

function container(): HTMLDivElement {
  const made = document.createElement('div')
  made.style.cssText = 'width: 1000px; height: 600px'
  document.body.append(made)
  return made
}

async function bare(xml: string): Promise<{ took: number; shapes: number }> {
  const host = container()
  const begun = performance.now()
  const modeler = new Modeler({ container: host })
  await modeler.importXML(xml)
  modeler.get<{ zoom(to: string): void }>('canvas').zoom('fit-viewport')
  const took = performance.now() - begun
  const shapes = host.querySelectorAll('.djs-shape').length
  modeler.destroy()
  host.remove()
  return { took, shapes }
}

async function editor(xml: string): Promise<number> {
  const host = container()
  const begun = performance.now()
  const made = createEditor({
    container: host,
    xml,
    language: 'en',
    timeWords: ({ value, unit }) => `${value} ${unit}`,
    readOnly: false,
    onOpened: () => {},
    onTouched: () => {},
    onChanged: () => {},
    onError: () => {},
    onSelection: () => {},
  })
  await made.drawn
  const took = performance.now() - begun
  await made.opened
  made.destroy()
  host.remove()
  return took
}

/** Rounds of both, one after the other, so that both meet the same machine in the same state. */
export async function importTimes(xml: string, rounds: number): Promise<ImportTimes> {
  let least: ImportTimes = { bare: Infinity, editor: Infinity, bareShapes: 0 }
  for (let round = 0; round < rounds; round++) {
    const { took, shapes } = await bare(xml)
    least = { bare: Math.min(least.bare, took), editor: Math.min(least.editor, await editor(xml)), bareShapes: shapes }
  }
  return least
}
