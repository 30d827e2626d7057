import { describe, expect, it } from 'vitest'
import { gammaFunction, gammaShare, logGamma, normalShare } from '#src/engine/distributions/special.ts'

describe('the gamma function', () => {
  it.each([
    [1, 1],
    [5, 24],
    [0.5, Math.sqrt(Math.PI)],
    [1.5, Math.sqrt(Math.PI) / 2],
    [11, 3_628_800],
  ])('of %d is %d', (x, value) => {
    expect(gammaFunction(x) / value).toBeCloseTo(1, 12)
  })

  it('has a logarithm far beyond where it is finite itself', () => {
    // Stirling: ln Γ(1001) = ln 1000! = 5912.128178488163
    expect(logGamma(1001)).toBeCloseTo(5912.128_178_488_163, 8)
  })
})

describe('shares of distributions', () => {
  it('of the normal kind match the printed tables', () => {
    expect(normalShare(0)).toBe(0.5)
    expect(normalShare(1)).toBeCloseTo(0.841_344_746_068_543, 12)
    expect(normalShare(-1.96)).toBeCloseTo(0.024_997_895_148_220, 12)
    expect(normalShare(9)).toBe(1)
    expect(normalShare(-40)).toBe(0)
  })

  it('of the gamma kind match the exponential one for shape 1, and the sum of Poisson terms for whole shapes', () => {
    for (const x of [0.01, 0.7, 2, 9, 40]) {
      expect(gammaShare(x, 1)).toBeCloseTo(1 - Math.exp(-x), 12)
      expect(gammaShare(x, 3)).toBeCloseTo(1 - Math.exp(-x) * (1 + x + (x * x) / 2), 12)
    }
  })

  it('never fall as x grows, and stay within 0 and 1', () => {
    let before = 0
    for (let x = -1; x < 60; x += 0.05) {
      const share = gammaShare(x, 7.3)
      expect(share).toBeGreaterThanOrEqual(before - 1e-15)
      expect(share).toBeLessThanOrEqual(1)
      before = share
    }
    expect(gammaShare(Infinity, 7.3)).toBe(1)
  })
})
