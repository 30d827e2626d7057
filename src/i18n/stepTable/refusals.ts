import type { ListedBranch, ListedStep } from '#src/domain/stepList.ts'
import { REFUSING } from './branchWords.ts'

/** Not a refusal, though the word is in it: one of two results, or looking for reasons. */
const NO_REFUSAL = /(?<!\p{L})(?:or|или|либо|yoki|ёки)(?!\p{L})|\/|check|ground|провер|основани|asos/iu

/** The steps that are a refusal: by their name, and because a branch leads to them. */
export function refusalsOf(steps: readonly ListedStep[]): ReadonlySet<number> {
  const branchedTo = new Set(steps.flatMap(({ branches }, i) => branches.flatMap(({ to }) => (to === i ? [] : [to]))))
  const isRefusal = ({ name }: ListedStep) => REFUSING.test(name) && !NO_REFUSAL.test(name)
  return new Set(steps.flatMap((step, i) => (branchedTo.has(i) && isRefusal(step) ? [i] : [])))
}

/** The steps of a list, with refusals that end a case ending it as refused. */
export function withRefusals(steps: readonly ListedStep[]): ListedStep[] {
  const refusals = refusalsOf(steps)
  return steps.map((step, i) => {
    if (!refusals.has(i)) return step
    const isLast = i === steps.length - 1 && step.branches.length === 0
    const branches: readonly ListedBranch[] = isLast ? [{ condition: '', to: 'end' }] : step.branches
    return { ...step, branches: branches.map((branch) => (branch.to === 'end' ? { ...branch, to: 'refused' } : branch)) }
  })
}
