import { describe, expect, it } from 'vitest'
import { effectiveShares, equalShares, normalised, withShare } from '#src/domain/branchShares.ts'

const sum = (shares: readonly number[]) => Number(shares.reduce((total, share) => total + share, 0).toFixed(9))
const of = (...shares: (number | undefined)[]) => shares.map((share) => ({ share }))

describe('shares of branches', () => {
  it('that are missing share equally what the others leave, and never less than nothing', () => {
    expect(effectiveShares(of(0.4, undefined, undefined))).toEqual([0.4, 0.3, 0.3])
    expect(effectiveShares(of(0.8, 0.7, undefined))).toEqual([0.8, 0.7, 0])
  })

  it('spread what one leaves over the others in proportion to what they had', () => {
    expect(withShare(of(0.5, 0.3, 0.2), 0, 0.75)).toEqual([0.75, 0.15, 0.1])
    expect(withShare(of(0.9, 0.1), 1, 0.4)).toEqual([0.6, 0.4])
  })

  it('spread it equally over others that had nothing', () => {
    expect(withShare(of(1, 0, 0), 0, 0.5)).toEqual([0.5, 0.25, 0.25])
  })

  it('fill in a branch that was missing', () => {
    expect(withShare(of(undefined, undefined), 0, 0.2)).toEqual([0.2, 0.8])
  })

  it('leave locked branches as they are, and give no more than those leave', () => {
    const branches = [{ share: 0.5 }, { share: 0.3, locked: true }, { share: 0.2 }]
    expect(withShare(branches, 0, 0.6)).toEqual([0.6, 0.3, 0.1])
    expect(withShare(branches, 0, 0.9)).toEqual([0.7, 0.3, 0])
  })

  it('are 1 together also when all others are locked', () => {
    const branches = [{ share: 0.5 }, { share: 0.3, locked: true }, { share: 0.2, locked: true }]
    expect(withShare(branches, 0, 0.1)).toEqual([0.5, 0.3, 0.2])
  })

  it.each([3, 6, 7, 11])('are exactly 1 together when %i are equal', (count) => {
    expect(sum(equalShares(count))).toBe(1)
    expect(sum(withShare(of(...equalShares(count)), 1, 0.123456))).toBe(1)
  })

  it('are divided by their sum, or made equal where that is 0', () => {
    expect(normalised([0.6, 0.6])).toEqual([0.5, 0.5])
    expect(sum(normalised([0.5, 0.5, 0.5]))).toBe(1)
    expect(normalised([0, 0])).toEqual([0.5, 0.5])
  })
})
