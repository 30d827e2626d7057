import type { Act, ReferenceUnit, ServiceFacts } from '#src/domain/service.ts'
import { NO_SERVICE } from '#src/domain/service.ts'
import { TIME_UNITS } from '#src/domain/units.ts'
import type { ElementFactory, ModdleElement } from '../moddle.ts'
import type { ChildKind } from './children.ts'
import { readChildren, writeChildren } from './children.ts'
import type { AnnotationProblem, Read } from './fields.ts'
import { copyOf, readFields, writeFields } from './fields.ts'

const SERVICE = {
  name: 'text',
  agency: 'text',
  volume: 'number',
  currency: 'text',
  hourlyValue: 'number',
  visitCost: 'number',
  visitHours: 'number',
  hoursPerDay: 'hours',
  daysPerWeek: 'days',
  overhead: 'number',
  asOf: 'date',
  deadline: 'number',
  deadlineUnit: TIME_UNITS,
  deadlineFrom: 'text',
  deadlineTo: 'text',
  country: 'text',
  infoUrl: 'text',
} as const

const REFERENCE_UNIT_FIELDS = { code: 'text', from: 'date', amount: 'number' } as const

/** A row without code, date or amount prices nothing: it is left out, with a warning where nothing else says why. */
const REFERENCE_UNIT: ChildKind<ReferenceUnit> = {
  tag: 'referenceUnit',
  read: (element, problems) => {
    const { code, from, amount } = readFields(element, REFERENCE_UNIT_FIELDS, problems)
    for (const attribute of Object.keys(REFERENCE_UNIT_FIELDS)) {
      if (element.get(attribute) !== undefined) continue
      problems.push({ severity: 'warning', rule: 'attribute-missing', part: 'referenceUnit', attribute, value: '' })
    }
    return code === undefined || from === undefined || amount === undefined ? undefined : { code, from, amount }
  },
  write: (element, before, next) => writeFields(element, REFERENCE_UNIT_FIELDS, before ?? {}, next),
}

const ACT_FIELDS = { id: 'text', title: 'text', number: 'text', date: 'text', body: 'text', url: 'text' } as const

const ACT: ChildKind<Act> = {
  tag: 'act',
  read: (element, problems) => ({ id: '', ...readFields(element, ACT_FIELDS, problems) }),
  write: (element, before, next) => writeFields(element, ACT_FIELDS, before ?? {}, next),
}

/** The facts of a `bpr:service`. */
export function serviceFromModdle(element: ModdleElement): Read<ServiceFacts> {
  const problems: AnnotationProblem[] = []
  const facts: ServiceFacts = {
    ...readFields(element, SERVICE, problems),
    referenceUnits: readChildren(element, REFERENCE_UNIT, problems),
    acts: readChildren(element, ACT, problems),
  }
  return { facts, problems }
}

/** A new `bpr:service` that says the facts and keeps what we do not know in the one it replaces. */
export function serviceToModdle(factory: ElementFactory, facts: ServiceFacts, previous?: ModdleElement): ModdleElement {
  const element = previous ? copyOf(factory, previous) : factory.create('bpr:service')
  writeFields(element, SERVICE, previous ? serviceFromModdle(previous).facts : NO_SERVICE, facts)
  writeChildren(factory, element, REFERENCE_UNIT, facts.referenceUnits)
  writeChildren(factory, element, ACT, facts.acts)
  return element
}
