import { expect, it } from 'vitest'
import { bestOf, directionOf, isWorse } from '#src/domain/direction.ts'

it('takes less time, cost and trouble for better, and more of what is good', () => {
  expect(directionOf('visits')).toBe(-1)
  expect(directionOf('onlineShare')).toBe(1)
  expect(directionOf('requiredShare')).toBe(0)
})

it('calls a to-be worse only when it really is', () => {
  expect(isWorse({ id: 'visits', difference: 1 })).toBe(true)
  expect(isWorse({ id: 'visits', difference: -1 })).toBe(false)
  expect(isWorse({ id: 'visits', difference: 1e-12 })).toBe(false)
  expect(isWorse({ id: 'visits', difference: null })).toBe(false)
  expect(isWorse({ id: 'onlineShare', difference: -0.1 })).toBe(true)
  expect(isWorse({ id: 'requiredShare', difference: 5 })).toBe(false)
})

it('marks the best of a row, all of them where several share it, and none where all are alike', () => {
  expect(bestOf('visits', [4, 1, 2])).toEqual([1])
  expect(bestOf('visits', [4, 1, 1])).toEqual([1, 2])
  expect(bestOf('visits', [3, 3])).toEqual([])
  expect(bestOf('maturity', [1, null, 4])).toEqual([2])
  expect(bestOf('maturity', [null, 4])).toEqual([])
  expect(bestOf('requiredShare', [1, 2])).toEqual([])
})
