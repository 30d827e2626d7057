import { describe, expect, it } from 'vitest'
import { readModel } from '#src/bpmn/readModel.ts'
import { definitions, extension } from './documents.ts'

const performer = (attributes: string) => extension(`<bpr:performer ${attributes}/>`)
const refs = (...ids: string[]) => ids.map((id) => `<bpmn:flowNodeRef>${id}</bpmn:flowNodeRef>`).join('')

const pooled = (process: string, pool = '') =>
  definitions(`
  <bpmn:collaboration id="Coll"><bpmn:participant id="Pool" name="Agency" processRef="P">${pool}</bpmn:participant></bpmn:collaboration>
  <bpmn:process id="P" name="Work">${process}</bpmn:process>`)

const performerOf = async (xml: string): Promise<Record<string, string>> =>
  Object.fromEntries((await readModel(xml)).model.nodes.map((node) => [node.id, node.performer]))

describe('the performer of a node', () => {
  it('is its process when nothing else is drawn', async () => {
    const { model } = await readModel(definitions('<bpmn:process id="P" name="Work"><bpmn:task id="A"/></bpmn:process>'))
    expect(model.nodes[0]?.performer).toBe('P')
    expect(model.performers).toEqual([{ id: 'P', name: 'Work', kind: 'back-office', kindGiven: false, organisation: 'Work' }])
  })

  it('is its pool when there are no lanes', async () => {
    expect(await performerOf(pooled('<bpmn:task id="A"/>'))).toEqual({ A: 'Pool' })
  })

  it('is its innermost lane, listed there or in the lanes around it', async () => {
    const xml = pooled(`
      <bpmn:laneSet id="LS"><bpmn:lane id="Outer" name="Outer">${refs('A', 'B')}
        <bpmn:childLaneSet id="CS"><bpmn:lane id="Inner" name="Inner">${refs('B')}</bpmn:lane></bpmn:childLaneSet>
      </bpmn:lane></bpmn:laneSet>
      <bpmn:task id="A"/><bpmn:task id="B"/><bpmn:task id="C"/>`)
    expect(await performerOf(xml)).toEqual({ A: 'Outer', B: 'Inner', C: 'Pool' })
    expect((await readModel(xml)).model.lanes).toEqual([
      { id: 'Outer', name: 'Outer', process: 'P' },
      { id: 'Inner', name: 'Inner', process: 'P', parent: 'Outer' },
    ])
  })

  it('is the lane of its sub-process unless another lists it', async () => {
    const xml = pooled(`
      <bpmn:laneSet id="LS"><bpmn:lane id="L1">${refs('S')}</bpmn:lane><bpmn:lane id="L2">${refs('B')}</bpmn:lane></bpmn:laneSet>
      <bpmn:subProcess id="S"><bpmn:task id="A"/><bpmn:task id="B"/><bpmn:subProcess id="T"><bpmn:task id="D"/></bpmn:subProcess></bpmn:subProcess>`)
    expect(await performerOf(xml)).toEqual({ S: 'L1', A: 'L1', B: 'L2', T: 'L1', D: 'L1' })
  })

  it('is a lane of the sub-process itself, which inherits from the lane around', async () => {
    const xml = pooled(
      `
      <bpmn:laneSet id="LS"><bpmn:lane id="L1" name="Desk">${performer('headcount="2"')}${refs('S')}</bpmn:lane></bpmn:laneSet>
      <bpmn:subProcess id="S">
        <bpmn:laneSet id="LS2"><bpmn:lane id="L3" name="Clerk">${refs('A')}</bpmn:lane></bpmn:laneSet>
        <bpmn:task id="A"/><bpmn:task id="B"/>
      </bpmn:subProcess>`,
      performer('kind="front-office" organisation="Ministry"'),
    )
    expect(await performerOf(xml)).toEqual({ S: 'L1', A: 'L3', B: 'L1' })
    expect((await readModel(xml)).model.performers).toEqual([
      { id: 'L1', name: 'Desk', kind: 'front-office', kindGiven: true, organisation: 'Ministry', headcount: 2 },
      { id: 'L3', name: 'Clerk', kind: 'front-office', kindGiven: true, organisation: 'Ministry', headcount: 2 },
    ])
  })

  it("of an unlisted boundary event is its host's", async () => {
    const xml = pooled(`
      <bpmn:laneSet id="LS"><bpmn:lane id="L1">${refs('A')}</bpmn:lane></bpmn:laneSet>
      <bpmn:task id="A"/><bpmn:boundaryEvent id="B" attachedToRef="A"/>`)
    expect(await performerOf(xml)).toEqual({ A: 'L1', B: 'L1' })
  })

  it('is the first of two lanes that list it, with a warning', async () => {
    const xml = pooled(`
      <bpmn:laneSet id="LS"><bpmn:lane id="L1" name="One">${refs('A')}</bpmn:lane><bpmn:lane id="L2" name="Two">${refs('A')}</bpmn:lane></bpmn:laneSet>
      <bpmn:task id="A"/>`)
    expect(await performerOf(xml)).toEqual({ A: 'L1' })
    expect((await readModel(xml)).findings).toContainEqual({
      severity: 'warning',
      rule: 'node-in-two-lanes',
      element: 'A',
      name: '',
      params: { lane: 'One', other: 'Two' },
    })
  })

  it('keeps two lanes of one name apart', async () => {
    const xml = pooled(`
      <bpmn:laneSet id="LS"><bpmn:lane id="L1" name="Desk">${refs('A')}</bpmn:lane><bpmn:lane id="L2" name="Desk">${refs('B')}</bpmn:lane></bpmn:laneSet>
      <bpmn:task id="B"/><bpmn:task id="A"/>`)
    expect((await readModel(xml)).model.performers.map((one) => one.id)).toEqual(['L1', 'L2'])
  })
})

describe('what a performer is', () => {
  const lanes = (outer: string, inner: string) => `
    <bpmn:laneSet id="LS"><bpmn:lane id="Outer" name="Department">${outer}
      <bpmn:childLaneSet id="CS"><bpmn:lane id="Inner" name="Window 1">${inner}${refs('A')}</bpmn:lane></bpmn:childLaneSet>
    </bpmn:lane></bpmn:laneSet><bpmn:task id="A"/>`

  it('is inherited attribute by attribute from lane, pool and process', async () => {
    const xml = pooled(
      performer('kind="back-office" calendar="office" hourlyCost="1"') +
        lanes(performer('hourlyCost="3"'), performer('headcount="4"')),
      performer('kind="front-office" hourlyCost="2" organisation="Ministry"'),
    )
    expect((await readModel(xml)).model.performers).toEqual([
      {
        id: 'Inner',
        name: 'Window 1',
        kind: 'front-office',
        kindGiven: true,
        organisation: 'Ministry',
        hourlyCost: 3,
        headcount: 4,
        calendar: 'office',
      },
    ])
  })

  it('has the innermost organisation given, else the innermost name', async () => {
    const named = async (outer: string) => (await readModel(pooled(lanes(outer, '')))).model.performers[0]?.organisation
    expect(await named(performer('organisation="Cadastre"'))).toBe('Cadastre')
    expect(await named('')).toBe('Window 1')
  })

  it('counts as back-office without a kind, with one finding for each that has work', async () => {
    const xml = pooled(`
      <bpmn:laneSet id="LS"><bpmn:lane id="L1" name="Desk">${refs('A', 'B')}</bpmn:lane><bpmn:lane id="L2">${refs('S')}</bpmn:lane></bpmn:laneSet>
      <bpmn:startEvent id="S"/><bpmn:task id="A"/><bpmn:task id="B"/>`)
    const { model, findings } = await readModel(xml)
    expect(model.performers.map((one) => [one.id, one.kind, one.kindGiven])).toEqual([
      ['L1', 'back-office', false],
      ['L2', 'back-office', false],
    ])
    expect(findings).toEqual([{ severity: 'warning', rule: 'performer-kind-missing', element: 'L1', name: 'Desk', params: {} }])
  })

  it('carries names in other languages', async () => {
    const xml = pooled('<bpmn:task id="A"/>', extension('<bpr:label lang="uz">Agentlik</bpr:label>'))
    expect((await readModel(xml)).model.performers[0]?.labels).toEqual({ uz: 'Agentlik' })
  })

  it('is reported on once when something is wrong, also where nobody works', async () => {
    const xml = definitions(`
      <bpmn:collaboration id="Coll"><bpmn:participant id="Box" name="Citizen">${performer('kind="human"')}</bpmn:participant></bpmn:collaboration>
      <bpmn:process id="P">${performer('headcount="-1"')}<bpmn:task id="A"/><bpmn:task id="B"/></bpmn:process>`)
    const { findings } = await readModel(xml)
    expect(findings.filter((finding) => finding.severity === 'error').map((finding) => finding.element)).toEqual(['P', 'Box'])
  })
})
