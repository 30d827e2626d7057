import { foldName } from '../counting/names.ts'
import type { Check } from './check.ts'
import { findingAt } from './check.ts'

/**
 * A document that is presented, or passed on inside, but that no step issues or takes in and that nobody is named as
 * holding: it comes from nowhere. Submitted ones are the applicant's own unless said otherwise. Told once, at the first step.
 */
export const neverIssued: Check = ({ steps }) => {
  const uses = steps.flatMap((step) => (step.facts?.documents ?? []).map((document) => ({ step, document })))
  const known = new Set(
    uses
      .filter(({ document }) => {
        const { role, holder, register } = document
        return role === 'issued' || role === 'submitted' || holder !== undefined || register !== undefined
      })
      .map(({ document }) => foldName(document.name)),
  )
  return uses.flatMap(({ step, document }) => {
    const key = foldName(document.name)
    if ((document.role !== 'presented' && document.role !== 'internal') || key === '' || known.has(key)) return []
    known.add(key)
    return [findingAt(step, 'info', 'document-never-issued', { document: document.name })]
  })
}
