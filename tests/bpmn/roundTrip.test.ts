import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NO_FACTS } from '#src/domain/step.ts'
import { openDocument, setEvent, setFlow, setLabels, setPerformer, setService, setStep, toXml } from '#src/bpmn/document.ts'
import { readModel } from '#src/bpmn/readModel.ts'
import { eventFacts, flowFacts, labels, performerFacts, serviceFacts, stepFacts } from './arbitraries.ts'
import { definitions } from './documents.ts'

const FILE = definitions(`
  <bpmn:collaboration id="Coll"><bpmn:participant id="Pool" name="Agency" processRef="P" /></bpmn:collaboration>
  <bpmn:process id="P">
    <bpmn:startEvent id="S" />
    <bpmn:task id="A" name="Apply" />
    <bpmn:task id="B" name="Check" />
    <bpmn:endEvent id="E" />
    <bpmn:sequenceFlow id="f1" sourceRef="S" targetRef="A" />
    <bpmn:sequenceFlow id="f2" sourceRef="A" targetRef="B" />
    <bpmn:sequenceFlow id="f3" sourceRef="B" targetRef="E" />
  </bpmn:process>`)

const annotations = fc.record({
  service: serviceFacts,
  performer: performerFacts,
  a: stepFacts,
  b: stepFacts,
  flow: flowFacts,
  event: eventFacts,
  labels,
})
type Annotations = typeof annotations extends fc.Arbitrary<infer T> ? T : never

async function annotate(xml: string, { service, performer, a, b, flow, event, labels: names }: Annotations): Promise<string> {
  const doc = await openDocument(xml)
  setService(doc, service)
  setPerformer(doc, 'Pool', performer)
  setStep(doc, 'A', a)
  setStep(doc, 'B', b)
  setFlow(doc, 'f2', flow)
  setEvent(doc, 'E', event)
  setLabels(doc, 'A', names)
  return toXml(doc)
}

async function expectToSay(xml: string, wanted: Annotations): Promise<void> {
  const { model, findings } = await readModel(xml)
  const node = (id: string) => model.nodes.find((candidate) => candidate.id === id)
  expect(findings.filter((finding) => finding.rule !== 'performer-kind-missing')).toEqual([])
  expect(model.service).toEqual(wanted.service)
  expect(node('A')?.facts).toEqual(wanted.a)
  expect(node('B')?.facts).toEqual(wanted.b)
  expect(node('A')?.labels ?? {}).toEqual(wanted.labels)
  expect(model.flows[1]?.probability).toBe(wanted.flow.probability)
  expect({ probability: node('E')?.probability, outcome: node('E')?.outcome }).toEqual({
    probability: wanted.event.probability,
    outcome: wanted.event.outcome,
  })
  expect(model.performers[0]).toEqual({
    ...wanted.performer,
    id: 'Pool',
    name: 'Agency',
    kind: wanted.performer.kind ?? 'back-office',
    kindGiven: wanted.performer.kind !== undefined,
    organisation: wanted.performer.organisation ?? 'Agency',
  })
}

describe('writing and reading again', () => {
  it('gives back every annotation of a file annotated at random', async () => {
    await fc.assert(
      fc.asyncProperty(annotations, async (wanted) => {
        await expectToSay(await annotate(FILE, wanted), wanted)
      }),
      { numRuns: 150, seed: 1 },
    )
  })

  it('gives back the second annotation when a file is annotated over another', async () => {
    await fc.assert(
      fc.asyncProperty(annotations, annotations, async (first, second) => {
        await expectToSay(await annotate(await annotate(FILE, first), second), second)
      }),
      { numRuns: 100, seed: 2 },
    )
  })

  it('writes the same text for the same document, and changes nothing when the same is said again', async () => {
    await fc.assert(
      fc.asyncProperty(annotations, async (wanted) => {
        const once = await annotate(FILE, wanted)
        expect(await annotate(FILE, wanted)).toBe(once)
        expect(await annotate(once, wanted)).toBe(once)
      }),
      { numRuns: 50, seed: 3 },
    )
  })

  it('takes an annotation away without a trace', async () => {
    // given
    const plain = await toXml(await openDocument(FILE))
    const doc = await openDocument(FILE)
    setStep(doc, 'A', { ...NO_FACTS, note: 'to go' })
    setLabels(doc, 'A', { ru: 'Подача' })
    setFlow(doc, 'f2', { probability: 0.5 })

    // when
    setStep(doc, 'A', undefined)
    setLabels(doc, 'A', {})
    setFlow(doc, 'f2', undefined)

    // then
    expect(await toXml(doc)).toBe(plain)
  })
})
