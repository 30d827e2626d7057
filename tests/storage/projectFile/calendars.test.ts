import { describe, expect, it } from 'vitest'
import { hoursOn } from '#src/domain/calendar.ts'
import { withDay } from '#src/domain/holidays/dayRows.ts'
import { UZ_HOLIDAYS } from '#src/domain/holidays/uz.ts'
import { NO_SERVICE } from '#src/domain/service.ts'
import type { WorkingCalendars } from '#src/domain/workingCalendars.ts'
import { createGate } from '#src/storage/gate.ts'
import { packProject } from '#src/storage/projectFile/pack.ts'
import { readBpmn } from '#tests/support/readBpmn.ts'
import { sampleProject, sampleXml } from '#tests/support/sampleProject.ts'
import { zipWith } from '#tests/support/zipWith.ts'

const gate = createGate(readBpmn, () => 'fresh')
const CALENDARS: WorkingCalendars = {
  named: [{ id: 'night', name: 'Tungi navbat', hours: hoursOn([4], [1320, 1800]), restsOnHolidays: false }],
  holidays: withDay(UZ_HOLIDAYS, undefined, { date: '2027-01-02', kind: 'extra', certainty: 'estimated' }),
}

it('go with the project file and come back as they went', async () => {
  const project = sampleProject({ service: { ...NO_SERVICE, country: 'UZ', calendars: CALENDARS } })
  const opened = await gate.open('a.darcha', packProject(project))
  expect(opened).toMatchObject({ ok: true, problems: [] })
  expect(opened.ok && opened.project.service.calendars).toEqual(CALENDARS)
})

it('are not there in a file of before there were any, and nothing is said of it', async () => {
  const opened = await gate.open('a.darcha', packProject(sampleProject()))
  expect(opened).toMatchObject({ ok: true, problems: [] })
  expect(opened.ok && 'calendars' in opened.project.service).toBe(false)
})

describe('a file whose calendars make no sense is refused with the place', () => {
  const holidays = { country: 'UZ', fixed: [], days: [], years: [2024, 2026] }
  it.each([
    [
      'a weekday that does not exist',
      { named: [{ id: 'a', hours: [{ weekday: 7, from: 0, to: 60 }], restsOnHolidays: true }] },
      'named.0.hours.0.weekday',
    ],
    [
      'a negative hour',
      { named: [{ id: 'a', hours: [{ weekday: 0, from: -1, to: 60 }], restsOnHolidays: true }] },
      'named.0.hours.0.from',
    ],
    ['a calendar without an id', { named: [{ hours: [], restsOnHolidays: true }] }, 'named.0.id'],
    [
      'a day off that is no date',
      { holidays: { ...holidays, days: [{ date: '1 May', kind: 'extra', certainty: 'verified' }] } },
      'holidays.days.0.date',
    ],
    ['a thirteenth month', { holidays: { ...holidays, fixed: [[13, 1, 2000]] } }, 'holidays.fixed.0.0'],
    ['one year only', { holidays: { ...holidays, years: [2024] } }, 'holidays.years.1'],
  ])('%s', async (_, calendars, place) => {
    const bytes = zipWith({
      'project.json': JSON.stringify({
        formatVersion: 1,
        title: 'Rights',
        service: { calendars },
        variants: [{ id: 'asis', name: 'Now', role: 'as-is' }],
      }),
      'variants/asis.bpmn': sampleXml('now'),
    })
    const opened = await gate.open('a.darcha', bytes)
    expect(opened).toEqual({
      ok: false,
      problem: { code: 'projectFileInvalid', params: { place: `service.calendars.${place}` } },
    })
  })
})
