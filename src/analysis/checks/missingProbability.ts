import type { Check } from './check.ts'
import { findingAt } from './check.ts'

/**
 * Branches of an XOR split without a probability: they share equally what the others leave. The engine tells of
 * probabilities that do not sum to 1 and of those missing elsewhere.
 */
export const missingProbability: Check = ({ model }) =>
  model.nodes
    .filter(({ kind }) => kind === 'exclusiveGateway')
    .flatMap((gateway) => {
      const flows = model.flows.filter(({ source }) => source === gateway.id)
      const missing = flows.filter(({ probability }) => probability === undefined)
      if (flows.length < 2 || missing.length === 0) return []
      return [findingAt(gateway, 'warning', 'probability-missing', { count: missing.length })]
    })
