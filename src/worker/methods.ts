import { analyseInParts } from '#src/analysis/analyse.ts'
import { certainty } from '#src/analysis/comparison/certainty/certainty.ts'
import { compare } from '#src/analysis/comparison/compare.ts'
import type { Measured } from '#src/analysis/comparison/measured.ts'
import { walkOf } from '#src/analysis/walk/walk.ts'
import { contributionsInParts } from '#src/analysis/why.ts'
import { worstFirst } from '#src/analysis/worstFirst.ts'
import { inLanguage } from '#src/bpmn/inLanguage.ts'
import { thumbnailOf } from '#src/bpmn/thumbnail.ts'
import { withService } from '#src/bpmn/withService.ts'
import type { AnalyseRequest } from '#src/domain/ports.ts'
import { mergeService } from '#src/domain/service.ts'
import { diagramOf } from '#src/interchange/stepList/diagramOf.ts'
import { createModelReader } from './modelReader.ts'
import type { FindRasterTools } from './makeReport.ts'
import { createReporter } from './makeReport.ts'
import type { CompareRequest, Methods, Watch } from './protocol.ts'
import { createRecent } from './recent.ts'
import { simulateModel } from './simulateModel.ts'
import { tableSheets } from './tableSheets.ts'
import { lookUp, UNWATCHED, watched } from './watched.ts'

/** Measured models kept ready: while a to-be is edited, its as-is is not measured again. */
const KEPT = 12

/** What the worker does, over the same rooms as the command line. `rasterTools` are asked for by the first Word file. */
export function createMethods(rasterTools: FindRasterTools = bundledTools): Methods {
  const reader = createModelReader()
  const report = createReporter(reader, rasterTools)
  const measured = createRecent<Measured>(KEPT)

  async function readWith({ xml, service }: AnalyseRequest) {
    const { model: read, findings } = await reader.model(xml)
    return { model: service ? { ...read, service: mergeService(service, read.service) } : read, findings }
  }

  async function measure(request: AnalyseRequest, watch: Watch, share: readonly [number, number]): Promise<Measured> {
    const { model, findings } = await readWith(request)
    const analysis = await watched(analyseInParts(model), watch, share)
    return { model, analysis: { ...analysis, findings: worstFirst([...findings, ...analysis.findings]) } }
  }

  /** What was left halfway is not kept. */
  async function measuredOnce(
    request: AnalyseRequest,
    watch: Watch,
    share: readonly [number, number] = [0, 1],
  ): Promise<Measured> {
    const key = JSON.stringify([request.xml, request.service])
    const fresh = measured.known(key) ?? (await measure(request, watch, share))
    return measured.get(key, () => fresh)
  }

  /** Both models, before what is worked out from them, in which nobody looks up. */
  async function bothMeasured({ asIs, toBe }: CompareRequest, watch: Watch): Promise<[asIs: Measured, toBe: Measured]> {
    const both: [Measured, Measured] = [await measuredOnce(asIs, watch, [0, 0.4]), await measuredOnce(toBe, watch, [0.4, 0.8])]
    await lookUp(watch)
    return both
  }

  return {
    analyse: async (request, watch = UNWATCHED) => (await measuredOnce(request, watch)).analysis,
    compare: async (request, watch = UNWATCHED) => compare(...(await bothMeasured(request, watch)), request.options),
    certainty: async (request, watch = UNWATCHED) => certainty(...(await bothMeasured(request, watch)), request.options),
    contributions: async (request, watch = UNWATCHED) => watched(contributionsInParts((await readWith(request)).model), watch),
    read: (bytes) => reader.read(bytes),
    withService: ({ xml, service }) => withService(xml, service),
    inLanguage: ({ xml, from, to, translations }) => inLanguage(xml, from, to, translations),
    sheets: (bytes) => tableSheets(bytes),
    draw: ({ list, names }) => diagramOf(list, names),
    thumbnail: (xml) => thumbnailOf(xml),
    simulate: async (request, watch) => simulateModel(await readWith(request), request, watch),
    report: (request, watch = UNWATCHED) => report(request, watch),
    walk: async (request) => walkOf((await readWith(request)).model, request.which, request.choices),
  }
}

const bundledTools: FindRasterTools = async () => (await import('./rasterTools.ts')).bundledRasterTools()
