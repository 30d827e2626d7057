import type { Cost, Deadline, DocumentUse, Evidence, LegalBasis, PainPoint, StepFacts } from '#src/domain/step.ts'
import {
  BINDINGS,
  CHANNELS,
  COST_KINDS,
  DOCUMENT_FORMS,
  DOCUMENT_ROLES,
  EVIDENCE_SOURCES,
  LEGAL_EFFECTS,
  NO_FACTS,
  PAYERS,
  VALUE_CLASSES,
} from '#src/domain/step.ts'
import { TIME_UNITS } from '#src/domain/units.ts'
import type { ElementFactory, ModdleElement } from '../moddle.ts'
import type { ChildKind } from './children.ts'
import { fieldsKind, readChild, readChildren, writeChild, writeChildren } from './children.ts'
import type { AnnotationProblem, Read } from './fields.ts'
import { copyOf, readFields, writeFields } from './fields.ts'
import { WAIT_KIND, WORK_KIND } from './time.ts'

const STEP = {
  channel: CHANNELS,
  place: 'text',
  organisation: 'text',
  value: VALUE_CLASSES,
  heuristic: 'text',
  note: 'text',
} as const

const COST: ChildKind<Cost> = fieldsKind('cost', { kind: COST_KINDS, payer: PAYERS, amount: 'number', currency: 'text' } as const)

const DOCUMENT_FIELDS = {
  name: 'text',
  role: DOCUMENT_ROLES,
  form: DOCUMENT_FORMS,
  copies: 'number',
  certifiedCopies: 'number',
  holder: 'text',
  register: 'text',
} as const

const DOCUMENT: ChildKind<DocumentUse> = {
  tag: 'document',
  read: (element, problems) => {
    const { name = '', ...rest } = readFields(element, DOCUMENT_FIELDS, problems)
    // Documents are told apart by name alone.
    if (name === '')
      problems.push({ severity: 'warning', rule: 'attribute-missing', part: 'document', attribute: 'name', value: '' })
    return { name, ...rest }
  },
  write: (element, before, next) => writeFields(element, DOCUMENT_FIELDS, before ?? {}, next),
}

const LEGAL_BASIS: ChildKind<LegalBasis> = fieldsKind('legalBasis', {
  act: 'text',
  clause: 'text',
  effect: LEGAL_EFFECTS,
  binding: BINDINGS,
  text: 'text',
} as const)

const DEADLINE: ChildKind<Deadline> = fieldsKind('deadline', { value: 'number', unit: TIME_UNITS } as const)

const REPEAT: ChildKind<number> = {
  tag: 'repeat',
  read: (element, problems) => readFields(element, { count: 'number' } as const, problems).count,
  write: (element, _before, next) => element.set('count', String(next)),
}

const EVIDENCE: ChildKind<Evidence> = fieldsKind('evidence', {
  source: EVIDENCE_SOURCES,
  date: 'text',
  sample: 'number',
  text: 'text',
} as const)

const PAIN_POINT: ChildKind<PainPoint> = fieldsKind('painPoint', { severity: 'severity', source: 'text', text: 'text' } as const)

/** The facts of a `bpr:step`. What is wrong is reported and left out; the element itself is not changed. */
export function factsFromModdle(element: ModdleElement): Read<StepFacts> {
  const problems: AnnotationProblem[] = []
  const work = readChild(element, WORK_KIND, problems)
  const wait = readChild(element, WAIT_KIND, problems)
  const deadline = readChild(element, DEADLINE, problems)
  const repeat = readChild(element, REPEAT, problems)
  const facts: StepFacts = {
    ...readFields(element, STEP, problems),
    ...(work && { work }),
    ...(wait && { wait }),
    costs: readChildren(element, COST, problems),
    documents: readChildren(element, DOCUMENT, problems),
    legalBases: readChildren(element, LEGAL_BASIS, problems),
    ...(deadline && { deadline }),
    ...(repeat !== undefined && { repeat }),
    evidence: readChildren(element, EVIDENCE, problems),
    painPoints: readChildren(element, PAIN_POINT, problems),
  }
  return { facts, problems }
}

/**
 * A new `bpr:step` that says the facts. Given the element it replaces, attributes and children that we do not know, and
 * values that could not be read and were not replaced, are kept. `previous` itself is not changed.
 */
export function factsToModdle(factory: ElementFactory, facts: StepFacts, previous?: ModdleElement): ModdleElement {
  const element = previous ? copyOf(factory, previous) : factory.create('bpr:step')
  writeFields(element, STEP, previous ? factsFromModdle(previous).facts : NO_FACTS, facts)
  writeChild(factory, element, WORK_KIND, facts.work)
  writeChild(factory, element, WAIT_KIND, facts.wait)
  writeChildren(factory, element, COST, facts.costs)
  writeChildren(factory, element, DOCUMENT, facts.documents)
  writeChildren(factory, element, LEGAL_BASIS, facts.legalBases)
  writeChild(factory, element, DEADLINE, facts.deadline)
  writeChild(factory, element, REPEAT, facts.repeat)
  writeChildren(factory, element, EVIDENCE, facts.evidence)
  writeChildren(factory, element, PAIN_POINT, facts.painPoints)
  return element
}
