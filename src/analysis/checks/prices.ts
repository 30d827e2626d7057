import type { PriceProblem } from '../counting/pricing.ts'
import { priceOf } from '../counting/pricing.ts'
import type { Severity } from '#src/domain/findings.ts'
import type { Check } from './check.ts'
import { findingAt, servicePlace } from './check.ts'

const SEVERITY: Readonly<Record<PriceProblem, Severity>> = {
  'price-unknown': 'warning',
  'currency-without-rate': 'error',
  'date-before-rate': 'error',
}

/** Costs that have no price are left out of every sum. */
export const prices: Check = ({ model, service, currency }) =>
  model.nodes.flatMap((node) =>
    (node.facts?.costs ?? []).flatMap((cost) => {
      const price = priceOf(cost, service, currency)
      if ('amount' in price) return []
      const params = { currency: cost.currency ?? currency ?? '', kind: cost.kind ?? 'other', date: service.asOf ?? '' }
      return [findingAt(node, SEVERITY[price.problem], price.problem, params)]
    }),
  )

/** Money is written but the service does not say in which currency it is counted: one that a cost names is taken, if any does. */
export const missingCurrency: Check = ({ model, service, currency }) => {
  const hasCosts = model.nodes.some((node) => (node.facts?.costs.length ?? 0) > 0)
  if (!hasCosts || service.currency !== undefined) return []
  const place = servicePlace(model)
  return currency === undefined
    ? [findingAt(place, 'warning', 'currency-unknown')]
    : [findingAt(place, 'warning', 'currency-missing', { currency })]
}
