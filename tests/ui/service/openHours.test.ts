import { describe, expect, it } from 'vitest'
import { hoursOn, namedCalendar } from '#src/domain/calendar.ts'
import { breaksOf, openHoursOf, readStretches, stretchesOn, withDayHours, writeStretches } from '#src/ui/service/openHours.ts'

const NORMAL = [
  { from: 540, to: 780 },
  { from: 840, to: 1080 },
]

describe('open hours as people type them', () => {
  it.each([
    ['9-13, 14-18', '09:00–13:00, 14:00–18:00'],
    ['9:00–13:00; 14.00–18.00', '09:00–13:00, 14:00–18:00'],
    ['14-18,9-13', '09:00–13:00, 14:00–18:00'],
    [' 8.30 - 17 ', '08:30–17:00'],
    ['22-6', '22:00–06:00'],
    ['0-24', '00:00–24:00'],
    ['', ''],
  ])('%s is %s', (typed, written) => {
    expect(writeStretches(readStretches(typed) ?? [])).toBe(written)
  })

  it.each(['9', '9-25', '9:60-18', '9-9', 'morning', '9-13 14-18', '9-14, 13-18', '24-25'])('%s cannot be read', (typed) => {
    expect(readStretches(typed)).toBeUndefined()
  })

  it('are read as they are written', () => {
    for (const text of ['09:00–13:00, 14:00–18:00', '22:00–06:00', '00:00–24:00']) {
      expect(writeStretches(readStretches(text) ?? [])).toBe(text)
    }
  })
})

describe('a day of a calendar', () => {
  it('adds up to the hours that are open, and has its lunch in between', () => {
    expect(openHoursOf(NORMAL)).toBe(8)
    expect(writeStretches(breaksOf(NORMAL))).toBe('13:00–14:00')
    expect(breaksOf([{ from: 540, to: 780 }])).toEqual([])
    expect(breaksOf([])).toEqual([])
  })

  it('is that of the office as it is shipped', () => {
    const office = namedCalendar('office')?.hours
    expect(stretchesOn(office === 'always' || !office ? [] : office, 2)).toMatchObject(NORMAL)
  })

  it('changes alone', () => {
    const week = hoursOn([0, 1], [540, 1080])
    const changed = withDayHours(week, 1, NORMAL)
    expect(stretchesOn(changed, 0)).toMatchObject([{ from: 540, to: 1080 }])
    expect(stretchesOn(changed, 1)).toMatchObject(NORMAL)
    expect(withDayHours(week, 0, [])).toEqual(hoursOn([1], [540, 1080]))
  })
})
