import type { IndicatorId } from '#src/domain/indicators.ts'
import type { ProcessModel } from '#src/domain/process.ts'
import type { ReportContext } from '../context.ts'
import type { ReportVariant } from '../input.ts'
import type { Parameters } from './parameters.ts'
import type { StepTable } from './stepTable.ts'
import type { Quantity } from './term.ts'
import { constant, equalTo, filled, over, plus, sumProduct, times } from './term.ts'

/** How far a formula may lie from what was measured, as a share of it: what rounding of the parts leaves. */
const CLOSE = 1e-9

/**
 * The mean of an indicator as a formula over the sheet of steps, where the indicator adds up over steps. Undefined where it
 * does not, or where the formula would not give the figure that was measured: then that figure is to stand as it is.
 */
export function liveFigure(
  id: IndicatorId,
  variant: ReportVariant,
  table: StepTable,
  parameters: Parameters,
  context: ReportContext,
): Quantity | undefined {
  const { mean } = variant.analysis.indicators[id]
  if (table.size === 0 || mean === null) return undefined
  if (ONLY_IN_A_ROW.has(id) && !runsInARow(variant.model)) return undefined
  const found = FORMULAS[id]?.(table, parameters, context)
  return found && Math.abs(found.value - mean) <= CLOSE * Math.max(1, Math.abs(mean)) ? found : undefined
}

type Formula = (table: StepTable, parameters: Parameters, context: ReportContext) => Quantity

const steps: Formula = (table) => sumProduct(table.steps('times'))
const interactions: Formula = (table) => sumProduct(table.steps('times'), table.steps('contact'))
const visits: Formula = (table) => sumProduct(table.steps('times'), table.steps('visits'))
const workHours: Formula = (table) => sumProduct(table.steps('times'), table.steps('work'))
const waitHours: Formula = (table) => sumProduct(table.everything('times'), table.everything('wait'))
const fees: Formula = (table) => sumProduct(table.everything('times'), table.everything('fees'))

const applicantHours: Formula = (table, parameters, context) =>
  plus(
    sumProduct(table.steps('times'), table.steps('work'), table.steps('applicantTime')),
    times(visits(table, parameters, context), parameters.visitHours),
  )

const agencyHours: Formula = (table) => sumProduct(table.steps('times'), table.steps('work'), table.steps('agencyTime'))

const applicantOutOfPocket: Formula = (table, parameters, context) =>
  plus(
    fees(table, parameters, context),
    sumProduct(table.everything('times'), table.everything('otherExpenses')),
    times(visits(table, parameters, context), parameters.visitCost),
  )

const applicantCost: Formula = (table, parameters, context) =>
  plus(
    applicantOutOfPocket(table, parameters, context),
    times(applicantHours(table, parameters, context), parameters.hourlyValue),
  )

const agencyCost: Formula = (table, { overhead }) =>
  plus(
    sumProduct(table.everything('times'), table.everything('agencyExpenses')),
    times(
      sumProduct(table.steps('times'), table.steps('work'), table.steps('agencyTime'), table.steps('hourlyCost')),
      plus(constant(1), overhead),
    ),
  )

const elapsedWorkingDays: Formula = (table, parameters, context) =>
  over(plus(workHours(table, parameters, context), waitHours(table, parameters, context)), parameters.hoursPerDay)

/** Work of steps that are marked so, of the work of all that are marked. */
const markedShare =
  (value: 'value' | 'required' | 'waste'): Formula =>
  (table, _parameters, { t }) => {
    const [n, work, marks] = [table.steps('times'), table.steps('work'), table.steps('value')]
    return over(sumProduct(n, work, equalTo(marks, t(`model.value.${value}`))), sumProduct(n, work, filled(marks)))
  }

const FORMULAS: Readonly<Partial<Record<IndicatorId, Formula>>> = {
  steps,
  interactions,
  visits,
  workHours,
  waitHours,
  fees,
  applicantHours,
  agencyHours,
  applicantOutOfPocket,
  applicantCost,
  agencyCost,
  elapsedWorkingDays,
  copies: (table) => sumProduct(table.steps('times'), table.steps('copies')),
  certifiedCopies: (table) => sumProduct(table.steps('times'), table.steps('certifiedCopies')),
  burden: (table, parameters, context) => times(applicantCost(table, parameters, context), parameters.volume),
  elapsedDays: (table, parameters, context) =>
    over(times(elapsedWorkingDays(table, parameters, context), constant(7)), parameters.daysPerWeek),
  flowEfficiency: (table, parameters, context) =>
    over(
      workHours(table, parameters, context),
      plus(workHours(table, parameters, context), waitHours(table, parameters, context)),
    ),
  onlineShare: (table, parameters, context) =>
    over(
      sumProduct(
        table.steps('times'),
        table.steps('contact'),
        equalTo(table.steps('channel'), context.t('model.channel.online')),
      ),
      interactions(table, parameters, context),
    ),
  automationShare: (table, parameters, context) =>
    over(
      sumProduct(table.steps('times'), equalTo(table.steps('channel'), context.t('model.channel.automatic'))),
      steps(table, parameters, context),
    ),
  valueShare: markedShare('value'),
  requiredShare: markedShare('required'),
  wasteShare: markedShare('waste'),
}

/** What is a sum of the times of steps only while no two of them run side by side. */
const ONLY_IN_A_ROW: ReadonlySet<IndicatorId> = new Set(['elapsedWorkingDays', 'elapsedDays', 'flowEfficiency'])

/** Whether nothing in a model can run side by side with anything else, nor be cut off by a clock. */
export function runsInARow({ nodes, flows, messageFlows }: ProcessModel): boolean {
  const ways = new Map<string, number>()
  for (const { source } of flows) ways.set(source, (ways.get(source) ?? 0) + 1)
  const processes = new Set(nodes.map(({ process }) => process))
  return (
    processes.size === 1 &&
    messageFlows.length === 0 &&
    nodes.every((node) => {
      if (node.kind === 'exclusiveGateway') return true
      if (node.kind.endsWith('Gateway') || (ways.get(node.id) ?? 0) > 1) return false
      const isBesides = node.triggeredByEvent === true || node.adHoc !== undefined || node.loop === 'parallelInstances'
      const cuts =
        node.kind === 'boundaryEvent' && (node.interrupting !== true || node.events.some(({ kind }) => kind === 'timer'))
      return !isBesides && !cuts
    })
  )
}
