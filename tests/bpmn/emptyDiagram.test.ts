import { describe, expect, it } from 'vitest'
import { emptyDiagram } from '#src/bpmn/emptyDiagram.ts'
import { readModel } from '#src/bpmn/readModel.ts'

describe('a new diagram', () => {
  const xml = emptyDiagram({
    pool: 'Xizmat <1>',
    applicant: 'Ariza "beruvchi"',
    organisation: 'Tashkilot & Co',
    start: 'Boshlanish',
  })

  it('has a pool with a lane for each side, a start event, and nothing to complain of', async () => {
    const { model, findings } = await readModel(xml)
    expect(findings).toEqual([])
    expect(model.pools.map((pool) => pool.name)).toEqual(['Xizmat <1>'])
    expect(model.lanes.map((lane) => lane.name)).toEqual(['Ariza "beruvchi"', 'Tashkilot & Co'])
    expect(model.nodes).toMatchObject([{ kind: 'startEvent', name: 'Boshlanish' }])
    expect(model.performers).toMatchObject([{ kind: 'applicant', kindGiven: true }])
  })

  it('draws every element that it has', () => {
    const drawn = [...xml.matchAll(/bpmnElement="([^"]+)"/g)].map((match) => match[1])
    expect(drawn).toEqual(['Collaboration_1', 'Pool_1', 'Lane_Applicant', 'Lane_Organisation', 'Start_1'])
  })
})
