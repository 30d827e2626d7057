import type { AdditiveIndicator } from './indicator.ts'

const described = { kind: 'additive', unit: 'count', source: 'eRegulations', addsUp: true } as const

/**
 * Copies of documents, plain and certified, over executions whose work had begun. `copies` is 1 for the form `copy` and
 * `certifiedCopies` 1 for `certified-copy` when not written, else 0.
 */
export const copies: AdditiveIndicator = { ...described, weights: (facts) => ({ begun: facts.documents.copies }) }

/** The certified ones among the copies. */
export const certifiedCopies: AdditiveIndicator = {
  ...described,
  weights: (facts) => ({ begun: facts.documents.certifiedCopies }),
}
