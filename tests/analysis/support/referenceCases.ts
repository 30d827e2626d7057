/** BPMN with our annotations around the content of one process. */
export const bpmn = (content: string, service = '') => `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpr="urn:darcha:bpr:1" id="Definitions_1" targetNamespace="urn:test">
  <bpmn:process id="Process_1" name="Reference">
    <bpmn:extensionElements>
      <bpr:service name="Reference" ${service} />
      <bpr:performer kind="applicant" />
    </bpmn:extensionElements>
${content}
  </bpmn:process>
</bpmn:definitions>`

export const task = (id: string, work: string, attributes = '') =>
  `<bpmn:task id="${id}" name="${id}"><bpmn:extensionElements><bpr:step ${attributes}><bpr:work ${work} /></bpr:step></bpmn:extensionElements></bpmn:task>`

export const flow = (source: string, target: string, probability?: number) =>
  `<bpmn:sequenceFlow id="${source}_${target}" sourceRef="${source}" targetRef="${target}">${
    probability === undefined ? '' : `<bpmn:extensionElements><bpr:flow probability="${probability}" /></bpmn:extensionElements>`
  }</bpmn:sequenceFlow>`

const minutes = (likely: number) => `likely="${likely}" unit="minute"`
const days = (likely: number) => `likely="${likely}" unit="working-day"`

/** Reference case 1 of the method: apply, check, maybe back, decide, maybe refuse, pick up. */
export const LOOP = bpmn(
  [
    '<bpmn:startEvent id="s" />',
    task('A', minutes(30), 'channel="in-person" place="Centre"'),
    task('B', minutes(15), 'channel="internal"'),
    '<bpmn:exclusiveGateway id="complete" />',
    task('C', minutes(60), 'channel="internal"'),
    '<bpmn:exclusiveGateway id="granted" />',
    '<bpmn:endEvent id="refused"><bpmn:extensionElements><bpr:event outcome="refused" /></bpmn:extensionElements></bpmn:endEvent>',
    task('D', minutes(20), 'channel="in-person" place="Centre"'),
    '<bpmn:endEvent id="e" />',
    flow('s', 'A'),
    flow('A', 'B'),
    flow('B', 'complete'),
    flow('complete', 'A', 0.2),
    flow('complete', 'C', 0.8),
    flow('C', 'granted'),
    flow('granted', 'refused', 0.1),
    flow('granted', 'D', 0.9),
    flow('D', 'e'),
  ].join('\n'),
)

/** Reference case 2 of the method: a credit application with two checks side by side. */
export const CREDIT = bpmn(
  [
    '<bpmn:startEvent id="s" />',
    task('completeness', days(1)),
    '<bpmn:exclusiveGateway id="complete" />',
    '<bpmn:parallelGateway id="split" />',
    task('history', days(1)),
    task('income', days(3)),
    '<bpmn:parallelGateway id="join" />',
    task('assess', days(3)),
    '<bpmn:exclusiveGateway id="decision" />',
    task('offer', days(1)),
    task('rejection', days(2)),
    '<bpmn:endEvent id="e" />',
    flow('s', 'completeness'),
    flow('completeness', 'complete'),
    flow('complete', 'completeness', 0.2),
    flow('complete', 'split', 0.8),
    flow('split', 'history'),
    flow('split', 'income'),
    flow('history', 'join'),
    flow('income', 'join'),
    flow('join', 'assess'),
    flow('assess', 'decision'),
    flow('decision', 'offer', 0.6),
    flow('decision', 'rejection', 0.4),
    flow('offer', 'e'),
    flow('rejection', 'e'),
  ].join('\n'),
)
