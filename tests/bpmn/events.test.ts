import { describe, expect, it } from 'vitest'
import type { FlowNode } from '#src/domain/process.ts'
import { readModel } from '#src/bpmn/readModel.ts'
import { definitions, extension } from './documents.ts'

const ROOTS = `
  <bpmn:message id="M" name="Reply"/><bpmn:signal id="Sig"/><bpmn:error id="Err"/><bpmn:escalation id="Esc"/>
  <bpmn:timerEventDefinition id="Shared"><bpmn:timeDuration>P1D</bpmn:timeDuration></bpmn:timerEventDefinition>`

const nodes = async (content: string): Promise<readonly FlowNode[]> =>
  (await readModel(definitions(`${ROOTS}<bpmn:process id="P">${content}</bpmn:process>`))).model.nodes

const eventsOf = async (definition: string) =>
  (await nodes(`<bpmn:intermediateCatchEvent id="E" name="Here">${definition}</bpmn:intermediateCatchEvent>`))[0]?.events

describe('event definitions', () => {
  it.each([
    ['messageEventDefinition messageRef="M"', { kind: 'message', ref: 'M' }],
    ['messageEventDefinition messageRef="tns:M"', { kind: 'message', ref: 'M' }],
    ['signalEventDefinition signalRef="Sig"', { kind: 'signal', ref: 'Sig' }],
    ['errorEventDefinition errorRef="Err"', { kind: 'error', ref: 'Err' }],
    ['escalationEventDefinition escalationRef="Esc"', { kind: 'escalation', ref: 'Esc' }],
    ['signalEventDefinition signalRef="nowhere"', { kind: 'signal', ref: 'nowhere' }],
    ['linkEventDefinition name="Part 2"', { kind: 'link', ref: 'Part 2' }],
    ['linkEventDefinition', { kind: 'link', ref: 'Here' }],
    ['terminateEventDefinition', { kind: 'terminate' }],
    ['compensateEventDefinition', { kind: 'compensate' }],
    ['cancelEventDefinition', { kind: 'cancel' }],
    ['conditionalEventDefinition', { kind: 'conditional' }],
    ['timerEventDefinition', { kind: 'timer' }],
    ['messageEventDefinition', { kind: 'message' }],
  ])('reads <%s>', async (tag, wanted) => {
    expect(await eventsOf(`<bpmn:${tag}/>`)).toEqual([wanted])
  })

  it.each([
    ['timeDuration', 'P3DT4H', 'duration'],
    ['timeDate', '2024-01-08T09:00:00', 'date'],
    ['timeCycle', 'R3/PT10H', 'cycle'],
  ])('keeps the text of <%s>', async (tag, text, type) => {
    const timer = `<bpmn:timerEventDefinition><bpmn:${tag}> ${text} </bpmn:${tag}></bpmn:timerEventDefinition>`
    expect(await eventsOf(timer)).toEqual([{ kind: 'timer', timer: { type, text } }])
  })

  it('reads several in order and one shared by reference', async () => {
    expect(
      await eventsOf('<bpmn:messageEventDefinition messageRef="M"/><bpmn:eventDefinitionRef>Shared</bpmn:eventDefinitionRef>'),
    ).toEqual([
      { kind: 'message', ref: 'M' },
      { kind: 'timer', timer: { type: 'duration', text: 'P1D' } },
    ])
  })
})

describe('boundary events', () => {
  it('interrupt unless they say otherwise', async () => {
    const read = await nodes(`
      <bpmn:task id="A"/>
      <bpmn:boundaryEvent id="B1" attachedToRef="A">${extension('<bpr:event probability="0.1" outcome="abandoned"/>')}</bpmn:boundaryEvent>
      <bpmn:boundaryEvent id="B2" attachedToRef="A" cancelActivity="false"/>`)
    expect(read.slice(1)).toMatchObject([
      { id: 'B1', attachedTo: 'A', interrupting: true, probability: 0.1, outcome: 'abandoned' },
      { id: 'B2', attachedTo: 'A', interrupting: false },
    ])
  })

  it('may carry a wait', async () => {
    const read = await nodes(`
      <bpmn:task id="A"/><bpmn:boundaryEvent id="B" attachedToRef="A">${extension(
        '<bpr:step><bpr:wait likely="2" unit="hour"/></bpr:step>',
      )}</bpmn:boundaryEvent>`)
    expect(read[1]?.facts?.wait).toEqual({ likely: 2, unit: 'hour' })
  })
})

describe('start events', () => {
  it('say whether they interrupt only inside an event sub-process', async () => {
    const read = await nodes(`
      <bpmn:startEvent id="S"/>
      <bpmn:subProcess id="E" triggeredByEvent="true"><bpmn:startEvent id="S1"/><bpmn:startEvent id="S2" isInterrupting="false"/></bpmn:subProcess>`)
    expect(read.map((node) => node.interrupting)).toEqual([undefined, undefined, true, false])
  })
})
