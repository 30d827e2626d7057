import { expect, it } from 'vitest'
import { groupBy } from '#src/domain/groupBy.ts'

it('groups items by their key, groups and items in the order in which they come', () => {
  const groups = groupBy(['pay', 'apply', 'ask', 'post', 'wait'], (name) => name[0])
  expect([...groups]).toEqual([
    ['p', ['pay', 'post']],
    ['a', ['apply', 'ask']],
    ['w', ['wait']],
  ])
})

it('keeps items without a key together', () => {
  expect(groupBy([1, 2, 3], (number) => (number > 1 ? undefined : 'one'))).toEqual(
    new Map([
      ['one', [1]],
      [undefined, [2, 3]],
    ]),
  )
})

it('gives no group for nothing', () => {
  expect(groupBy([], String).size).toBe(0)
})
