import { beforeAll, describe, expect, it } from 'vitest'
import type { FlowNode } from '#src/domain/process.ts'
import { stepsOf } from '#src/domain/process.ts'
import type { Variant } from './library.ts'
import { openVariant } from './library.ts'

let asIs: Variant
let toBe: Variant

beforeAll(async () => {
  asIs = await openVariant('property-registration/as-is.bpmn')
  toBe = await openVariant('property-registration/to-be.bpmn')
})

describe('the two models of property registration', () => {
  it('are measured exactly', () => {
    for (const { analysis } of [asIs, toBe]) expect(analysis.method).toMatchObject({ kind: 'exact', seed: 1 })
  })

  it('show the awkwardness of the procedure before reform: many steps and bodies, returns and a refusal', () => {
    const { model, analysis } = asIs
    expect(analysis.model.steps).toBe(20)
    expect(new Set(stepsOf(model).map((step) => step.facts?.organisation)).size).toBeGreaterThanOrEqual(10)
    expect(model.nodes.filter((node) => node.outcome === 'refused')).toHaveLength(1)
    expect(model.nodes.filter((node) => node.outcome === 'granted')).toHaveLength(1)
  })

  it('are drawn with the applicant as one lane among the bodies', () => {
    for (const { model } of [asIs, toBe]) {
      expect(model.pools).toHaveLength(1)
      expect(model.performers.filter((performer) => performer.kind === 'applicant').map((performer) => performer.id)).toEqual([
        'Lane_Applicant',
      ])
    }
  })

  it('share the facts of the service, but for the day of the prices and the step from which the deadline runs', () => {
    const { asOf: then, deadlineFrom: handIn, ...before } = asIs.model.service
    const { asOf: now, deadlineFrom: certified, ...after } = toBe.model.service
    expect(after).toEqual(before)
    expect([then, now]).toEqual(['2015-09-01', '2023-05-01'])
    expect([handIn, certified]).toEqual(['Task_HandIn', 'Task_CertifyContract'])
    expect(before.referenceUnits.map((unit) => unit.from)).toEqual(before.referenceUnits.map((unit) => unit.from).sort())
  })

  it('keep the ids and kinds of what survives, so that the to-be is a derived variant', () => {
    const kinds = new Map(asIs.model.nodes.map((node) => [node.id, node.kind]))
    const kept = toBe.model.nodes.filter((node) => kinds.has(node.id))
    const fresh = toBe.model.nodes.filter((node) => !kinds.has(node.id)).map((node) => node.id)
    expect(kept.map((node: FlowNode) => node.kind)).toEqual(kept.map((node) => kinds.get(node.id)))
    expect(kept.filter((node) => node.kind === 'task')).toHaveLength(5)
    expect(fresh.sort()).toEqual(['Task_ApplyOnline', 'Task_PullData', 'Task_SettleDebt'])
  })
})
