const box = (id: string, x: number, y: number, width = 100, height = 80) =>
  `<bpmndi:BPMNShape id="${id}_di" bpmnElement="${id}"><dc:Bounds x="${x}" y="${y}" width="${width}" height="${height}"/></bpmndi:BPMNShape>`

const edge = (id: string, ...points: readonly (readonly [number, number])[]) =>
  `<bpmndi:BPMNEdge id="${id}_di" bpmnElement="${id}">${points.map(([x, y]) => `<di:waypoint x="${x}" y="${y}"/>`).join('')}</bpmndi:BPMNEdge>`

/** A small drawing: apply, check, then a decision to fix or to end; with facts, and with what another tool wrote. */
export const DRAWING = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI"
  xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI"
  xmlns:bpr="urn:darcha:bpr:1" xmlns:other="http://example.org/other" id="defs" targetNamespace="http://example.org/">
<bpmn:collaboration id="c"><bpmn:participant id="pool" name="Agency" processRef="p"/></bpmn:collaboration>
<bpmn:process id="p" isExecutable="false">
  <bpmn:laneSet id="lanes">
    <bpmn:lane id="front" name="Front desk"><bpmn:flowNodeRef>start</bpmn:flowNodeRef><bpmn:flowNodeRef>apply</bpmn:flowNodeRef>
      <bpmn:flowNodeRef>check</bpmn:flowNodeRef><bpmn:flowNodeRef>choice</bpmn:flowNodeRef><bpmn:flowNodeRef>fix</bpmn:flowNodeRef>
      <bpmn:flowNodeRef>end</bpmn:flowNodeRef></bpmn:lane>
  </bpmn:laneSet>
  <bpmn:startEvent id="start" name="Begin"/>
  <bpmn:userTask id="apply" name="Apply" other:owner="anna">
    <bpmn:extensionElements>
      <bpr:step channel="in-person" place="Hall" later="kept">
        <bpr:work likely="20" unit="minute"/><bpr:wait likely="5" unit="working-day" kind="queue"/>
        <bpr:document name="Passport" role="submitted" form="original"/>
        <bpr:legalBasis act="a1" clause="4" binding="law">text</bpr:legalBasis>
        <bpr:painPoint severity="4">queues</bpr:painPoint><bpr:painPoint severity="2">forms</bpr:painPoint>
        <bpr:novelty of="a later version"/>
      </bpr:step>
      <other:property name="colour"><other:value>blue</other:value></other:property>
    </bpmn:extensionElements>
  </bpmn:userTask>
  <bpmn:task id="check" name="Check"/>
  <bpmn:exclusiveGateway id="choice" name="Complete?"/>
  <bpmn:task id="fix" name="Fix"/>
  <bpmn:endEvent id="end" name="Done"/>
  <bpmn:sequenceFlow id="f1" sourceRef="start" targetRef="apply"/>
  <bpmn:sequenceFlow id="f2" sourceRef="apply" targetRef="check"/>
  <bpmn:sequenceFlow id="f3" sourceRef="check" targetRef="choice"/>
  <bpmn:sequenceFlow id="f4" name="yes" sourceRef="choice" targetRef="end"/>
  <bpmn:sequenceFlow id="f5" sourceRef="choice" targetRef="fix"><bpmn:extensionElements><bpr:flow probability="0.2"/></bpmn:extensionElements></bpmn:sequenceFlow>
  <bpmn:sequenceFlow id="f6" sourceRef="fix" targetRef="apply"/>
</bpmn:process>
<bpmndi:BPMNDiagram id="diagram"><bpmndi:BPMNPlane id="plane" bpmnElement="c">
${box('pool', 100, 60, 800, 340)}${box('front', 130, 60, 770, 340)}
${box('start', 170, 142, 36, 36)}${box('apply', 260, 120)}${box('check', 420, 120)}${box('choice', 580, 135, 50, 50)}${box('fix', 555, 270)}${box('end', 720, 142, 36, 36)}
${edge('f1', [206, 160], [260, 160])}${edge('f2', [360, 160], [420, 160])}${edge('f3', [520, 160], [580, 160])}${edge('f4', [630, 160], [720, 160])}
${edge('f5', [605, 185], [605, 270])}${edge('f6', [555, 310], [310, 310], [310, 200])}
</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</bpmn:definitions>`
