import * as fc from 'fast-check'
import type { Labels } from '#src/domain/language.ts'
import type { PerformerFacts } from '#src/domain/performer.ts'
import { PERFORMER_KINDS } from '#src/domain/performer.ts'
import type { ServiceFacts } from '#src/domain/service.ts'
import type { StepFacts } from '#src/domain/step.ts'
import {
  BINDINGS,
  CHANNELS,
  COST_KINDS,
  DOCUMENT_FORMS,
  DOCUMENT_ROLES,
  EVIDENCE_SOURCES,
  LEGAL_EFFECTS,
  OUTCOMES,
  PAYERS,
  VALUE_CLASSES,
  WAIT_KINDS,
} from '#src/domain/step.ts'
import { DISTRIBUTIONS, TIME_UNITS } from '#src/domain/units.ts'
import type { EventFacts } from '#src/bpmn/annotations/event.ts'
import type { FlowFacts } from '#src/bpmn/annotations/flow.ts'

const WORDS = ['Заявление', 'oʻzbek gʻoya', 'maʼlumot', '<b>&amp;', '"quoted"', "it's", ']]>', '𝒳', 'a\nb', '100 %', '{x}']

/** Texts as people write them: every script and sign that XML can hold, no blanks at the ends. */
export const text = fc
  .array(fc.oneof(fc.constantFrom(...WORDS), fc.string({ unit: 'grapheme', maxLength: 8 })), { minLength: 1, maxLength: 4 })
  .map((parts) =>
    parts
      .join(' ')
      .replace(/[\p{Cc}\ufffe\uffff]/gu, (sign) => (sign === '\n' ? sign : ''))
      .trim(),
  )
  .filter((value) => value !== '')

const amount = fc.oneof(
  fc.nat(1_000_000),
  fc.double({ min: 0, max: 1e9, noNaN: true }).map((value) => value + 0),
)
const share = fc.double({ min: 0, max: 1, noNaN: true }).map((value) => value + 0)
const date = fc.constantFrom('2015', '2016-01', '2016-01-01', '2024-12-31')

const pick = <T>(values: readonly T[]) => fc.constantFrom(...values)

/** Every property may be absent: a missing one means "unknown". */
const partial = <T extends object>(shape: { [K in keyof T]: fc.Arbitrary<T[K]> }) => fc.record(shape, { requiredKeys: [] })

const points = fc
  .tuple(fc.uniqueArray(amount, { minLength: 3, maxLength: 3 }), fc.subarray(['min', 'likely', 'max'] as const))
  .map(([numbers, names]) => {
    const [min, likely, max] = [...numbers].sort((a, b) => a - b)
    return Object.fromEntries(names.map((name) => [name, { min, likely, max }[name]])) as { likely?: number }
  })

const time = fc
  .tuple(points, fc.record({ unit: pick(TIME_UNITS), distribution: pick(DISTRIBUTIONS) }, { requiredKeys: ['unit'] }))
  .map(([numbers, rest]) => ({ ...numbers, ...rest }))

const wait = fc.tuple(time, partial({ kind: pick(WAIT_KINDS) })).map(([base, kind]) => ({ ...base, ...kind }))

const several = <T>(item: fc.Arbitrary<T>) => fc.array(item, { maxLength: 3 })

export const stepFacts: fc.Arbitrary<StepFacts> = fc.record(
  {
    channel: pick(CHANNELS),
    place: text,
    organisation: text,
    value: pick(VALUE_CLASSES),
    heuristic: text,
    note: text,
    work: time,
    wait,
    costs: several(partial({ kind: pick(COST_KINDS), payer: pick(PAYERS), amount, currency: text })),
    documents: several(
      fc.record(
        {
          name: text,
          role: pick(DOCUMENT_ROLES),
          form: pick(DOCUMENT_FORMS),
          copies: amount,
          certifiedCopies: amount,
          holder: text,
          register: text,
        },
        { requiredKeys: ['name'] },
      ),
    ),
    legalBases: several(partial({ act: text, clause: text, effect: pick(LEGAL_EFFECTS), binding: pick(BINDINGS), text })),
    deadline: partial({ value: amount, unit: pick(TIME_UNITS) }),
    repeat: amount,
    evidence: several(partial({ source: pick(EVIDENCE_SOURCES), date, sample: amount, text })),
    painPoints: several(partial({ severity: fc.integer({ min: 1, max: 5 }), source: text, text })),
  },
  { requiredKeys: ['costs', 'documents', 'legalBases', 'evidence', 'painPoints'] },
)

export const performerFacts: fc.Arbitrary<PerformerFacts> = partial({
  kind: pick(PERFORMER_KINDS),
  organisation: text,
  hourlyCost: amount,
  headcount: amount,
  calendar: text,
})

export const flowFacts: fc.Arbitrary<FlowFacts> = partial({ probability: share })

export const eventFacts: fc.Arbitrary<EventFacts> = partial({ probability: share, outcome: pick(OUTCOMES) })

export const serviceFacts: fc.Arbitrary<ServiceFacts> = fc.record(
  {
    name: text,
    agency: text,
    volume: amount,
    currency: text,
    hourlyValue: amount,
    visitCost: amount,
    visitHours: amount,
    hoursPerDay: fc.integer({ min: 1, max: 24 }),
    daysPerWeek: fc.integer({ min: 1, max: 7 }),
    overhead: amount,
    asOf: date,
    deadline: amount,
    deadlineUnit: pick(TIME_UNITS),
    deadlineFrom: pick(['A', 'B']),
    deadlineTo: pick(['A', 'B']),
    country: text,
    infoUrl: text,
    referenceUnits: several(fc.record({ code: text, from: date, amount })),
    acts: several(fc.record({ id: text, title: text, number: text, date, body: text, url: text }, { requiredKeys: ['id'] })),
  },
  { requiredKeys: ['referenceUnits', 'acts'] },
)

export const labels: fc.Arbitrary<Labels> = partial({ en: text, ru: text, uz: text })
