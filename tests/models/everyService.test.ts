import { beforeAll, describe, expect, it } from 'vitest'
import type { IndicatorId } from '#src/domain/indicators.ts'
import { HEADLINE, INDICATOR_IDS } from '#src/domain/indicators.ts'
import type { FlowNode, ProcessModel } from '#src/domain/process.ts'
import { stepsOf } from '#src/domain/process.ts'
import type { Schema } from './jsonSchema.ts'
import { mismatches } from './jsonSchema.ts'
import type { Variant } from './library.ts'
import { libraryService, libraryText, openVariant, serviceNames, WRONG_APOSTROPHE } from './library.ts'

const schema = JSON.parse(libraryText('schema/service.schema.json')) as Schema

/** Where more is worse. */
const LESS_IS_BETTER = [
  ...HEADLINE,
  'interactions',
  'copies',
  'onceOnlyGap',
  'handovers',
  'fees',
  'agencyCost',
  'reworkShare',
] as const satisfies readonly IndicatorId[]
const MORE_IS_BETTER = [
  'completionShare',
  'deadlineShare',
  'onlineShare',
  'automationShare',
  'maturity',
] as const satisfies readonly IndicatorId[]

const meanOf = ({ analysis }: Variant, id: IndicatorId): number => analysis.indicators[id].mean ?? Number.NaN

/** With whom a step is done: its organisation, else that of a performer who is not the applicant. */
function organisationOf(step: FlowNode, { performers }: ProcessModel): string | undefined {
  const performer = performers.find(({ id }) => id === step.performer)
  return step.facts?.organisation ?? (performer?.kind === 'applicant' ? undefined : performer?.organisation)
}

const unique = (names: Iterable<string>): string[] => [...new Set(names)].sort()

describe.each(serviceNames)('%s', (name) => {
  const service = libraryService(name)
  let asIs: Variant
  let toBe: Variant
  let both: readonly (readonly [string, Variant])[]

  beforeAll(async () => {
    asIs = await openVariant(`${name}/as-is.bpmn`)
    toBe = await openVariant(`${name}/to-be.bpmn`)
    both = [
      ['as-is', asIs],
      ['to-be', toBe],
    ]
  })

  const steps = (): FlowNode[] => both.flatMap(([, { model }]) => stepsOf(model))

  describe('service.json', () => {
    it('has the form of its schema', () => {
      expect(mismatches(service, schema)).toEqual([])
    })

    it('names the folder it lies in, indicators that exist and sources that it gives', () => {
      expect(service.id).toBe(name)
      const sources = service.sources.map((source) => source.id)
      const cited = [...service.published, ...service.acts, service.volume].flatMap((entry) => entry.source ?? [])
      expect(sources).toEqual(expect.arrayContaining(cited))
      for (const entry of [...service.published, ...service.comparisonNotes]) expect(INDICATOR_IDS).toContain(entry.indicator)
    })

    it('translates every document, organisation and place of the models, and no others', () => {
      const documents = steps().flatMap((step) => step.facts?.documents ?? [])
      const organisations = [
        ...both.flatMap(([, { model }]) => model.performers.map((performer) => performer.organisation)),
        ...steps().flatMap((step) => step.facts?.organisation ?? []),
        ...documents.flatMap((document) => document.holder ?? []),
      ]
      const places = steps().flatMap((step) => step.facts?.place ?? [])
      expect(Object.keys(service.names.documents).sort()).toEqual(unique(documents.map((document) => document.name)))
      expect(Object.keys(service.names.organisations).sort()).toEqual(unique(organisations))
      if (service.names.places)
        expect(Object.keys(service.names.places).sort()).toEqual(unique(places.filter((place) => place !== 'applicant')))
    })

    it('writes Russian in Russian and Uzbek with its own letters', () => {
      const text = libraryText(`${name}/service.json`)
      const inLanguage = (key: string) =>
        [...text.matchAll(new RegExp(`"${key}": "((?:[^"\\\\]|\\\\.)*)"`, 'g'))].map(([, t]) => t!)
      expect(inLanguage('ru').filter((words) => !/[а-яё]/i.test(words))).toEqual([])
      expect(inLanguage('uz').filter((words) => !/[a-z]/i.test(words) || /[а-яё]/i.test(words))).toEqual([])
      expect(inLanguage('uz').filter((words) => WRONG_APOSTROPHE.test(words))).toEqual([])
    })
  })

  describe('the two models', () => {
    it('are read without any finding and analysed without an error or a warning', () => {
      for (const [variant, { readFindings, analysis }] of both) {
        expect(readFindings, variant).toEqual([])
        expect(
          analysis.findings.filter((finding) => finding.severity !== 'info'),
          variant,
        ).toEqual([])
        expect(analysis.model.steps, variant).toBeGreaterThan(0)
        expect(analysis.method.coverage, variant).toBeGreaterThanOrEqual(1 - 1e-9)
      }
    })

    it('show in the as-is the awkwardness before reform: many steps and bodies, returns and a refusal', () => {
      const { model, analysis } = asIs
      expect(analysis.model.steps).toBeGreaterThanOrEqual(10)
      expect(new Set(stepsOf(model).flatMap((step) => organisationOf(step, model) ?? [])).size).toBeGreaterThanOrEqual(3)
      expect(meanOf(asIs, 'reworkShare')).toBeGreaterThan(0)
      expect(model.nodes.filter((node) => node.outcome === 'refused').length).toBeGreaterThanOrEqual(1)
      expect(model.nodes.filter((node) => node.outcome === 'granted').length).toBeGreaterThanOrEqual(1)
      expect(meanOf(asIs, 'completionShare')).toBeGreaterThan(0)
      expect(meanOf(asIs, 'completionShare')).toBeLessThan(1)
    })

    it('have the applicant as a lane or a pool, and say what every performer is', () => {
      for (const [variant, { model }] of both) {
        const drawn = new Set([...model.lanes, ...model.pools].map((element) => element.id))
        const applicants = model.performers.filter((performer) => performer.kind === 'applicant')
        expect(
          applicants.filter((performer) => drawn.has(performer.id)),
          variant,
        ).toHaveLength(1)
        const busy = new Set(model.nodes.map((node) => node.performer))
        expect(
          model.performers.filter((performer) => busy.has(performer.id) && !performer.kindGiven).map((performer) => performer.id),
          variant,
        ).toEqual([])
      }
    })

    it('carry every annotation that a step needs, with its evidence', () => {
      for (const [variant, { model }] of both) {
        for (const step of stepsOf(model)) {
          const where = `${variant} ${step.id}`
          expect(step.facts?.channel, where).toBeDefined()
          expect(step.facts?.work?.likely, where).toBeGreaterThan(0)
          expect(step.facts?.value, where).toBeDefined()
          expect(step.facts?.evidence.length, where).toBeGreaterThan(0)
          for (const evidence of step.facts?.evidence ?? []) {
            expect(evidence.source, where).toBeDefined()
            expect(evidence.text, where).toMatch(/\w{4}/)
          }
          if (step.facts?.channel === 'in-person') expect(step.facts.place, where).toMatch(/\w/)
          for (const wait of [step.facts?.wait ?? []].flat()) expect(wait.kind, where).toBeDefined()
          for (const cost of step.facts?.costs ?? []) expect([cost.payer, cost.kind], where).not.toContain(undefined)
        }
      }
    })

    it('say of every document its role, its form and, one and the same throughout, who holds it', () => {
      const holders = new Map<string, string | undefined>()
      for (const step of steps()) {
        for (const document of step.facts?.documents ?? []) {
          const where = `${step.id}: ${document.name}`
          expect([document.role, document.form], where).not.toContain(undefined)
          if (document.role === 'presented') expect(document.holder, where).toBeDefined()
          if (!holders.has(document.name)) holders.set(document.name, document.holder)
          expect(document.holder, where).toBe(holders.get(document.name))
        }
      }
      expect(holders.size).toBeGreaterThan(0)
    })

    it('have pains, with how bad they are, in the as-is', () => {
      const pains = stepsOf(asIs.model).flatMap((step) => step.facts?.painPoints ?? [])
      expect(pains.length).toBeGreaterThanOrEqual(3)
      for (const pain of pains) expect(pain.severity, pain.text).toBeGreaterThanOrEqual(1)
    })

    it('rest on the acts of the service, and a practice is called a practice', () => {
      const acts = new Set(service.acts.map((act) => act.id))
      for (const [variant, { model }] of both) {
        expect(model.service.acts.map((act) => [act.id, act.number, act.date]).sort(), variant).toEqual(
          service.acts.map((act) => [act.id, act.number, act.date]).sort(),
        )
        for (const basis of stepsOf(model).flatMap((step) => step.facts?.legalBases ?? [])) {
          expect(basis.binding, variant).toBeDefined()
          if (basis.act === undefined) expect(basis.binding, variant).toBe('practice')
          else expect(acts, variant).toContain(basis.act)
        }
      }
    })

    it('can be read in three languages, to the last lane and branch', () => {
      for (const [variant, { model }] of both) {
        const elements = [...model.pools, ...model.processes, ...model.lanes, ...model.nodes, ...model.flows]
        const named = elements.filter((element) => element.name !== '')
        expect(named.length, variant).toBeGreaterThan(10)
        for (const element of named) {
          const where = `${variant} ${element.id}`
          expect(element.labels?.ru, where).toMatch(/[а-яё]/i)
          expect(element.labels?.uz, where).toMatch(/[a-z]/i)
          expect(element.labels?.uz, where).not.toMatch(/[а-яё]/i)
          expect(element.labels?.uz, where).not.toMatch(WRONG_APOSTROPHE)
        }
      }
    })

    it('have a name on every message flow that has one in English', () => {
      for (const [variant, { model }] of both) {
        const xml = libraryText(`${name}/${variant}.bpmn`)
        for (const flow of model.messageFlows.filter((one) => one.name !== '')) {
          const [, inside = ''] =
            new RegExp(`<bpmn:messageFlow id="${flow.id}"[^>]*>([\\s\\S]*?)</bpmn:messageFlow>`).exec(xml) ?? []
          expect(inside, flow.id).toMatch(/<bpr:label lang="ru">[^<]*[а-яё]/i)
          expect(inside, flow.id).toMatch(/<bpr:label lang="uz">[^<]*[a-z]/i)
        }
      }
    })

    it('name every step, start, end and question, and every answer to a question', () => {
      for (const [variant, { model }] of both) {
        const asks = (node: FlowNode) =>
          node.kind === 'exclusiveGateway' && model.flows.filter((flow) => flow.source === node.id).length > 1
        const questions = new Set(model.nodes.filter(asks).map((node) => node.id))
        const unnamed = [
          ...model.nodes.filter((node) => /task|start|end/i.test(node.kind) || questions.has(node.id)),
          ...model.flows.filter((flow) => questions.has(flow.source)),
        ].filter((element) => element.name === '')
        expect(
          unnamed.map((element) => element.id),
          variant,
        ).toEqual([])
      }
    })

    it('share the facts of the service that make them comparable', () => {
      for (const fact of [
        'volume',
        'currency',
        'hourlyValue',
        'visitCost',
        'visitHours',
        'hoursPerDay',
        'daysPerWeek',
        'overhead',
      ] as const) {
        expect(asIs.model.service[fact], fact).toBeDefined()
        expect(toBe.model.service[fact], fact).toBe(asIs.model.service[fact])
      }
      expect(asIs.model.service.volume).toBe(service.volume.value)
      expect(asIs.model.service.asOf).toBeDefined()
    })

    it('keep the ids and kinds of what survives, so that the to-be is a derived variant', () => {
      const before = new Map(asIs.model.nodes.map((node) => [node.id, node]))
      const kept = toBe.model.nodes.filter((node) => before.has(node.id))
      const kindOf = (node: FlowNode | undefined) => [node?.id, node?.kind, node?.taskKind]
      expect(kept.filter((node) => node.kind === 'task').length).toBeGreaterThan(0)
      expect(kept.map(kindOf)).toEqual(kept.map((node) => kindOf(before.get(node.id))))
    })
  })

  describe('the figures', () => {
    it('come out as published', () => {
      for (const { indicator, statistic, value } of service.published)
        expect(Math.round(asIs.analysis.indicators[indicator][statistic] ?? Number.NaN), `${indicator} ${statistic}`).toBe(value)
    })

    it('are better in visits or days and worse in nothing that lacks a note', () => {
      const better = (['visits', 'elapsedDays'] as const).filter((id) => meanOf(toBe, id) < meanOf(asIs, id) - 1e-9)
      expect(better.length).toBeGreaterThan(0)
      const worse = [
        ...LESS_IS_BETTER.filter((id) => meanOf(toBe, id) > meanOf(asIs, id) + 1e-9),
        ...MORE_IS_BETTER.filter((id) => meanOf(toBe, id) < meanOf(asIs, id) - 1e-9),
      ]
      expect(service.comparisonNotes.map((entry) => entry.indicator)).toEqual(expect.arrayContaining(worse))
    })
  })
})

describe('the library', () => {
  it('draws the applicant as a pool of its own, with messages to the authorities, in four services of ten', async () => {
    const models = await Promise.all(serviceNames.map(async (name) => (await openVariant(`${name}/as-is.bpmn`)).model))
    const apart = models.filter(({ pools, performers, messageFlows }) => {
      const applicant = performers.find((performer) => performer.kind === 'applicant')
      return pools.some((pool) => pool.id === applicant?.id) && messageFlows.length > 0
    })
    expect(apart.length).toBeGreaterThanOrEqual(Math.floor(serviceNames.length * 0.4))
  })

  it('has a schema that refuses a service without sources, with an unknown key or with a word in two languages only', () => {
    const service = libraryService('property-registration')
    const { sources: _, ...unsourced } = service
    expect(mismatches(unsourced, schema)).toEqual([': "sources" is missing'])
    expect(mismatches({ ...service, price: 1 }, schema)).toEqual([': "price" is unknown'])
    expect(mismatches({ ...service, title: { en: 'Sale', ru: 'Продажа' } }, schema)).toEqual(['/title: "uz" is missing'])
  })

  it.each([
    ["o'z", true],
    ['oʼz', true],
    ['gʼalaba', true],
    ['maʻlumot', true],
    ['oʻz maʼlumoti, gʻalaba', false],
  ])('takes %s for wrongly written Uzbek: %s', (words, wrong) => {
    expect(WRONG_APOSTROPHE.test(words)).toBe(wrong)
  })
})
