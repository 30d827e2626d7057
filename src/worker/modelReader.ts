import { textOf } from '#src/bpmn/parse.ts'
import { pictureOf } from '#src/bpmn/picture.ts'
import type { ReadResult } from '#src/bpmn/readModel.ts'
import { readModel } from '#src/bpmn/readModel.ts'
import { UnreadableFileError } from '#src/bpmn/unreadable.ts'
import { withDrawing } from '#src/bpmn/withDrawing.ts'
import type { Finding } from '#src/domain/findings.ts'
import type { Picture } from '#src/domain/picture.ts'
import type { BpmnReading, Problem } from '#src/domain/ports.ts'
import { ProblemError } from '#src/domain/ports.ts'
import { layoutOf } from '#src/interchange/layout/layout.ts'
import { createRecent } from './recent.ts'

/** Models kept ready: the variants of a project or two. */
const KEPT = 12

/** A file that says nothing about where its elements are drawn has got a drawing. */
const LAID_OUT: Finding = { severity: 'info', rule: 'laid-out', element: '1:1', name: '' }

/** The others are one choice away; somebody who does not look for them would take the first for all. */
function severalDiagrams(names: readonly string[]): Finding[] {
  if (names.length < 2) return []
  const list = names.map((name, i) => name || `${i + 1}`).join(', ')
  return [{ severity: 'info', rule: 'several-diagrams', element: '1:1', name: '', params: { count: names.length, names: list } }]
}

export interface ModelReader {
  /** A file of any encoding, drawn by us when it carries no drawing; one that cannot be read gives a problem instead of a model. */
  read(bytes: Uint8Array): Promise<BpmnReading>
  /** The model of a text, read once for as long as it is asked for. Fails with a `ProblemError`. */
  model(xml: string): Promise<ReadResult>
  /** The same with its picture: laid out by us when the file says nothing about where its elements are drawn. */
  drawn(xml: string): Promise<ReadResult & { readonly picture: Picture }>
}

export function createModelReader(): ModelReader {
  const known = createRecent<Promise<ReadResult>>(KEPT)

  const readOnce = (xml: string) => known.get(xml, () => readModel(xml))

  const model = (xml: string) =>
    readOnce(xml).catch((error: unknown) => {
      throw error instanceof UnreadableFileError ? new ProblemError(problemOfReading(error), { cause: error }) : error
    })

  return {
    model,
    async drawn(xml) {
      const read = await model(xml)
      const picture = await pictureOf(xml)
      if (picture.width > 0 || read.model.nodes.length === 0) return { ...read, picture }
      return { ...read, picture: await pictureOf(await withDrawing(xml, layoutOf(read.model))) }
    },
    async read(bytes) {
      try {
        const { text: xml, findings: decoding } = textOf(bytes)
        const { model, findings: reading, isDrawn, diagrams } = await readOnce(xml)
        const findings = [...decoding, ...reading, ...severalDiagrams(diagrams)]
        if (isDrawn || model.nodes.length === 0) return { xml, model, findings }
        return { xml, drawn: await withDrawing(xml, layoutOf(model)), model, findings: [...findings, LAID_OUT] }
      } catch (error) {
        if (!(error instanceof UnreadableFileError)) throw error
        return { xml: '', problem: problemOfReading(error), findings: [] }
      }
    },
  }
}

const problemOfReading = ({ code, place, params }: UnreadableFileError): Problem => {
  const { reason: _, ...known } = params
  return { code: PROBLEMS[code], params: { ...known, place } }
}

const PROBLEMS = {
  'too-large': 'modelTooLarge',
  'too-deep': 'modelTooDeep',
  'not-xml': 'notXml',
  'not-bpmn': 'notBpmn',
  encoding: 'encodingUnknown',
} as const satisfies Record<UnreadableFileError['code'], string>
