import { channelOf, involvesApplicant, isAgency, visitPlaceOf } from '#src/analysis/counting/contact.ts'
import { currencyOf, payerOf, priceOf } from '#src/analysis/counting/pricing.ts'
import type { IndicatorId } from '#src/domain/indicators.ts'
import type { Performer } from '#src/domain/performer.ts'
import type { FlowNode } from '#src/domain/process.ts'
import { weekOf } from '#src/domain/service.ts'
import { meanHours } from '#src/domain/units.ts'
import type { ReportVariant } from '../input.ts'

/** What one execution of an element counts, on average over the cases, and how often it happens in a case. */
export interface Counted {
  readonly node: FlowNode
  readonly performer: Performer | undefined
  readonly times: number
  /** Hours; of waits working hours. */
  readonly work: number
  readonly wait: number
  /** Money: what the applicant pays as fee or duty, what else, and what bodies pay. */
  readonly fees: number
  readonly otherExpenses: number
  readonly agencyExpenses: number
  /** Of the performer; undefined where it is no body, or nobody knows. */
  readonly hourlyCost: number | undefined
  readonly visits: number
  readonly copies: number
  readonly certifiedCopies: number
  /** Whether it involves the applicant, takes the applicant's time, takes a body's time. */
  readonly isContact: boolean
  readonly takesApplicantsTime: boolean
  readonly takesAgencysTime: boolean
}

/** A share of a whole from here down is what rounding left of nothing. */
const NOTHING = 1e-9
const DIGITS = 12

/**
 * What every step counts, in flow order, and what counts beside steps: timers, and the waits and costs of groups of
 * steps. Times n as often as it happens, summed over all of them, it is the mean of every quantity that adds up.
 */
export function countedOf(variant: ReportVariant): { readonly steps: readonly Counted[]; readonly others: readonly Counted[] } {
  const { model, analysis, contributions } = variant
  const order = new Map(analysis.steps.map(({ id, number }) => [id, number]))
  const count = counter(variant)
  const waiting = new Set(
    [...contributions.waitHours, ...contributions.applicantOutOfPocket, ...contributions.agencyCost].map(({ id }) => id),
  )
  const steps = model.nodes.filter(({ id }) => order.has(id))
  steps.sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0))
  return {
    steps: steps.map((node) => count(node, true)),
    others: model.nodes.filter(({ id }) => !order.has(id) && waiting.has(id)).map((node) => count(node, false)),
  }
}

function counter({ model, contributions }: ReportVariant) {
  const { service } = model
  const week = weekOf(service)
  const performers = new Map(model.performers.map((performer) => [performer.id, performer]))
  const currency = currencyOf(service, model.nodes)
  const parts = partsOf(contributions)
  const { visitCost = 0, overhead = 0 } = service

  /** Costs as they are written, for a step that no case comes to. */
  const written = (node: FlowNode, holds: (payer: 'applicant' | 'agency', isFee: boolean) => boolean) =>
    (node.facts?.costs ?? []).reduce((sum, cost) => {
      const price = priceOf(cost, service, currency)
      const isFee = cost.kind === 'fee' || cost.kind === 'duty'
      return 'amount' in price && holds(payerOf(cost, performers.get(node.performer)), isFee) ? sum + price.amount : sum
    }, 0)

  return (node: FlowNode, isStep: boolean): Counted => {
    const performer = performers.get(node.performer)
    const { id, facts } = node
    const part = (indicator: IndicatorId) => parts(indicator, id)
    const hourlyCost = isStep && isAgency(performer) ? performer?.hourlyCost : undefined
    const times = isStep ? part('steps') : timesOf(part('waitHours'), meanHours(facts?.wait, week))
    const each = (amount: number, otherwise: () => number, whole = amount) =>
      times > 0 ? tidy(amount / times, whole / times) : otherwise()
    const expenses = part('applicantOutOfPocket')
    const visiting = visitCost * part('visits')
    const paid = part('agencyCost')
    const staff = part('agencyHours') * (hourlyCost ?? 0) * (1 + overhead)
    const channel = channelOf(node)
    return {
      node,
      performer,
      times: tidy(times),
      work: each(part('workHours'), () => meanHours(facts?.work, week)),
      wait: each(part('waitHours'), () => meanHours(facts?.wait, week)),
      fees: each(part('fees'), () => written(node, (payer, isFee) => payer === 'applicant' && isFee)),
      otherExpenses: each(
        expenses - visiting - part('fees'),
        () => written(node, (payer, isFee) => payer === 'applicant' && !isFee),
        expenses,
      ),
      agencyExpenses: each(paid - staff, () => written(node, (payer) => payer === 'agency'), paid),
      hourlyCost,
      visits: each(part('visits'), () => (isStep && visitPlaceOf(node, performer) !== undefined ? 1 : 0)),
      copies: each(part('copies'), () => 0),
      certifiedCopies: each(part('certifiedCopies'), () => 0),
      isContact: isStep && involvesApplicant(node, performer),
      takesApplicantsTime: isStep && (performer?.kind === 'applicant' || channel === 'in-person' || channel === 'phone'),
      takesAgencysTime: isStep && isAgency(performer),
    }
  }
}

/** Beside steps it is told how long one waits, not how often: that follows, and is once where nothing is written. */
const timesOf = (waited: number, each: number): number => (waited > 0 && each > 0 ? waited / each : 1)

/** A number without the last digits that calculating leaves; nothing where it is nothing beside the whole. */
function tidy(value: number, whole = value): number {
  return Math.abs(value) <= Math.abs(whole) * NOTHING ? 0 : Number(value.toPrecision(DIGITS))
}

function partsOf(contributions: ReportVariant['contributions']): (indicator: IndicatorId, id: string) => number {
  const known = new Map<IndicatorId, ReadonlyMap<string, number>>()
  return (indicator, id) => {
    const parts = known.get(indicator) ?? new Map(contributions[indicator].map((one) => [one.id, one.amount]))
    known.set(indicator, parts)
    return parts.get(id) ?? 0
  }
}
