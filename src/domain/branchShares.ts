/** A branch of a decision as one edits it: its share, undefined while unknown, and whether it is to stay as it is. */
export interface BranchShare {
  readonly share: number | undefined
  readonly locked?: boolean
}

/** Shares are kept to this many digits, so that a third and two thirds still read as such. */
const DIGITS = 6
const rounded = (share: number): number => Number(share.toFixed(DIGITS))
const sumOf = (shares: readonly number[]): number => shares.reduce((sum, share) => sum + share, 0)

/** The shares with the last one that may move taking what rounding left. */
function exact(shares: readonly number[], movable: readonly number[], total: number): number[] {
  const next = shares.map(rounded)
  const last = movable.findLast((i) => (next[i] ?? 0) > 0) ?? movable.at(-1)
  if (last === undefined) return next
  const left = total - sumOf(next)
  next[last] = rounded((next[last] ?? 0) + left)
  return next
}

/** The shares that hold as long as some are unknown: those share equally what the known ones leave, never less than 0. */
export function effectiveShares(branches: readonly BranchShare[]): number[] {
  const known = sumOf(branches.map(({ share }) => share ?? 0))
  const unknown = branches.filter(({ share }) => share === undefined).length
  const each = unknown === 0 ? 0 : Math.max(0, 1 - known) / unknown
  return branches.map(({ share }) => share ?? each)
}

/**
 * One branch gets a share, the others what is left in proportion to what they had, but for locked ones; together they
 * are 1. Others that had nothing between them share equally. Where the locked ones leave less than was asked for, the
 * branch gets what they leave; where all others are locked, exactly that.
 */
export function withShare(branches: readonly BranchShare[], at: number, share: number): number[] {
  const now = effectiveShares(branches)
  const isFree = (i: number) => i !== at && branches[i]?.locked !== true
  const free = now.flatMap((_, i) => (isFree(i) ? [i] : []))
  const held = sumOf(now.map((one, i) => (i !== at && !isFree(i) ? one : 0)))
  const room = Math.max(0, 1 - held)
  const own = free.length === 0 ? room : Math.min(Math.max(0, share), room)
  const left = room - own
  const before = sumOf(free.map((i) => now[i] ?? 0))
  const next = now.map((one, i) => {
    if (i === at) return own
    if (!isFree(i)) return one
    return before > 0 ? ((now[i] ?? 0) / before) * left : left / free.length
  })
  return exact(next, free.length > 0 ? free : [at], 1)
}

/** All shares divided by their sum; equal ones where that is 0. */
export function normalised(shares: readonly number[]): number[] {
  const sum = sumOf(shares)
  if (sum <= 0) return equalShares(shares.length)
  return exact(
    shares.map((share) => share / sum),
    shares.map((_, i) => i),
    1,
  )
}

/** The same share for each branch. */
export const equalShares = (count: number): number[] =>
  exact(
    Array.from({ length: count }, () => 1 / count),
    Array.from({ length: count }, (_, i) => i),
    1,
  )
