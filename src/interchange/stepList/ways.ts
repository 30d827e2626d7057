import type { ListedBranch, ListedStep } from '#src/domain/stepList.ts'

/** A way on from a step: one of its branches, or on to the next step of the list. */
export interface Way {
  readonly to: ListedBranch['to'] | 'next'
  readonly condition: string
  readonly probability?: number
}

const ON: Way = { to: 'next', condition: '' }
/** Shares are written with a few decimals; what is left of them has no more than so many. */
const ROUNDING = 1e9

/** Conditions that leave no third case. */
const PAIRS: readonly (readonly [RegExp, RegExp])[] = [[/^(?:yes|да|ha)(?![\p{L}])/iu, /^(?:no|нет|yo.q)(?![\p{L}])/iu]]

/**
 * All ways on from a step. A case goes on to the next step where no branch says otherwise: not where a branch leads there
 * anyway, has no condition ("otherwise"), where the branches are yes and no, or where the shares make up all cases. The
 * only way without a share has what the others leave, unless a condition of its own tells it from going on.
 */
export function waysOn({ branches }: ListedStep, index: number): readonly Way[] {
  const [only, ...more] = branches
  if (only === undefined) return [ON]
  if (more.length === 0 && only.condition === '' && (only.probability ?? 1) === 1) return [only]
  const given = branches.reduce((sum, { probability }) => sum + (probability ?? 0), 0)
  const isAll = branches.every(({ probability }) => probability !== undefined) && given >= 1 - 1 / ROUNDING
  const isRest = ({ condition, probability }: Way) => condition === '' && probability === undefined
  const isClosed = isAll || branches.some((way) => isRest(way) || way.to === index + 1) || isYesAndNo(branches)
  const ways: readonly Way[] = isClosed ? branches : [ON, ...branches]
  const open = ways.filter(({ probability }) => probability === undefined)
  // Of yes and no without any share nothing is known.
  if (open.length !== 1 || given > 1 || open.length === ways.length) return ways
  const rest = Math.round((1 - given) * ROUNDING) / ROUNDING
  return ways.map((way) => (way === open[0] ? { ...way, probability: rest } : way))
}

const isYesAndNo = (ways: readonly Way[]): boolean =>
  PAIRS.some(([yes, no]) => ways.some(({ condition }) => yes.test(condition)) && ways.some(({ condition }) => no.test(condition)))
