import { describe, expect, it } from 'vitest'
import type { DistributionSpec } from '#src/domain/distribution.ts'
import { poolAlike } from '#src/interchange/pools.ts'
import type { ProfiledResource } from '#src/interchange/pools.ts'

const DESK = { id: 'desk', name: 'Front desk', size: 3 }
const clerk = (id: string, change: Partial<ProfiledResource> = {}): ProfiledResource => ({
  id,
  name: id,
  headcount: 1,
  profile: DESK,
  ...change,
})
const minutes = (value: number): DistributionSpec => ({ name: 'constant', value: value / 60 })
const by = (...resources: readonly (readonly [id: string, time: number])[]) => ({
  performedBy: resources.map(([resource, time]) => ({ resource, work: minutes(time) })),
})

describe('performers that nobody can tell apart', () => {
  it('become one pool with the name of their whole profile', () => {
    // when
    const { resources, steps } = poolAlike([clerk('a'), clerk('b'), clerk('c')], { t: by(['a', 5], ['b', 5], ['c', 5]) })

    // then
    expect(resources).toEqual([{ id: 'desk', name: 'Front desk', headcount: 3 }])
    expect(steps).toEqual({ t: by(['desk', 5]) })
  })

  it('keep the name of the first when others of the profile differ', () => {
    // when
    const { resources } = poolAlike([clerk('a'), clerk('b'), clerk('c', { hourlyCost: 9 })], {
      t: by(['a', 5], ['b', 5], ['c', 5]),
    })

    // then
    expect(resources).toEqual([
      { id: 'a', name: 'a', headcount: 2 },
      { id: 'c', name: 'c', headcount: 1, hourlyCost: 9 },
    ])
  })

  it('add up their heads', () => {
    expect(poolAlike([clerk('a', { headcount: 2 }), clerk('b', { headcount: 3 })], {}).resources[0]?.headcount).toBe(5)
  })
})

describe('performers stay apart', () => {
  it.each<readonly [string, Partial<ProfiledResource>]>([
    ['of other cost', { hourlyCost: 7 }],
    ['of another calendar', { calendar: 'night' }],
    ['of another profile', { profile: { id: 'back', name: 'Back office', size: 1 } }],
  ])('%s', (_, change) => {
    expect(poolAlike([clerk('a'), clerk('b', change)], {}).resources).toHaveLength(2)
  })

  it('that take different times for a task', () => {
    const { resources, steps } = poolAlike([clerk('a'), clerk('b')], { t: by(['a', 5], ['b', 6]) })
    expect(resources).toHaveLength(2)
    expect(steps).toEqual({ t: by(['a', 5], ['b', 6]) })
  })

  it('of whom one may do a further task', () => {
    expect(poolAlike([clerk('a'), clerk('b')], { t: by(['a', 5], ['b', 5]), u: by(['a', 5]) }).resources).toHaveLength(2)
  })
})

it('a step without performers is left as it is', () => {
  expect(poolAlike([], { t: { fixedCost: 3 } }).steps).toEqual({ t: { fixedCost: 3 } })
})
