import type { Check } from './check.ts'
import { findingAt } from './check.ts'
import { lawfulWait, missed } from './deadlines.ts'
import { leastHours } from './leastHours.ts'

/**
 * A sub-process or call with a deadline that even the quickest way through the steps inside does not keep, its own wait
 * before it included.
 */
export const shortContentDeadline: Check = ({ model, isStep, week }) =>
  model.nodes.flatMap((node, i) => {
    const { deadline, wait } = node.facts ?? {}
    if (deadline === undefined || isStep[i] === 1 || (node.kind !== 'subProcess' && node.kind !== 'callActivity')) return []
    const inside = leastHours(model, node, week)
    if (inside === null) return []
    const days = missed(inside + lawfulWait(wait, week), deadline, week)
    return days ? [findingAt(node, 'warning', 'content-deadline-too-short', days)] : []
  })
