import { formatDate } from '#src/i18n/format/date.ts'
import { formatDuration } from '#src/i18n/format/duration.ts'
import type { ReportContext } from '../../context.ts'
import { cellAt, fixedCell } from '../address.ts'
import type { SheetCell } from '../cell.ts'
import { formula, framed, input, text } from '../cell.ts'
import { HUNDREDTHS, PERCENT, WHOLE, moneyFormat } from '../formats.ts'
import type { ParameterId, Parameters } from '../parameters.ts'
import { PARAMETERS, parametersOf, valuesOf } from '../parameters.ts'
import type { SheetPlan } from '../plan.ts'

export interface ServiceSheet {
  readonly sheet: SheetPlan
  readonly asIs: Parameters
  readonly toBe: Parameters
}

/** Columns of the two variants. */
const AS_IS = 2
const TO_BE = 3

/**
 * The facts of the service, its sources and assumptions. What figures are made with can be changed here; the to-be takes
 * the values of the as-is where both have the same.
 */
export function serviceSheet(context: ReportContext): ServiceSheet {
  const { t, input: report } = context
  const name = t('workbook.sheet.service')
  const before = valuesOf(report.asIs.model.service)
  const after = report.compared && valuesOf(report.compared.toBe.model.service)
  const subtitle = [t('report.subtitle'), ...(report.illustrative ? [t('shell.illustrative')] : [])].join('. ')
  const row = (label: string, value: SheetCell, toBe: SheetCell = null, unit = '', note = ''): SheetCell[] => [
    text(label, 'strong'),
    value,
    ...(after ? [toBe] : []),
    text(unit),
    text(note, 'quiet'),
  ]
  const top: SheetCell[][] = [
    [text(report.title.trim() === '' ? t('report.unnamed') : report.title, 'title')],
    [text(subtitle, 'lead')],
    [text(t('workbook.legend.input'), 'lead')],
    [
      text(t('report.column.fact'), 'head'),
      text(t(after ? 'report.column.asIs' : 'report.column.value'), 'head'),
      ...(after ? [text(t('report.column.toBe'), 'head')] : []),
      text(t('workbook.column.unit'), 'head'),
      text(t('workbook.column.use'), 'head'),
    ],
  ]
  const facts = textFacts(context).map(([label, value]) => row(label, text(value) ?? text(t('report.toFill'), 'toFill')))
  const firstParameter = top.length + facts.length + 1
  const parameters = PARAMETERS.map((id, i) => {
    const format = formatOf(id, [before[id], after?.[id]])
    const same = { text: cellAt(AS_IS, firstParameter + i), value: before[id] ?? 0 }
    const toBe = after && (after[id] === before[id] ? formula(same, format) : input(after[id], format))
    return row(labelOf(id, context), input(before[id], format), toBe, unitOf(id, context), t(`service.use.${id}`))
  })
  const basis = sources(context).map(([label, value]) => row(label, text(value)))
  const quantities = (column: number, values: typeof before): Parameters =>
    parametersOf((id) => ({
      text: fixedCell(name, column, firstParameter + PARAMETERS.indexOf(id)),
      value: values[id] ?? 0,
    }))
  return {
    sheet: {
      name,
      rows: [...top, ...framed([...facts, ...parameters, ...basis], after ? 5 : 4)],
      widths: after ? [34, 46, 22, 18, 60] : [34, 52, 18, 60],
      frozen: { rows: top.length, columns: 1 },
      pagesWide: 1,
    },
    asIs: quantities(AS_IS, before),
    toBe: after ? quantities(TO_BE, after) : quantities(AS_IS, before),
  }
}

/** What is said in words. */
function textFacts(context: ReportContext): readonly (readonly [label: string, value: string | undefined])[] {
  const { t, language, input: report } = context
  const { asIs, compared } = report
  const known = { ...asIs.model.service, ...report.service }
  const applicants = asIs.model.performers.filter(({ kind }) => kind === 'applicant').map((performer) => performer.name)
  const { deadline, deadlineUnit } = known
  const priced = [asIs, ...(compared ? [compared.toBe] : [])].map(({ name, model }) => {
    const { asOf } = model.service
    return `${name}: ${asOf === undefined ? t('report.latestPrices') : formatDate(asOf, language, 'numeric')}`
  })
  return [
    [t('report.fact.name'), known.name ?? report.title],
    [t('report.fact.agency'), known.agency],
    [t('report.fact.applicants'), applicants.join(', ')],
    [
      t('report.fact.deadline'),
      deadline === undefined || deadlineUnit === undefined ? undefined : formatDuration(deadline, deadlineUnit, language),
    ],
    [t('report.fact.prices'), priced.join('\n')],
    [t('report.fact.infoUrl'), known.infoUrl],
  ]
}

/** Where the figures come from, and what was assumed: a row for each paragraph. */
function sources({ t, input: report }: ReportContext): readonly (readonly [label: string, value: string])[] {
  const written = report.assumptions
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const assumptions = written.length === 0 ? [t('report.basis.noAssumptions')] : written
  return [
    ...(report.compared ? [[t('report.basis.evidence'), t('report.sources', report.compared.certainty.evidence)] as const] : []),
    ...assumptions.map((part, i) => [i === 0 ? t('report.basis.assumptions') : '', part] as const),
  ]
}

function labelOf(id: ParameterId, { t }: ReportContext): string {
  if (id === 'hoursPerDay' || id === 'daysPerWeek') return t(`service.field.${id}`)
  return t(`report.fact.${id}`)
}

function unitOf(id: ParameterId, { t, currency }: ReportContext): string {
  switch (id) {
    case 'volume':
      return t('service.unit.cases')
    case 'hourlyValue':
      return t('service.unit.perHour', { currency })
    case 'visitCost':
      return currency
    case 'visitHours':
      return t('service.unit.hours')
    case 'overhead':
      return ''
    case 'hoursPerDay':
      return t('service.unit.hoursPerDay')
    case 'daysPerWeek':
      return t('service.unit.days')
  }
}

function formatOf(id: ParameterId, values: readonly (number | undefined)[]): string {
  if (id === 'overhead') return PERCENT
  if (id === 'volume') return WHOLE
  return id === 'hourlyValue' || id === 'visitCost' ? moneyFormat(values) : HUNDREDTHS
}
