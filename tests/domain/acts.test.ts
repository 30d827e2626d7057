import { describe, expect, it } from 'vitest'
import { freeActId, mergedActs } from '#src/domain/acts.ts'
import type { Act } from '#src/domain/service.ts'

const REGISTER: readonly Act[] = [
  { id: 'vmq-377', number: '377', date: '2014-12-31', title: 'On public services', clauses: ['4'] },
  { id: 'law-803', number: 'ZRU-803', title: 'On the register' },
]

describe('acts from elsewhere', () => {
  it('are new when no act has their number', () => {
    const { acts, added, known } = mergedActs(REGISTER, [{ kind: 'resolution', number: '106', title: 'Notary' }])
    expect([added, known]).toEqual([1, 0])
    expect(acts).toEqual([...REGISTER, { id: 'res-106', kind: 'resolution', number: '106', title: 'Notary' }])
  })

  it('teach a known one what it lacks, and leave what it says', () => {
    const read = { number: '№ 377', kind: 'resolution', title: 'Another title', body: 'Cabinet', clauses: ['4', '12'] } as const
    const { acts, added, known } = mergedActs(REGISTER, [read])
    expect([added, known]).toEqual([0, 1])
    expect(acts[0]).toEqual({ ...REGISTER[0], kind: 'resolution', body: 'Cabinet', clauses: ['4', '12'] })
  })

  it('are known by a number that is spelled otherwise, and told apart by their date', () => {
    expect(mergedActs(REGISTER, [{ number: 'zru 803' }]).known).toBe(1)
    expect(mergedActs(REGISTER, [{ number: '377', date: '2020-01-01' }]).added).toBe(1)
    expect(mergedActs(REGISTER, [{ number: '377', date: '2014-12-31' }]).known).toBe(1)
  })

  it('are known by their id, whatever else they say', () => {
    const { acts } = mergedActs(REGISTER, [{ id: 'law-803', number: '999', titles: { uz: 'Reyestr' } }])
    expect(acts[1]).toEqual({ id: 'law-803', number: 'ZRU-803', title: 'On the register', titles: { uz: 'Reyestr' } })
  })

  it('that come twice in one table are one', () => {
    const { acts, added, known } = mergedActs(
      [],
      [
        { number: '7', clauses: ['1'] },
        { number: '7', clauses: ['2'] },
      ],
    )
    expect([acts.length, added, known]).toEqual([1, 1, 1])
    expect(acts[0]?.clauses).toEqual(['1', '2'])
  })

  it('without a number are known by their title alone', () => {
    const register = [{ id: 'act-1', title: 'A custom' }]
    expect(mergedActs(register, [{ title: 'A custom' }]).known).toBe(1)
    expect(mergedActs(register, [{ title: 'Another' }]).added).toBe(1)
  })
})

it('makes short ids that nobody has', () => {
  expect(freeActId([], { kind: 'law', number: 'ZRU-803' })).toBe('law-zru-803')
  expect(freeActId([{ id: 'res-1' }], { kind: 'resolution', number: '1' })).toBe('res-1-2')
  expect(freeActId([{ id: 'act-2' }], {})).toBe('act-3')
  expect(freeActId([], { number: '' })).toBe('act-1')
})
