import { analyse } from '#src/analysis/analyse.ts'
import type { Measured } from '#src/analysis/comparison/compare.ts'
import { compare } from '#src/analysis/comparison/compare.ts'
import { worstFirst } from '#src/analysis/worstFirst.ts'
import { inLanguage } from '#src/bpmn/inLanguage.ts'
import { thumbnailOf } from '#src/bpmn/thumbnail.ts'
import { withService } from '#src/bpmn/withService.ts'
import type { AnalyseRequest } from '#src/domain/ports.ts'
import { mergeService } from '#src/domain/service.ts'
import { createModelReader } from './modelReader.ts'
import type { Methods } from './protocol.ts'
import { createRecent } from './recent.ts'
import { simulateModel } from './simulateModel.ts'

/** Measured models kept ready: while a to-be is edited, its as-is is not measured again. */
const KEPT = 12

/** What the worker does, over the same rooms as the command line. */
export function createMethods(): Methods {
  const reader = createModelReader()
  const measured = createRecent<Promise<Measured>>(KEPT)

  async function readWith({ xml, service }: AnalyseRequest) {
    const { model: read, findings } = await reader.model(xml)
    return { model: service ? { ...read, service: mergeService(service, read.service) } : read, findings }
  }

  async function measure(request: AnalyseRequest): Promise<Measured> {
    const { model, findings } = await readWith(request)
    const analysis = analyse(model)
    return { model, analysis: { ...analysis, findings: worstFirst([...findings, ...analysis.findings]) } }
  }

  const measuredOnce = (request: AnalyseRequest) =>
    measured.get(JSON.stringify([request.xml, request.service]), () => measure(request))

  return {
    analyse: async (request) => (await measuredOnce(request)).analysis,
    compare: async ({ asIs, toBe, options }) => compare(await measuredOnce(asIs), await measuredOnce(toBe), options),
    read: (bytes) => reader.read(bytes),
    withService: ({ xml, service }) => withService(xml, service),
    inLanguage: ({ xml, from, to, translations }) => inLanguage(xml, from, to, translations),
    thumbnail: (xml) => thumbnailOf(xml),
    simulate: async (request, watch) => simulateModel(await readWith(request), request, watch),
  }
}
