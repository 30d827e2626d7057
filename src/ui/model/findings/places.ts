import type { Finding } from '#src/domain/findings.ts'

/** Where in the panel something is entered. */
export interface FieldPlace {
  /** Tab of the step panel; other elements have none. */
  readonly tab?: 'step' | 'documents' | 'law'
  /** The field, or the list in which it is entered, by its `data-field`. */
  readonly field: string
  /** The one of a list that is meant, by what stands in its first field. */
  readonly item?: string
}

/** A place in the panel of an element. */
export interface FieldRequest extends FieldPlace {
  readonly element: string
}

const IN_STEP = (field: string): FieldPlace => ({ tab: 'step', field })
const IN_DOCUMENT = (field: string): FieldPlace => ({ tab: 'documents', field })

const PLACES: ReadonlyMap<string, FieldPlace> = new Map([
  ['channel-missing', IN_STEP('channel')],
  ['work-missing', IN_STEP('work')],
  ['wait-missing', IN_STEP('wait')],
  ['price-unknown', IN_STEP('costs')],
  ['evidence-missing', IN_STEP('evidence')],
  ['deadline-too-short', IN_STEP('deadline')],
  ['content-deadline-too-short', IN_STEP('deadline')],
  ['document-name-missing', IN_DOCUMENT('document')],
  ['document-role-missing', IN_DOCUMENT('role')],
  ['document-form-missing', IN_DOCUMENT('form')],
  ['submitted-inside', IN_DOCUMENT('role')],
  ['document-never-issued', IN_DOCUMENT('holder')],
  ['legal-basis-missing', { tab: 'law', field: 'law' }],
  ['probability-missing', { field: 'ways' }],
  ['probabilities-normalised', { field: 'ways' }],
  ['inclusive-probability-missing', { field: 'ways' }],
  ['event-probability-missing', { field: 'event' }],
  ['performer-kind-missing', { field: 'kind' }],
  ['hourly-cost-missing', { field: 'hourlyCost' }],
])

/** Rules about facts that are entered on the Service page. */
const OF_SERVICE: ReadonlySet<string> = new Set([
  'currency-missing',
  'currency-unknown',
  'currency-without-rate',
  'date-before-rate',
  'hourly-value-missing',
  'visit-cost-missing',
  'visit-hours-missing',
  'volume-missing',
  'deadline-missing',
  'deadline-unit-missing',
  'deadline-step-unknown',
  'service-deadline-too-short',
])

/** Where what is missing or wrong is entered; null where that is no single field. */
export function placeOf({ rule, params }: Finding): FieldPlace | 'service' | null {
  if (OF_SERVICE.has(rule)) return 'service'
  const place = PLACES.get(rule)
  if (!place) return null
  const document = params?.['document']
  return place.tab === 'documents' ? { ...place, item: String(document ?? '') } : place
}
