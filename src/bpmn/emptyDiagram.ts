import { xmlText } from './annotations/fields.ts'

/** The words of a new diagram, in the language of whoever makes it. */
export interface EmptyDiagramNames {
  readonly pool: string
  readonly applicant: string
  readonly organisation: string
  readonly start: string
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string): string => xmlText(text).replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign)

/**
 * A new diagram: one pool with a lane for the applicant and one for the organisation, a start event in the first, and
 * the drawing of it. The performers' kinds are given, so that the first step drawn counts for somebody.
 */
export function emptyDiagram(names: EmptyDiagramNames): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:bpr="urn:darcha:bpr:1" id="Definitions_1" targetNamespace="urn:darcha">
  <bpmn:collaboration id="Collaboration_1">
    <bpmn:participant id="Pool_1" name="${escaped(names.pool)}" processRef="Process_1" />
  </bpmn:collaboration>
  <bpmn:process id="Process_1" isExecutable="false">
    <bpmn:laneSet id="LaneSet_1">
      <bpmn:lane id="Lane_Applicant" name="${escaped(names.applicant)}">
        <bpmn:extensionElements>
          <bpr:performer kind="applicant" />
        </bpmn:extensionElements>
        <bpmn:flowNodeRef>Start_1</bpmn:flowNodeRef>
      </bpmn:lane>
      <bpmn:lane id="Lane_Organisation" name="${escaped(names.organisation)}">
        <bpmn:extensionElements>
          <bpr:performer kind="front-office" />
        </bpmn:extensionElements>
      </bpmn:lane>
    </bpmn:laneSet>
    <bpmn:startEvent id="Start_1" name="${escaped(names.start)}" />
  </bpmn:process>
  <bpmndi:BPMNDiagram id="Diagram_1">
    <bpmndi:BPMNPlane id="Plane_1" bpmnElement="Collaboration_1">
      <bpmndi:BPMNShape id="Pool_1_di" bpmnElement="Pool_1" isHorizontal="true">
        <dc:Bounds x="160" y="80" width="900" height="360" />
      </bpmndi:BPMNShape>
      <bpmndi:BPMNShape id="Lane_Applicant_di" bpmnElement="Lane_Applicant" isHorizontal="true">
        <dc:Bounds x="190" y="80" width="870" height="180" />
      </bpmndi:BPMNShape>
      <bpmndi:BPMNShape id="Lane_Organisation_di" bpmnElement="Lane_Organisation" isHorizontal="true">
        <dc:Bounds x="190" y="260" width="870" height="180" />
      </bpmndi:BPMNShape>
      <bpmndi:BPMNShape id="Start_1_di" bpmnElement="Start_1">
        <dc:Bounds x="252" y="152" width="36" height="36" />
        <bpmndi:BPMNLabel>
          <dc:Bounds x="225" y="195" width="90" height="27" />
        </bpmndi:BPMNLabel>
      </bpmndi:BPMNShape>
    </bpmndi:BPMNPlane>
  </bpmndi:BPMNDiagram>
</bpmn:definitions>
`
}
