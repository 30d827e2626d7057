import type { ValueClass } from '#src/domain/step.ts'
import type { CaseFacts } from '../counting/caseFacts.ts'
import type { RatioIndicator } from './indicator.ts'

/** Work of steps so marked, of the work of all steps that carry a mark. */
const shareOf = (value: ValueClass): RatioIndicator => ({
  kind: 'ratio',
  unit: 'share',
  source: 'dumas',
  addsUp: false,
  numerator: (facts) => ({ workHour: marked(facts, (mark) => mark === value) }),
  denominator: (facts) => ({ workHour: marked(facts, (mark) => mark !== undefined) }),
})

/** Work that the applicant wants done, of all work marked. */
export const valueShare = shareOf('value')

/** Work that the law or the control requires, of all work marked. */
export const requiredShare = shareOf('required')

/** Work that neither wants nor requires, of all work marked. */
export const wasteShare = shareOf('waste')

const marked = (facts: CaseFacts, holds: (mark: ValueClass | undefined) => boolean) =>
  Uint8Array.from(facts.model.nodes, (node, i) => (facts.isStep[i] === 1 && holds(node.facts?.value) ? 1 : 0))
