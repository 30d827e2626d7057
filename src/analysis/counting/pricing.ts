import { usualPayer } from '#src/domain/payers.ts'
import type { Performer } from '#src/domain/performer.ts'
import type { FlowNode } from '#src/domain/process.ts'
import type { ReferenceUnit, ServiceFacts } from '#src/domain/service.ts'
import type { Cost, Payer } from '#src/domain/step.ts'
import { byText } from './names.ts'

/** Kinds of cost that the applicant pays wherever they stand, unless a payer is written. */
/** Why a cost has no price: it has no amount, its currency has no rate, or its date lies before the first known rate. */
export type PriceProblem = 'price-unknown' | 'currency-without-rate' | 'date-before-rate'

export type Price = { readonly amount: number } | { readonly problem: PriceProblem }

/** Who pays a cost: as written, else by its kind, else the applicant on the applicant's own steps, else the agency. */
export const payerOf = (cost: Cost, performer: Performer | undefined): Payer =>
  cost.payer ?? usualPayer(cost.kind, performer?.kind === 'applicant')

/**
 * The currency in which a service is counted: its own, else the first currency that a cost is written in and that is
 * no reference unit. Undefined when no money is mentioned.
 */
export function currencyOf(service: ServiceFacts, nodes: readonly FlowNode[]): string | undefined {
  if (service.currency !== undefined) return service.currency
  const units = new Set(service.referenceUnits.map((unit) => unit.code))
  for (const node of nodes)
    for (const { currency } of node.facts?.costs ?? []) if (currency !== undefined && !units.has(currency)) return currency
  return undefined
}

/** One cost in `currency`. A reference unit holds by the latest row not after `asOf`, without `asOf` by the last row. */
export function priceOf(cost: Cost, service: ServiceFacts, currency: string | undefined): Price {
  if (cost.amount === undefined) return { problem: 'price-unknown' }
  if (cost.currency === undefined || cost.currency === currency) return { amount: cost.amount }
  const rates = service.referenceUnits.filter((unit) => unit.code === cost.currency)
  if (rates.length === 0) return { problem: 'currency-without-rate' }
  const rate = rateAt(rates, service.asOf)
  return rate === undefined ? { problem: 'date-before-rate' } : { amount: cost.amount * rate.amount }
}

function rateAt(rates: readonly ReferenceUnit[], asOf: string | undefined): ReferenceUnit | undefined {
  const dated = rates.toSorted((a, b) => byText(a.from, b.from))
  return asOf === undefined ? dated.at(-1) : dated.findLast((rate) => rate.from <= asOf)
}
