import { describe, expect, it } from 'vitest'
import { parseDate } from '#src/domain/civil.ts'
import { BRV_TABLE, BRV_UNCERTAIN } from '#src/domain/referenceUnits/uz.ts'
import { holdsOn, isTaken, missingRows } from '#src/ui/service/referenceRows.ts'

const [first, second] = BRV_TABLE as unknown as [(typeof BRV_TABLE)[number], (typeof BRV_TABLE)[number]]

describe('the shipped table of the base calculation amount', () => {
  it('rises from day to day, each a real one', () => {
    for (const [at, { from, amount }] of BRV_TABLE.entries()) {
      expect(parseDate(from), from).toBeDefined()
      if (at > 0) expect([from > BRV_TABLE[at - 1]!.from, amount > BRV_TABLE[at - 1]!.amount]).toEqual([true, true])
    }
  })

  it('names the rows worth checking among its own', () => {
    expect(BRV_TABLE.map(({ from }) => from)).toEqual(expect.arrayContaining([...BRV_UNCERTAIN]))
  })
})

describe('rows of reference units', () => {
  it('hold from their day until the next one', () => {
    const holding = (asOf: string | undefined) => BRV_TABLE.filter((row) => holdsOn(BRV_TABLE, row, asOf)).map(({ from }) => from)
    expect(holding('2016-09-30')).toEqual(['2015-09-01'])
    expect(holding('2016-10-01')).toEqual(['2016-10-01'])
    expect(holding(undefined)).toEqual(['2025-08-01'])
    expect(holding('2000-01-01')).toEqual([])
  })

  it('are one a day and unit', () => {
    expect(isTaken([first, second], 1, { ...second, from: first.from })).toBe(true)
    expect(isTaken([first, second], 1, { ...second, from: first.from, code: 'MRP' })).toBe(false)
    expect(isTaken([first, second], 0, first)).toBe(false)
  })

  it('are filled in where they are missing', () => {
    expect(missingRows([{ ...first, amount: 1 }], BRV_TABLE)).toEqual(BRV_TABLE.slice(1))
    expect(missingRows(BRV_TABLE, BRV_TABLE)).toEqual([])
  })
})
