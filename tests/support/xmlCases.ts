import { analyse } from '#src/analysis/analyse.ts'
import { readModel } from '#src/bpmn/readModel.ts'
import type { Finding } from '#src/domain/findings.ts'

const NAMESPACES = 'xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpr="urn:darcha:bpr:1"'

/** A BPMN file around its root elements, without a drawing. */
export const file = (roots: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<bpmn:definitions ${NAMESPACES} id="D" targetNamespace="urn:t">\n${roots}\n</bpmn:definitions>\n`

/** A file with one process. */
export const processOf = (content: string): string => file(`<bpmn:process id="P" name="Office">\n${content}\n</bpmn:process>`)

export const ext = (content: string): string => `<bpmn:extensionElements>${content}</bpmn:extensionElements>`

/** A task with the content of its `bpr:step`. */
export const taskOf = (id: string, attributes = '', children = ''): string =>
  `<bpmn:task id="${id}" name="Step ${id}">${ext(`<bpr:step ${attributes}>${children}</bpr:step>`)}</bpmn:task>`

/** Sequence flows from each to the next, named after their ends. */
export const flowsOf = (...ids: string[]): string =>
  ids
    .slice(1)
    .map((id, i) => `<bpmn:sequenceFlow id="${ids[i]}_${id}" sourceRef="${ids[i]}" targetRef="${id}"/>`)
    .join('\n')

/** Reads and measures a file; findings of reading and of measuring together. */
export async function analyseXml(input: string | Uint8Array) {
  const { model, findings } = await readModel(input)
  const analysis = analyse(model)
  const all: readonly Finding[] = [...findings, ...analysis.findings]
  const step = (id: string) => analysis.steps.find((one) => one.id === id)
  return { ...analysis, model, findings: all, step }
}
