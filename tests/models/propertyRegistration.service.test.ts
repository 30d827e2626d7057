import { beforeAll, describe, expect, it } from 'vitest'
import { INDICATOR_IDS } from '#src/domain/indicators.ts'
import { stepsOf } from '#src/domain/process.ts'
import type { Schema } from './jsonSchema.ts'
import { mismatches } from './jsonSchema.ts'
import type { Variant } from './library.ts'
import { libraryService, libraryText, openVariant, WRONG_APOSTROPHE } from './library.ts'

const schema = JSON.parse(libraryText('schema/service.schema.json')) as Schema
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

describe('service.json', () => {
  it('has the form of its schema', () => {
    expect(mismatches(service, schema)).toEqual([])
  })

  it('would not pass the schema without its sources, with an unknown key or with a word in two languages only', () => {
    const { sources: _, ...unsourced } = service
    expect(mismatches(unsourced, schema)).toEqual([': "sources" is missing'])
    expect(mismatches({ ...service, price: 1 }, schema)).toEqual([': "price" is unknown'])
    expect(mismatches({ ...service, title: { en: 'Sale', ru: 'Продажа' } }, schema)).toEqual(['/title: "uz" is missing'])
  })

  it('names the folder it lies in, indicators that exist and sources that it gives', () => {
    expect(service.id).toBe('property-registration')
    const sources = service.sources.map((source) => source.id)
    const cited = [...service.published, ...service.acts, service.volume].flatMap((entry) => entry.source ?? [])
    expect(sources).toEqual(expect.arrayContaining(cited))
    for (const entry of [...service.published, ...service.comparisonNotes]) expect(INDICATOR_IDS).toContain(entry.indicator)
  })

  it('translates every document and organisation of the models, and no others', () => {
    const steps = both().flatMap(([, { model }]) => stepsOf(model))
    const documents = steps.flatMap((step) => step.facts?.documents ?? [])
    const organisations = [
      ...both().flatMap(([, { model }]) => model.performers.map((performer) => performer.organisation)),
      ...steps.flatMap((step) => step.facts?.organisation ?? []),
      ...documents.flatMap((document) => document.holder ?? []),
    ]
    expect(Object.keys(service.names.documents).sort()).toEqual([...new Set(documents.map((document) => document.name))].sort())
    expect(Object.keys(service.names.organisations).sort()).toEqual([...new Set(organisations)].sort())
  })

  it('writes Uzbek with its own letters', () => {
    for (const [, uzbek] of libraryText('property-registration/service.json').matchAll(/"uz": "((?:[^"\\]|\\.)*)"/g))
      expect(uzbek).not.toMatch(WRONG_APOSTROPHE)
  })
})
