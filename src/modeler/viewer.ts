import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer'
import type Canvas from 'diagram-js/lib/core/Canvas'
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry'
import { readModel } from '#src/bpmn/readModel.ts'
import type { Language } from '#src/domain/language.ts'
import type { ProcessModel } from '#src/domain/process.ts'
import { changePaints } from './changePaint.ts'
import { createChart } from './chart.ts'
import { annotationNamesIn } from './document.ts'
import { openWhenReady } from './open.ts'
import type { Outline } from './outline.ts'
import { outlineOf } from './outline.ts'
import type { ChangeMark } from './marks/mark.ts'
import { marksOf } from './marks/mark.ts'
import { createMarkLayer } from './marks/markLayer.ts'
import type { TimeWords } from './marks/parts.ts'
import { exportSvg } from './marks/svg.ts'
import type { Paints } from './paint.ts'
import type { ChartView } from './view.ts'
import { VIEWER_MARGINS, createView } from './view.ts'
import type { WalkLayer } from './walk/walkLayer.ts'
import { createWalkLayer } from './walk/walkLayer.ts'

export interface ViewerOptions {
  readonly container: HTMLElement
  readonly xml: string
  readonly language: Language
  readonly timeWords: TimeWords
  /** The only selected element, else null. */
  readonly onSelection?: (id: string | null) => void
}

export interface Viewer extends ChartView {
  /** Resolves when the drawing is shown; rejects when the text cannot be drawn. Never settles after `destroy`. */
  readonly opened: Promise<void>
  /** Shows which elements differ from the other variant, by id; an empty map shows none. */
  setChanges(changes: ReadonlyMap<string, ChangeMark>): void
  /** Lights these elements and no others. */
  light(ids: readonly string[]): void
  setTimeWords(words: TimeWords): void
  /** Tokens on their way over the drawing, once it is shown. */
  walk(): WalkLayer
  /** The drawing as blocks and lines, for an overview. */
  outline(): Outline
  /** A picture of the whole drawing with its marks. */
  exportSvg(): Promise<string>
  destroy(): void
}

const LIT = 'dm-lit'

/** A drawing to look at: it can be moved, enlarged and pointed at, not changed. */
export function createViewer({ container, xml, language, timeWords, onSelection }: ViewerOptions): Viewer {
  const chart = createChart(NavigatedViewer, { container, language, annotationNames: annotationNamesIn(xml) }, [])
  const { instance } = chart
  const view = createView(instance, VIEWER_MARGINS)
  const layer = createMarkLayer(instance)
  const canvas = instance.get<Canvas>('canvas')
  const elements = instance.get<ElementRegistry>('elementRegistry')
  const now = {
    alive: true,
    words: timeWords,
    model: null as ProcessModel | null,
    changes: new Map() as ReadonlyMap<string, ChangeMark>,
    lit: [] as readonly string[],
    walk: null as WalkLayer | null,
  }

  const marks = () => (now.model ? marksOf(now.model, [], now.changes) : [])
  const show = () => {
    if (!now.model || !now.alive) return
    layer.show(marks(), now.words)
    for (const id of now.lit) if (elements.get(id)) canvas.addMarker(id, LIT)
  }

  const paint = () => {
    if (now.model && now.alive) instance.get<Paints>('paints').set(changePaints(now.changes))
  }
  instance.on('selection.changed', () => onSelection?.(view.selected()))

  const open = async () => {
    await openWhenReady(instance, xml, view.fit, () => now.alive)
    const { model } = await readModel(xml)
    if (!now.alive) return
    now.model = model
    view.fit()
    paint()
    show()
  }

  return {
    ...view,
    opened: open(),
    setChanges(changes) {
      now.changes = changes
      paint()
      show()
    },
    light(ids) {
      for (const id of now.lit) if (elements.get(id)) canvas.removeMarker(id, LIT)
      now.lit = ids
      show()
    },
    setTimeWords(words) {
      now.words = words
      show()
    },
    walk: () => (now.walk ??= createWalkLayer(instance)),
    outline: () => outlineOf(instance),
    exportSvg: () => exportSvg(instance, marks(), now.words),
    destroy() {
      now.alive = false
      chart.destroy()
    },
  }
}
