import type BaseViewer from 'bpmn-js/lib/BaseViewer'
import type { Element } from 'bpmn-js/lib/model/Types'
import type Canvas from 'diagram-js/lib/core/Canvas'
import type EventBus from 'diagram-js/lib/core/EventBus'
import type { FileDiagram } from './further.ts'

type Translate = (template: string, values?: Readonly<Record<string, string>>) => string

/**
 * Where a file has several drawings: a list of them on the canvas to choose from, and the names of those that are kept
 * without being shown. Undo and redo bring the drawing forward in which they change something.
 */
export function showChooser(instance: BaseViewer, diagrams: readonly FileDiagram[], home: () => void): void {
  const canvas = instance.get<Canvas>('canvas')
  const eventBus = instance.get<EventBus>('eventBus')
  const translate = instance.get<Translate>('translate')
  const label = document.createElement('label')
  const word = document.createElement('span')
  const select = document.createElement('select')
  const kept = document.createElement('p')
  label.append(word, select)
  const panel = document.createElement('div')
  panel.className = 'dm-diagrams'
  panel.append(label, kept)

  const nameOf = (diagram: FileDiagram) =>
    diagram.name || translate('Diagram {number}', { number: `${1 + diagrams.indexOf(diagram)}` })
  const shown = diagrams.filter((diagram) => diagram.root() !== undefined)
  const hidden = diagrams.filter((diagram) => diagram.root() === undefined)

  const write = () => {
    word.textContent = translate('Diagram')
    select.replaceChildren(
      ...shown.map((diagram, i) =>
        Object.assign(document.createElement('option'), { value: `${i}`, textContent: nameOf(diagram) }),
      ),
    )
    kept.textContent = translate('Kept in the file, not shown: {names}', { names: hidden.map(nameOf).join(', ') })
    mark()
  }
  /** Inside of a closed group the drawing that holds it counts. */
  const mark = () => {
    const current = shown.findIndex((diagram) => diagram.root() === canvas.getRootElement())
    if (current !== -1) select.value = `${current}`
  }
  const bring = (root: Element | undefined) => {
    if (!root || root === canvas.getRootElement()) return
    canvas.setRootElement(root)
    home()
  }

  label.hidden = shown.length < 2
  kept.hidden = hidden.length === 0
  write()
  canvas.getContainer().append(panel)
  select.addEventListener('change', () => bring(shown[Number(select.value)]?.root()))
  eventBus.on('root.set', mark)
  eventBus.on('i18n.changed', write)

  let changed: readonly Element[] = []
  eventBus.on('elements.changed', ({ elements }: { elements: readonly Element[] }) => {
    changed = elements
  })
  eventBus.on('commandStack.changed', ({ trigger }: { trigger?: string }) => {
    if (trigger !== 'undo' && trigger !== 'redo') return
    const roots = changed.map((element) => canvas.findRoot(element) as Element | undefined)
    if (roots.length > 0 && !roots.includes(canvas.getRootElement() as Element)) bring(roots.find(Boolean))
  })
}
