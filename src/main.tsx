import '@mantine/core/styles.css'
import '@mantine/notifications/styles.css'
import './ui/theme/fonts.css'
import './ui/theme/global.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { emptyDiagram } from '#src/bpmn/emptyDiagram.ts'
import { createAppState } from '#src/state/app.ts'
import { createReportPreview } from '#src/state/reportPreview.ts'
import { createEditorLock } from '#src/storage/browser/editorLock.ts'
import { fileSaver } from '#src/storage/browser/fileSaver.ts'
import { newId } from '#src/storage/browser/newId.ts'
import { pageLife } from '#src/storage/browser/pageLife.ts'
import { quickMemory } from '#src/storage/browser/quickMemory.ts'
import { systemClock } from '#src/storage/browser/systemClock.ts'
import { DarchaDatabase } from '#src/storage/database.ts'
import { createDexieStore } from '#src/storage/dexieStore.ts'
import { createGate } from '#src/storage/gate.ts'
import type { AppServices } from '#src/ui/hooks/appContext.ts'
import type { ReferenceFacts } from '#src/ui/references/reference.ts'
import { createPictures } from '#src/ui/references/pictures.ts'
import { createReferenceShelf } from '#src/ui/references/shelf.ts'
import { createUpdates } from '#src/ui/frame/updates.ts'
import { App } from '#src/ui/App.tsx'
import { createWorkerAnalyst } from '#src/worker/client.ts'
import { readDrawingWith } from '#src/worker/readDrawing.ts'
import { spawnAnalysisWorker } from '#src/worker/spawn.ts'

const analyst = createWorkerAnalyst(spawnAnalysisWorker, systemClock)
// Pictures have a worker of their own, so that a card is drawn while figures are still computed.
const illustrator = createWorkerAnalyst(spawnAnalysisWorker, systemClock)
// Reports too: a long one keeps no figure waiting.
const reporter = createWorkerAnalyst(spawnAnalysisWorker, systemClock)

const references = createReferenceShelf(
  {
    facts: import.meta.glob<ReferenceFacts>('/models/*/service.json', { import: 'default' }),
    diagrams: import.meta.glob<string>('/models/*/{as-is,to-be}.bpmn', { query: '?raw', import: 'default' }),
  },
  analyst,
  () => app.settings.getState().language,
)

const app = createAppState(
  {
    store: createDexieStore(new DarchaDatabase(), systemClock, newId),
    lock: createEditorLock(newId),
    analyst,
    gate: createGate((bytes) => analyst.read(bytes), newId),
    saver: fileSaver,
    references,
    clock: systemClock,
    page: pageLife,
    memory: quickMemory,
    newId,
  },
  navigator.languages,
)

const services: AppServices = {
  app,
  references,
  tables: analyst,
  workbook: async (sheet) => (await import('#src/interchange/stepList/workbook.ts')).workbookOf(sheet),
  walker: analyst,
  readDrawing: readDrawingWith(illustrator),
  reports: { reporter, preview: createReportPreview(reporter, systemClock) },
  pictures: createPictures(illustrator),
  newDrawing: emptyDiagram,
  onNewVersion: createUpdates(),
  now: () => Date.now(),
}

const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App services={services} />
    </StrictMode>,
  )
}
