import type { WordTail } from '#src/i18n/words.ts'
import { basisText, channelText, costText, deadlineText, documentText, placeText } from '../stepFacts.ts'
import type { Counted } from './counted.ts'
import { HUNDREDTHS, WHOLE, moneyFormat } from './formats.ts'
import type { Parameters } from './parameters.ts'
import type { GivenColumn, InRow, MadeColumn, SaidColumn, StepColumn, StepColumnId } from './stepColumn.ts'
import { evidenceText, painText, stepName } from './stepTexts.ts'
import type { Quantity } from './term.ts'
import { constant, over, plus, times } from './term.ts'

const ownHeading =
  (name: WordTail<'workbook.step'>): StepColumn['heading'] =>
  ({ t, currency }) =>
    t(`workbook.step.${name}`, { currency }).replace(/,\s*$/, '')
const tableHeading =
  (name: WordTail<'cells.column'>): StepColumn['heading'] =>
  ({ t }) =>
    t(`cells.column.${name}`)

const hundredths = () => HUNDREDTHS
const money = (amounts: readonly (number | undefined)[]) => moneyFormat(amounts)

const said = (heading: SaidColumn['heading'], width: number, say: SaidColumn['say']): SaidColumn => ({
  kind: 'said',
  heading,
  width,
  say,
})
const given = (
  name: WordTail<'workbook.step'>,
  give: GivenColumn['give'],
  format: GivenColumn['format'] = hundredths,
): GivenColumn => ({
  kind: 'given',
  heading: ownHeading(name),
  width: 13,
  give,
  format,
})
const flag = (name: WordTail<'workbook.step'>, holds: (step: Counted) => boolean): GivenColumn =>
  given(
    name,
    (step) => (holds(step) ? 1 : 0),
    () => WHOLE,
  )
const made = (
  name: WordTail<'workbook.step'>,
  make: MadeColumn['make'],
  format: MadeColumn['format'] = hundredths,
  isSummed = true,
): MadeColumn => ({ kind: 'made', heading: ownHeading(name), width: 13, make, format, isSummed })

/** What stands in the columns of a sheet of steps. Numbers are those of one execution, unless they say that they are per case. */
export const STEP_COLUMNS: Readonly<Record<StepColumnId, StepColumn>> = {
  name: said(tableHeading('name'), 34, ({ node }, context) => [stepName(node, context)]),
  performer: said(tableHeading('performer'), 22, ({ performer }) => [performer?.name || performer?.id || '']),
  channel: said(tableHeading('channel'), 14, ({ node }, context) => [channelText(node, context)]),
  place: said(tableHeading('place'), 18, ({ node }, context) => [placeText(node.facts?.place, context)]),
  organisation: said(tableHeading('organisation'), 20, ({ node }) => [node.facts?.organisation ?? '']),
  times: given('times', (step) => step.times),
  work: given('work', (step) => step.work),
  wait: given('wait', (step) => step.wait),
  waitDays: made('waitDays', waitDays, hundredths, false),
  waitKind: said(ownHeading('waitKind'), 15, ({ node }, { t }) => {
    const kind = node.facts?.wait?.kind
    return [kind === undefined ? '' : t(`model.wait.${kind}`)]
  }),
  fees: given('fees', (step) => step.fees, money),
  otherExpenses: given('otherExpenses', (step) => step.otherExpenses, money),
  agencyExpenses: given('agencyExpenses', (step) => step.agencyExpenses, money),
  hourlyCost: given('hourlyCost', (step) => step.hourlyCost, money),
  visits: given('visits', (step) => step.visits),
  contact: flag('contact', (step) => step.isContact),
  applicantTime: flag('applicantTime', (step) => step.takesApplicantsTime),
  agencyTime: flag('agencyTime', (step) => step.takesAgencysTime),
  copies: given('copies', (step) => step.copies),
  certifiedCopies: given('certifiedCopies', (step) => step.certifiedCopies),
  value: said(tableHeading('value'), 13, ({ node }, { t }) => {
    const value = node.facts?.value
    return [value === undefined ? '' : t(`model.value.${value}`)]
  }),
  workCase: made('workCase', (row) => times(row('times'), row('work'))),
  waitCase: made('waitCase', (row) => times(row('times'), row('wait'))),
  visitsCase: made('visitsCase', (row) => times(row('times'), row('visits'))),
  applicantCase: made('applicantCase', applicantCase, money),
  agencyCase: made('agencyCase', agencyCase, money),
  deadline: said(tableHeading('deadline'), 16, ({ node }, context) => [deadlineText(node.facts?.deadline, context)]),
  costs: said(tableHeading('costs'), 34, ({ node }, context) => (node.facts?.costs ?? []).map((cost) => costText(cost, context))),
  documents: said(tableHeading('documents'), 56, ({ node }, context) =>
    (node.facts?.documents ?? []).map((document) => documentText(document, context)),
  ),
  bases: said(tableHeading('legalBases'), 48, ({ node }, context) =>
    (node.facts?.legalBases ?? []).map((basis) => basisText(basis, context) || context.t('report.noClause')),
  ),
  evidence: said(tableHeading('evidence'), 26, ({ node }, context) =>
    (node.facts?.evidence ?? []).map((evidence) => evidenceText(evidence, context)),
  ),
  pains: said(tableHeading('painPoints'), 64, ({ node }) => (node.facts?.painPoints ?? []).map(painText)),
  note: said(tableHeading('note'), 64, ({ node }) => [node.facts?.note ?? '']),
}

function waitDays(row: InRow, { hoursPerDay, daysPerWeek }: Parameters): Quantity {
  return over(times(row('wait'), constant(7)), times(hoursPerDay, daysPerWeek))
}

/** What the applicant pays and spends, in one case: expenses, visits, and time at its value. */
function applicantCase(row: InRow, { visitCost, visitHours, hourlyValue }: Parameters): Quantity {
  const visit = plus(visitCost, times(visitHours, hourlyValue))
  return times(
    row('times'),
    plus(row('fees'), row('otherExpenses'), times(row('visits'), visit), times(row('work'), row('applicantTime'), hourlyValue)),
  )
}

/** What bodies pay and spend, in one case: expenses, and work at its cost with the overhead. */
function agencyCase(row: InRow, { overhead }: Parameters): Quantity {
  const hour = times(row('hourlyCost'), plus(constant(1), overhead))
  return times(row('times'), plus(row('agencyExpenses'), times(row('work'), row('agencyTime'), hour)))
}
