import type { FlowNode, ProcessModel } from '#src/domain/process.ts'
import { stepsOf } from '#src/domain/process.ts'
import { involvesApplicant } from '../counting/contact.ts'
import { foldName } from '../counting/names.ts'
import type { StepChange } from './stepChanges.ts'

/**
 * Documents that a step no longer asks of the applicant: obtained by the agency instead when a step of the to-be that
 * does not involve the applicant handles a document of that name, else dropped. One change per document, named by it.
 */
export function documentChanges(asIs: ProcessModel, toBe: ProcessModel): (from: FlowNode, to: FlowNode) => StepChange[] {
  const involved = (model: ProcessModel) => {
    const performers = new Map(model.performers.map((performer) => [performer.id, performer]))
    return (step: FlowNode) => involvesApplicant(step, performers.get(step.performer))
  }
  const before = involved(asIs)
  const after = involved(toBe)
  const inside = new Set(
    stepsOf(toBe)
      .filter((step) => !after(step))
      .flatMap((step) => (step.facts?.documents ?? []).map((document) => foldName(document.name))),
  )
  const asked = (step: FlowNode) => (step.facts?.documents ?? []).filter(({ role }) => role === 'submitted')
  return (from, to) => {
    if (!before(from)) return []
    const stillAsked = new Set(after(to) ? asked(to).map(({ name }) => foldName(name)) : [])
    const gone = new Map(asked(from).map(({ name }) => [foldName(name), name.trim()]))
    return [...gone]
      .filter(([folded]) => !stillAsked.has(folded))
      .map(([folded, name]) => ({ kind: inside.has(folded) ? 'documentObtained' : 'documentDropped', name }))
  }
}
