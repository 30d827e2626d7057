import * as v from 'valibot'

const MINUTES_PER_DAY = 1440
const DAYS_PER_WEEK = 7

const date = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/))
const certainty = v.picklist(['verified', 'estimated'])
const year = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(9999))

const openingHours = v.looseObject({
  weekday: v.picklist([0, 1, 2, 3, 4, 5, 6]),
  from: v.pipe(v.number(), v.minValue(0), v.maxValue(MINUTES_PER_DAY)),
  to: v.pipe(v.number(), v.minValue(0), v.maxValue((DAYS_PER_WEEK + 1) * MINUTES_PER_DAY)),
})

const namedCalendar = v.looseObject({
  id: v.string(),
  name: v.exactOptional(v.string()),
  hours: v.array(openingHours),
  restsOnHolidays: v.boolean(),
})

const dayOff = v.looseObject({
  date,
  kind: v.picklist(['religious', 'extra', 'swapped']),
  worked: v.exactOptional(date),
  sixDayWeek: v.exactOptional(v.boolean()),
  certainty,
})

const holidays = v.looseObject({
  country: v.string(),
  fixed: v.array(
    v.tuple([
      v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(12)),
      v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(31)),
      year,
    ]),
  ),
  movesFrom: v.exactOptional(date),
  days: v.array(dayOff),
  years: v.tuple([year, year]),
})

/** What project.json says about when people work: `WorkingCalendars` of the domain. */
export const calendarSchema = v.looseObject({
  named: v.exactOptional(v.array(namedCalendar)),
  holidays: v.exactOptional(holidays),
})
