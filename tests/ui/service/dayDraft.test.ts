import { describe, expect, it } from 'vitest'
import type { HolidayTable } from '#src/domain/calendar.ts'
import { holidayRows } from '#src/domain/holidays/dayRows.ts'
import { UZ_HOLIDAYS } from '#src/domain/holidays/uz.ts'
import type { DayDraft } from '#src/ui/service/calendar/dayDraft.ts'
import { applyDraft, draftOf, withoutRow } from '#src/ui/service/calendar/dayDraft.ts'

const EXTRA: DayDraft = { kind: 'extra', date: '2027-01-02', worked: undefined, certainty: 'estimated' }
const row = (date: string) => holidayRows(UZ_HOLIDAYS, Number(date.slice(0, 4))).find((one) => one.date === date)
const datesOf = (table: HolidayTable, year: number) => holidayRows(table, year).map(({ date }) => date)

const done = (draft: DayDraft, at?: string, table = UZ_HOLIDAYS): HolidayTable => {
  const result = applyDraft(table, at === undefined ? undefined : row(at), draft)
  if ('problem' in result) throw new Error(result.problem)
  return result.table
}

describe('the form of a day off', () => {
  it('adds a day to its year, as an estimate where nobody decreed it', () => {
    const rows = holidayRows(done(EXTRA), 2027)
    expect(rows.find(({ date }) => date === '2027-01-02')).toMatchObject({ kind: 'extra', certainty: 'estimated' })
  })

  it('moves a day to another date', () => {
    const table = done({ ...draftOf(row('2027-03-10')!), date: '2027-03-11', certainty: 'verified' }, '2027-03-10')
    expect(datesOf(table, 2027)).toContain('2027-03-11')
    expect(datesOf(table, 2027)).not.toContain('2027-03-10')
    expect(table.days).toHaveLength(UZ_HOLIDAYS.days.length)
  })

  it('gives a moved day of rest the day that is worked for it, and nothing else one', () => {
    const swapped = { ...EXTRA, kind: 'swapped', worked: '2027-01-09' } as const
    expect(done(swapped).days).toContainEqual(expect.objectContaining({ date: '2027-01-02', worked: '2027-01-09' }))
    expect(done({ ...swapped, kind: 'extra' }).days.find(({ date }) => date === '2027-01-02')).not.toHaveProperty('worked')
  })

  it('knows a day off of the six-day week again', () => {
    const shown = draftOf(row('2026-01-03')!)
    expect(shown.kind).toBe('six-day')
    expect(holidayRows(done(shown, '2026-01-03'), 2026).map(draftOf)).toEqual(holidayRows(UZ_HOLIDAYS, 2026).map(draftOf))
  })

  it('moves a yearly holiday in every year, from the year it was observed on', () => {
    const table = done({ ...draftOf(row('2026-10-01')!), date: '2026-10-05' }, '2026-10-01')
    expect(datesOf(table, 2000)).toContain('2000-10-05')
    expect(datesOf(table, 1996)).not.toContain('1996-10-05')
  })

  it('adds a yearly holiday from its year on', () => {
    const table = done({ ...EXTRA, kind: 'fixed', date: '2027-06-30' })
    expect(datesOf(table, 2028)).toContain('2028-06-30')
    expect(datesOf(table, 2026)).not.toContain('2026-06-30')
  })

  it('makes a day of one year a yearly one, and back', () => {
    const yearly = done({ ...draftOf(row('2027-03-10')!), kind: 'fixed' }, '2027-03-10')
    expect(datesOf(yearly, 2028)).toContain('2028-03-10')
    expect(yearly.days).toHaveLength(UZ_HOLIDAYS.days.length - 1)
    const once = done({ ...draftOf(row('2026-10-01')!), kind: 'extra' }, '2026-10-01')
    expect(datesOf(once, 2026)).toContain('2026-10-01')
    expect(datesOf(once, 2027)).not.toContain('2027-10-01')
  })

  it.each([
    ['no-date', { ...EXTRA, date: undefined }],
    ['no-worked', { ...EXTRA, kind: 'swapped' }],
    ['twice', { ...EXTRA, date: '2027-03-10' }],
    ['twice', { ...EXTRA, kind: 'fixed', date: '2027-03-08' }],
    ['same-day', { ...EXTRA, kind: 'swapped', worked: '2027-01-02' }],
    ['works-and-rests', { ...EXTRA, kind: 'swapped', worked: '2027-03-10' }],
  ] as const)('says what is wrong: %s', (problem, draft) => {
    expect(applyDraft(UZ_HOLIDAYS, undefined, draft)).toEqual({ problem })
  })
})

it('takes a yearly holiday away from every year, and a single day from its own', () => {
  expect(datesOf(withoutRow(UZ_HOLIDAYS, row('2026-03-08')!), 2020)).not.toContain('2020-03-08')
  expect(datesOf(withoutRow(UZ_HOLIDAYS, row('2026-05-27')!), 2026)).not.toContain('2026-05-27')
})
