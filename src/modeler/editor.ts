import Modeler from 'bpmn-js/lib/Modeler'
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer'
import { CreateAppendAnythingModule } from 'bpmn-js-create-append-anything'
import minimapModule from 'diagram-js-minimap'
import type CommandStack from 'diagram-js/lib/command/CommandStack'
import type EventBus from 'diagram-js/lib/core/EventBus'
import type { Finding } from '#src/domain/findings.ts'
import type { Language } from '#src/domain/language.ts'
import type { ProcessModel } from '#src/domain/process.ts'
import { readModel } from '#src/bpmn/readModel.ts'
import type { StepAdder } from './addStep.ts'
import { createStepAdder } from './addStep.ts'
import type { Annotator } from './annotator.ts'
import { createAnnotator } from './annotator.ts'
import type { Batcher } from './batch.ts'
import { createBatcher } from './batch.ts'
import { createChart } from './chart.ts'
import { sharedClipboardModule } from './clipboard/sharedClipboard.ts'
import type { Colours } from './colours.ts'
import { changesOf, heatOf, paintsOf } from './colours.ts'
import type { DefaultWays } from './defaultWay.ts'
import { createDefaultWays } from './defaultWay.ts'
import type { ElementInfo } from './describe.ts'
import { describe } from './describe.ts'
import type { DrawingText, ReadDrawing } from './document.ts'
import { annotationNamesIn, createDigest } from './document.ts'
import { keepForeignModule } from './keepForeign.ts'
import type { Lanes } from './lanes.ts'
import { createLanes } from './lanes.ts'
import type { MarkKind, StepMark } from './marks/mark.ts'
import { marksOf, shownOf } from './marks/mark.ts'
import { createMarkLayer } from './marks/markLayer.ts'
import type { TimeWords } from './marks/parts.ts'
import { exportSvg } from './marks/svg.ts'
import { openWhenReady } from './open.ts'
import type { Paints } from './paint.ts'
import type { ChartView } from './view.ts'
import { EDITOR_MARGINS, createView } from './view.ts'

export interface History {
  readonly canUndo: boolean
  readonly canRedo: boolean
}

export interface EditorOptions {
  readonly container: HTMLElement
  readonly xml: string
  readonly language: Language
  readonly timeWords: TimeWords
  readonly readOnly: boolean
  /** Reads the text elsewhere, so that a large drawing never holds up the hand that draws it; else it is read here. */
  readonly read?: ReadDrawing
  /** The drawing as read after it was opened; nothing was changed then. */
  readonly onOpened: (model: ProcessModel) => void
  /** At once after every change, undo and redo. */
  readonly onTouched: (history: History) => void
  /** A moment after a change: the text to keep, what it says, and whether the drawing has not changed since. */
  readonly onChanged: (drawing: DrawingText, isNewest: boolean) => void
  /** The drawing could not be written or read. */
  readonly onError: (error: unknown) => void
  /** The only selected element, else null. */
  readonly onSelection: (id: string | null) => void
}

export interface Editor extends ChartView, Annotator, Batcher, DefaultWays, Lanes, StepAdder {
  /** Resolves when the drawing is on screen; rejects when the text cannot be drawn. Never settles after `destroy`. */
  readonly drawn: Promise<void>
  /** The same when it was read as well, and its marks are there: a moment later. */
  readonly opened: Promise<void>
  /** Hands over through `onChanged` what was not handed over yet. */
  flush(): Promise<void>
  saveXml(): Promise<string>
  /** What an element is; undefined when the drawing does not hold it. */
  describe(id: string): ElementInfo | undefined
  undo(): void
  redo(): void
  history(): History
  setLanguage(language: Language, timeWords: TimeWords): void
  /** Findings of the newest analysis; the worst one of each element becomes its mark. */
  setFindings(findings: readonly Finding[]): void
  /** Colours the steps; null shows them as usual. */
  setColours(colours: Colours | null): void
  /** Marks of these kinds are not shown, nor are they in an exported picture. */
  hideMarks(kinds: ReadonlySet<MarkKind>): void
  /** Shows or hides the small overview; nothing in a drawing that is only looked at. */
  toggleOverview(): void
  /** A picture of the whole drawing as it is shown: marks, colours and their legend. */
  exportSvg(): Promise<string>
  destroy(): void
}

const TOOLS = [keepForeignModule, sharedClipboardModule, minimapModule, CreateAppendAnythingModule]

/** The editor of one drawing. Everything that changes it goes through one undo history. */
export function createEditor(options: EditorOptions): Editor {
  const { container, xml, readOnly } = options
  const chartOptions = { container, language: options.language, annotationNames: annotationNamesIn(xml) }
  const chart = readOnly ? createChart(NavigatedViewer, chartOptions, [minimapModule]) : createChart(Modeler, chartOptions, TOOLS)
  const { instance } = chart
  const view = createView(instance, EDITOR_MARGINS)
  const layer = createMarkLayer(instance)
  const stack = instance.get<CommandStack>('commandStack', false)
  const eventBus = instance.get<EventBus>('eventBus')
  const now = {
    words: options.timeWords,
    findings: [] as readonly Finding[],
    model: null as ProcessModel | null,
    colours: null as Colours | null,
    hidden: new Set() as ReadonlySet<MarkKind>,
    alive: true,
  }

  const marks = (): StepMark[] => {
    const { model, findings, colours, hidden } = now
    if (!model) return []
    const heat = heatOf(colours)
    const left = heat?.replaces ? new Set([...hidden, heat.replaces]) : hidden
    return marksOf(model, findings, changesOf(colours)?.steps).map((mark) => {
      const step = heat?.steps.get(mark.id)
      return {
        ...shownOf(mark, left),
        ...(heat && step && { heat: { text: step.badge, ...(heat.icon && { icon: heat.icon }) } }),
      }
    })
  }
  const showMarks = () => {
    if (now.model && now.alive) layer.show(marks(), now.words)
  }
  const history = () => ({ canUndo: stack?.canUndo() ?? false, canRedo: stack?.canRedo() ?? false })
  const saveXml = async () => {
    const saved = await instance.saveXML({ format: true })
    if (saved.xml === undefined) throw saved.error ?? new Error('nothing was written')
    return saved.xml
  }
  const read: ReadDrawing = options.read ?? (async (text) => (await readModel(text)).model)
  const digest = createDigest(
    saveXml,
    read,
    (drawing, isNewest) => {
      now.model = drawing.model
      showMarks()
      options.onChanged(drawing, isNewest)
    },
    options.onError,
  )

  eventBus.on('selection.changed', () => options.onSelection(view.selected()))
  eventBus.on('commandStack.changed', ({ trigger }: { trigger?: string }) => {
    if (trigger === 'clear') return
    layer.follow()
    options.onTouched(history())
    digest.touch()
  })

  const draw = async () => {
    await openWhenReady(instance, xml, view.home, () => now.alive)
    view.home()
  }
  const drawn = draw()
  const open = async () => {
    await drawn
    // The browser paints the drawing before it is read a second time.
    await new Promise((resolve) => setTimeout(resolve))
    const model = await read(xml)
    if (!now.alive) await new Promise<never>(() => {})
    now.model = model
    showMarks()
    options.onOpened(model)
  }

  return {
    ...view,
    ...createAnnotator(instance),
    ...createBatcher(instance),
    ...createDefaultWays(instance),
    ...createLanes(instance),
    ...createStepAdder(instance),
    drawn,
    opened: open(),
    flush: digest.flush,
    saveXml,
    describe: (id) => describe(instance, id),
    undo: () => stack?.canUndo() && stack.undo(),
    redo: () => stack?.canRedo() && stack.redo(),
    history,
    setLanguage(language, words) {
      now.words = words
      chart.setLanguage(language)
      showMarks()
    },
    setFindings(findings) {
      now.findings = findings
      showMarks()
    },
    setColours(colours) {
      if (colours === now.colours) return
      now.colours = colours
      if (now.alive) instance.get<Paints>('paints').set(paintsOf(colours))
      showMarks()
    },
    hideMarks(kinds) {
      now.hidden = kinds
      showMarks()
    },
    toggleOverview: () => instance.get<{ toggle(): void } | null>('minimap', false)?.toggle(),
    exportSvg: () => exportSvg(instance, marks(), now.words, now.colours),
    destroy() {
      now.alive = false
      digest.stop()
      chart.destroy()
    },
  }
}
