import { beforeAll, describe, expect, it } from 'vitest'
import type { FlowNode } from '#src/domain/process.ts'
import { stepsOf } from '#src/domain/process.ts'
import type { Variant } from './library.ts'
import { libraryService, openVariant, WRONG_APOSTROPHE } from './library.ts'

const service = libraryService('property-registration')
let asIs: Variant
let toBe: Variant

beforeAll(async () => {
  asIs = await openVariant('property-registration/as-is.bpmn')
  toBe = await openVariant('property-registration/to-be.bpmn')
})

const both = (): readonly (readonly [string, Variant])[] => [
  ['as-is', asIs],
  ['to-be', toBe],
]

describe('the two models of property registration', () => {
  it('are read without any finding and analysed without an error', () => {
    for (const [name, { readFindings, analysis }] of both()) {
      expect(readFindings, name).toEqual([])
      expect(
        analysis.findings.filter((finding) => finding.severity !== 'info'),
        name,
      ).toEqual([])
      expect(analysis.method, name).toMatchObject({ kind: 'exact', seed: 1 })
      expect(analysis.method.coverage, name).toBeGreaterThanOrEqual(1 - 1e-9)
    }
  })

  it('show the awkwardness of the procedure before reform: many steps and bodies, returns and a refusal', () => {
    const { model, analysis } = asIs
    expect(analysis.model.steps).toBe(20)
    expect(new Set(stepsOf(model).map((step) => step.facts?.organisation)).size).toBeGreaterThanOrEqual(10)
    expect(model.nodes.filter((node) => node.outcome === 'refused')).toHaveLength(1)
    expect(model.nodes.filter((node) => node.outcome === 'granted')).toHaveLength(1)
  })

  it('are drawn with the applicant as one lane among the bodies', () => {
    for (const [name, { model }] of both()) {
      expect(model.pools, name).toHaveLength(1)
      expect(
        model.performers.filter((performer) => performer.kind === 'applicant').map((performer) => performer.id),
        name,
      ).toEqual(['Lane_Applicant'])
      expect(
        model.performers.every((performer) => performer.kindGiven),
        name,
      ).toBe(true)
    }
  })

  it('carry every annotation that a step needs, with its evidence', () => {
    for (const [name, { model }] of both()) {
      for (const step of stepsOf(model)) {
        const where = `${name} ${step.id}`
        expect(step.facts?.channel, where).toBeDefined()
        expect(step.facts?.work?.likely, where).toBeGreaterThan(0)
        expect(step.facts?.value, where).toBeDefined()
        expect(step.facts?.evidence.length, where).toBeGreaterThan(0)
        for (const evidence of step.facts?.evidence ?? []) {
          expect(evidence.source, where).toBeDefined()
          expect(evidence.text, where).toMatch(/\w{4}/)
        }
        if (step.facts?.channel === 'in-person') expect(step.facts.place, where).toBeDefined()
        for (const cost of step.facts?.costs ?? []) expect(cost.payer, where).toBeDefined()
      }
    }
  })

  it('rest on the acts of the service, and a practice is called a practice', () => {
    const acts = new Set(service.acts.map((act) => act.id))
    for (const [name, { model }] of both()) {
      expect(model.service.acts.map((act) => [act.id, act.number, act.date]).sort(), name).toEqual(
        service.acts.map((act) => [act.id, act.number, act.date]).sort(),
      )
      for (const basis of stepsOf(model).flatMap((step) => step.facts?.legalBases ?? [])) {
        expect(basis.binding, name).toBeDefined()
        if (basis.act === undefined) expect(basis.binding, name).toBe('practice')
        else expect(acts, name).toContain(basis.act)
      }
    }
  })

  it('can be read in three languages, to the last lane and branch', () => {
    for (const [name, { model }] of both()) {
      const named = [...model.pools, ...model.processes, ...model.lanes, ...model.nodes, ...model.flows].filter(
        (e) => e.name !== '',
      )
      expect(named.length, name).toBeGreaterThan(20)
      for (const element of named) {
        const where = `${name} ${element.id}`
        expect(element.labels?.ru, where).toMatch(/[а-я]/)
        expect(element.labels?.uz, where).toMatch(/[a-z]/)
        expect(element.labels?.uz, where).not.toMatch(WRONG_APOSTROPHE)
      }
    }
  })

  it('share the facts of the service, but for the day of the prices and the step from which the deadline runs', () => {
    const { asOf: then, deadlineFrom: handIn, ...before } = asIs.model.service
    const { asOf: now, deadlineFrom: certified, ...after } = toBe.model.service
    expect(after).toEqual(before)
    expect([then, now]).toEqual(['2015-09-01', '2023-05-01'])
    expect([handIn, certified]).toEqual(['Task_HandIn', 'Task_CertifyContract'])
    expect(before.volume).toBe(service.volume.value)
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
