import type { IndicatorId } from '#src/domain/indicators.ts'
import type { ServiceFacts } from '#src/domain/service.ts'
import type { StepFacts } from '#src/domain/step.ts'
import type { StepField } from '#src/domain/stepFields.ts'
import type { CellContext } from '#src/i18n/cells/cell.ts'
import { STEP_CELLS } from '#src/i18n/cells/stepCells.ts'
import { formatMoney } from '#src/i18n/format/money.ts'
import { formatNumber, formatShare } from '#src/i18n/format/number.ts'
import type { Words } from '#src/i18n/words.ts'

/** The figures of the strip, in its order. */
export const STRIP_FIGURES = [
  'steps',
  'visits',
  'elapsedDays',
  'documents',
  'applicantCost',
  'agencyCost',
] as const satisfies readonly IndicatorId[]
export type StripFigure = (typeof STRIP_FIGURES)[number]

interface Inputs {
  readonly step: readonly StepField[]
  readonly service: readonly ServiceInput[]
}

type ServiceInput = 'hourlyValue' | 'visitCost' | 'visitHours' | 'hoursPerDay' | 'daysPerWeek' | 'overhead'

/** What each figure is worked out from, of a step and of the service. */
const INPUTS: Readonly<Record<StripFigure, Inputs>> = {
  steps: { step: ['repeat'], service: [] },
  visits: { step: ['channel', 'place', 'wait'], service: [] },
  elapsedDays: { step: ['work', 'wait', 'repeat'], service: ['hoursPerDay', 'daysPerWeek'] },
  documents: { step: ['documents'], service: [] },
  applicantCost: { step: ['costs', 'channel', 'work', 'repeat'], service: ['hourlyValue', 'visitCost', 'visitHours'] },
  agencyCost: { step: ['work', 'costs', 'repeat'], service: ['overhead'] },
}

export interface Input {
  readonly name: string
  readonly value: string
}

/** What a step says of a figure; what it does not say is left out. */
export function stepInputs(id: StripFigure, facts: StepFacts | undefined, service: ServiceFacts, words: Words): Input[] {
  if (!facts) return []
  const context = { language: words.language, currency: service.currency }
  return INPUTS[id].step.flatMap((field): Input[] => {
    const value = written(field, facts, context)
    return value === '' ? [] : [{ name: words.t(`cells.column.${field}`), value }]
  })
}

/** Who says what a step says: each source in its own words, and what kind of source it is. */
export const evidenceTexts = (facts: StepFacts | undefined, words: Words): string[] =>
  (facts?.evidence ?? []).map(({ text, source, date, sample }) => {
    const kind = [
      source && words.t(`model.source.${source}`),
      date,
      sample !== undefined && `${words.t('cells.key.sample')}: ${formatNumber(sample, words.language)}`,
    ].filter(Boolean)
    if (!text) return kind.join(', ')
    return kind.length === 0 ? text : `${text} (${kind.join(', ')})`
  })

/** What the service says of a figure, also what it does not say. */
export function serviceInputs(id: StripFigure, service: ServiceFacts, words: Words): Input[] {
  return INPUTS[id].service.map((field) => ({
    name: words.t(`service.field.${field}`),
    value: serviceText(field, service, words) ?? words.t('canvas.why.empty'),
  }))
}

function serviceText(field: ServiceInput, service: ServiceFacts, words: Words): string | undefined {
  const value = service[field] ?? DEFAULTS[field]
  if (value === undefined) return undefined
  const { language } = words
  if (field === 'hourlyValue' || field === 'visitCost') return formatMoney(value, service.currency ?? 'UZS', language)
  if (field === 'overhead') return formatShare(value, language)
  if (field === 'daysPerWeek') return `${formatNumber(value, language)} ${words.t('service.unit.days')}`
  return `${formatNumber(value, language)} ${words.t(field === 'hoursPerDay' ? 'service.unit.hoursPerDay' : 'service.unit.hours')}`
}

/** What the method assumes where nothing is said. */
const DEFAULTS: Readonly<Partial<Record<ServiceInput, number>>> = { hoursPerDay: 8, daysPerWeek: 5 }

const written = <F extends StepField>(field: F, facts: StepFacts, context: CellContext): string =>
  STEP_CELLS[field].write(facts[field], context)
