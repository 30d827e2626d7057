import type { DocumentRow } from '#src/domain/comparison.ts'
import { stepsInFlowOrder } from '#src/domain/flowOrder.ts'
import type { ProcessModel } from '#src/domain/process.ts'
import { organisationOf } from '../counting/contact.ts'
import { foldName } from '../counting/names.ts'
import type { StepIn } from './facts.ts'
import { askedOf, involves, isSameDocument } from './facts.ts'

/**
 * The documents of the applicant before and after: the once-only matrix. One row for each name that a step of either model
 * asks of the applicant, those of the as-is first, in flow order. A holder is the first that is written, of the to-be before
 * the as-is: the new procedure says where the data come from. Steps without the applicant handle a document also under another
 * name, when it comes out of the same register.
 */
export function documentRows(asIs: ProcessModel, toBe: ProcessModel): DocumentRow[] {
  const before = stepsInFlowOrder(asIs).map((step): StepIn => ({ step, model: asIs }))
  const after = stepsInFlowOrder(toBe).map((step): StepIn => ({ step, model: toBe }))
  const names = new Map<string, string>()
  for (const { name } of [...before, ...after].flatMap(askedOf)) {
    const folded = foldName(name)
    if (!names.has(folded)) names.set(folded, name.trim())
  }
  return [...names].map(([folded, name]) => {
    const isIt = (document: { readonly name: string }) => foldName(document.name) === folded
    const asking = (steps: readonly StepIn[]) => steps.filter((at) => askedOf(at).some(isIt)).map(({ step }) => step.id)
    const asked = [...before, ...after].flatMap(askedOf).filter(isIt)
    const handling = after.filter(
      (at) => !involves(at) && (at.step.facts?.documents ?? []).some((use) => asked.some((one) => isSameDocument(one, use))),
    )
    const uses = [...after, ...before].flatMap(({ step }) => (step.facts?.documents ?? []).filter(isIt))
    const holder = uses.find((use) => use.holder?.trim())?.holder?.trim()
    const register = uses.find((use) => use.register?.trim())?.register?.trim()
    const [askedAsIs, askedToBe] = [asking(before), asking(after)]
    return {
      name,
      ...(holder && { holder }),
      ...(register && { register }),
      askedAsIs,
      askedToBe,
      obtainedBy: handling.map(({ step }) => step.id),
      receivers: [...new Set(handling.flatMap((at) => organisationAt(at) ?? []))],
      fate: fateOf(askedAsIs, askedToBe, handling),
    }
  })
}

const organisationAt = ({ step, model }: StepIn): string | undefined => {
  const performer = model.performers.find(({ id }) => id === step.performer)
  return organisationOf(step, performer) ?? performer?.organisation
}

function fateOf(before: readonly string[], after: readonly string[], handling: readonly unknown[]): DocumentRow['fate'] {
  if (before.length === 0) return 'new'
  if (after.length > 0) return 'asked'
  return handling.length > 0 ? 'exchanged' : 'dropped'
}
