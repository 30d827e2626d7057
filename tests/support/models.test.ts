import { describe, expect, it } from 'vitest'
import { stepsOf } from '#src/domain/process.ts'
import { build } from './models.ts'

describe('a model built in code', () => {
  it('has one process and performer unless more are drawn', () => {
    const model = build((b) => {
      b.start('s')
      b.task('A', { work: { likely: 30, unit: 'minute' } })
      b.xor('g')
      b.end('e')
      b.chain('s', 'A', 'g', 'e')
      b.flow('g', 'A', { p: 0.2 })
    })
    expect(model.processes).toEqual([{ id: 'P', name: 'P' }])
    expect(model.performers).toEqual([{ id: 'P', name: 'P', kind: 'back-office', kindGiven: true, organisation: 'P' }])
    expect(model.flows.map((flow) => [flow.id, flow.source, flow.target, flow.probability])).toEqual([
      ['f1', 's', 'A', undefined],
      ['f2', 'A', 'g', undefined],
      ['f3', 'g', 'e', undefined],
      ['f4', 'g', 'A', 0.2],
    ])
    expect(stepsOf(model).map((step) => step.id)).toEqual(['A'])
  })

  it('places nodes in pools, lanes and sub-processes, and inherits performers', () => {
    const model = build((b) => {
      b.pool('Citizen', { kind: 'applicant' }, () => b.task('Ask'))
      b.pool('Agency', { kind: 'front-office', organisation: 'Ministry' }, () => {
        b.lane('Desk', { headcount: 2 }, () => {
          b.sub('S', () => b.task('In'))
          b.boundary('B', 'S', { probability: 0.1 })
        })
      })
      b.pool('Box')
      b.messageFlow('Ask', 'S')
    })
    expect(model.pools).toEqual([
      { id: 'Citizen', name: 'Citizen', process: 'Citizen_process' },
      { id: 'Agency', name: 'Agency', process: 'Agency_process' },
      { id: 'Box', name: 'Box' },
    ])
    expect(model.nodes.map((node) => [node.id, node.process, node.parent, node.performer])).toEqual([
      ['Ask', 'Citizen_process', undefined, 'Citizen'],
      ['S', 'Agency_process', undefined, 'Desk'],
      ['In', 'Agency_process', 'S', 'Desk'],
      ['B', 'Agency_process', undefined, 'Desk'],
    ])
    expect(model.performers.map(({ id, kind, organisation, headcount }) => [id, kind, organisation, headcount])).toEqual([
      ['Citizen', 'applicant', 'Citizen', undefined],
      ['Desk', 'front-office', 'Ministry', 2],
    ])
    expect(model.messageFlows).toEqual([{ id: 'm1', name: '', source: 'Ask', target: 'S' }])
  })
})
