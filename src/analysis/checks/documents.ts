import type { Check } from './check.ts'
import { findingAt } from './check.ts'

/** A document without a name, role or form is left out of some counts. */
export const documents: Check = ({ steps }) =>
  steps.flatMap((step) =>
    (step.facts?.documents ?? []).flatMap((document) => {
      if (document.name.trim() === '') return [findingAt(step, 'warning', 'document-name-missing')]
      if (document.role === undefined) return [findingAt(step, 'warning', 'document-role-missing', { document: document.name })]
      if (document.form === undefined) return [findingAt(step, 'info', 'document-form-missing', { document: document.name })]
      return []
    }),
  )

/** A document submitted on a step that does not involve the applicant is not the applicant's, and is not counted. */
export const submittedInside: Check = ({ steps, model, involves }) => {
  const contact = new Set(model.nodes.filter((_, i) => involves[i] === 1).map((node) => node.id))
  return steps
    .filter((step) => !contact.has(step.id))
    .flatMap((step) =>
      (step.facts?.documents ?? [])
        .filter((document) => document.role === 'submitted')
        .map((document) => findingAt(step, 'info', 'submitted-inside', { document: document.name })),
    )
}
