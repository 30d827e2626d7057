import type { BaseViewerOptions } from 'bpmn-js/lib/BaseViewer'
import type BaseViewer from 'bpmn-js/lib/BaseViewer'
import type Canvas from 'diagram-js/lib/core/Canvas'
import { descriptorFor } from '#src/bpmn/descriptor.ts'
import type { Language } from '#src/domain/language.ts'
import { keepInFrame } from './keepInFrame.ts'
import { onlyInSight } from './marks/onlyInSight.ts'
import { paintModule } from './paint.ts'
import { translateTool } from './translate.ts'
import './modeler.css'

const FONT = "'Source Sans 3 Variable', 'Noto Sans', 'Segoe UI', Arial, sans-serif"

type ModuleDeclaration = NonNullable<BaseViewerOptions['additionalModules']>[number]

export interface ChartOptions {
  readonly container: HTMLElement
  readonly language: Language
  /** Names of all annotations that the file uses; those of a later version are kept, too. */
  readonly annotationNames: readonly string[]
}

/** One of the library's own bundles, so that a page that only shows a drawing does not load the tools to change it. */
type Bundle = new (options: BaseViewerOptions) => BaseViewer

export interface Chart {
  readonly instance: BaseViewer
  setLanguage(language: Language): void
  destroy(): void
}

/** A bundle of the drawing library with Darcha's modules, words, colours and annotations. */
export function createChart(
  Bundle: Bundle,
  { container, language, annotationNames }: ChartOptions,
  tools: readonly object[],
): Chart {
  const shown = { language }
  const translate = (template: string, values?: Readonly<Record<string, string>>) =>
    translateTool(shown.language, template, values)
  const instance = new Bundle({
    container,
    moddleExtensions: { bpr: descriptorFor(annotationNames) },
    textRenderer: {
      defaultStyle: { fontFamily: FONT, fontSize: 13, lineHeight: 1.15 },
      externalStyle: { fontFamily: FONT, fontSize: 12.5, lineHeight: 1.15 },
    },
    bpmnRenderer: { defaultFillColor: '#FFFFFF', defaultStrokeColor: '#3A4552', defaultLabelColor: '#18202A' },
    additionalModules: modules([{ translate: ['value', translate] }, paintModule, ...tools]),
  })
  const stops = [followSize(container, instance), keepInFrame(container, instance), onlyInSight(instance)]
  return {
    instance,
    setLanguage(next) {
      if (shown.language === next) return
      shown.language = next
      renewTools(instance)
    },
    destroy() {
      for (const stop of stops) stop()
      // While elements go, an open context pad asks for its place once more, after the canvas is gone.
      instance.get<Closable | null>('contextPad', false)?.close()
      instance.destroy()
    },
  }
}

/** The palette in two columns, and the air around it. */
const TOOLS_HEIGHT = 404

/**
 * Gives the drawing its height in pixels, and tells the library of its new size. With the library's own height, a share of
 * what is around it, the browser lays every word of a drawing out anew whenever anything on the page changes.
 */
function followSize(container: HTMLElement, instance: BaseViewer): () => void {
  const canvas = instance.get<Canvas>('canvas')
  const drawing = container.querySelector<SVGElement>('.djs-container > svg')
  const fit = () => {
    const height = container.clientHeight
    if (drawing) drawing.style.height = `${height}px`
    container.toggleAttribute('data-low-paper', height < TOOLS_HEIGHT)
    canvas.resized()
  }
  const observer = new ResizeObserver(fit)
  observer.observe(container)
  fit()
  return () => observer.disconnect()
}

/** The library describes modules by a type that its own modules do not meet. */
const modules = (list: readonly object[]) => list as ModuleDeclaration[]

interface Closable {
  close(): void
  isOpen(): boolean
}

interface ContextPad extends Closable {
  open(target: unknown, force: boolean): void
}

interface Minimap {
  isOpen(): boolean
  toggle(open: boolean): void
}

/** Palette, context pad, pop-up and minimap hold words of the moment in which they were built. */
function renewTools(instance: BaseViewer): void {
  instance.get<{ fire(event: string): void }>('eventBus').fire('i18n.changed')
  instance.get<Closable | null>('popupMenu', false)?.close()
  const minimap = instance.get<Minimap | null>('minimap', false)
  minimap?.toggle(minimap.isOpen())
  const pad = instance.get<ContextPad | null>('contextPad', false)
  if (!pad?.isOpen()) return
  const selected = instance.get<{ get(): unknown[] }>('selection').get()
  pad.close()
  pad.open(selected.length === 1 ? selected[0] : selected, true)
}
