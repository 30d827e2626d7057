import type { Project } from '#src/domain/project.ts'
import { NO_SERVICE } from '#src/domain/service.ts'

/** The text of a small model; the name tells one from another. */
export const sampleXml = (name: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="t">
  <bpmn:process id="p" name="${name}"><bpmn:startEvent id="s" /><bpmn:task id="a" name="${name}" /><bpmn:endEvent id="e" />
    <bpmn:sequenceFlow id="f1" sourceRef="s" targetRef="a" /><bpmn:sequenceFlow id="f2" sourceRef="a" targetRef="e" /></bpmn:process>
</bpmn:definitions>
`

export function sampleProject(change: Partial<Project> = {}): Project {
  return {
    id: 'project',
    title: 'Registration of rights',
    service: { ...NO_SERVICE, agency: 'Cadastre Agency', volume: 120_000, currency: 'UZS' },
    variants: [
      { id: 'asis', name: 'As-is', role: 'as-is', xml: sampleXml('as is') },
      { id: 'tobe', name: 'To-be', role: 'to-be', parent: 'asis', xml: sampleXml('to be'), pairing: { a: null } },
    ],
    assumptions: 'Ten cases a day.',
    texts: { summary: 'Shorter.' },
    illustrative: false,
    attachments: [],
    law: { 'vmq-1 2': { currentWording: 'Notaries report within two days.', source: 'lex.uz, 20.11.2026' } },
    ...change,
  }
}
