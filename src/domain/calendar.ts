import type { Weekday } from './civil.ts'

/** One stretch of opening in a week. Minutes from midnight of `weekday`; `to` above 1440 runs into the next days. */
export interface OpeningHours {
  readonly weekday: Weekday
  readonly from: number
  readonly to: number
}

/** Whether a day off is on record, or calculated and to be checked against the announcement. */
export type DayCertainty = 'verified' | 'estimated'

/** A day on which a country rests, in addition to the days of the week on which a calendar is closed anyway. */
export interface DayOff {
  /** `YYYY-MM-DD`. */
  readonly date: string
  /**
   * `religious`: a holiday of the lunar calendar. `extra`: added by decree. `swapped`: a day of rest moved here from
   * `worked`, which is a working day with the opening hours of `date`'s weekday where the calendar is closed that day.
   */
  readonly kind: 'religious' | 'extra' | 'swapped'
  readonly worked?: string
  /** Only for calendars that open on Saturdays. */
  readonly sixDayWeek?: boolean
  readonly certainty: DayCertainty
}

/** The public holidays of a country: what the law fixes, and what differs from year to year. */
export interface HolidayTable {
  readonly country: string
  /** Yearly holidays as [month, day, first year of observance]. */
  readonly fixed: readonly (readonly [month: number, day: number, since: number])[]
  /** From this date on, a fixed or religious holiday on a closed weekday moves to the next working day. */
  readonly movesFrom?: string
  readonly days: readonly DayOff[]
  /** First and last year for which `days` is complete; outside, only the fixed holidays are known. */
  readonly years: readonly [first: number, last: number]
}

/**
 * When someone works or a case can arrive. `hours: 'always'` is around the clock; without a holiday table every week is
 * the same. Times are local; a calendar knows no time zone and no summer time.
 */
export interface CalendarSpec {
  readonly id: string
  readonly name?: string
  readonly hours: 'always' | readonly OpeningHours[]
  readonly holidays?: HolidayTable
}

const MINUTES_PER_DAY = 1440
const MINUTES_PER_WEEK = 7 * MINUTES_PER_DAY

const FIVE: readonly Weekday[] = [0, 1, 2, 3, 4]
const SIX: readonly Weekday[] = [0, 1, 2, 3, 4, 5]

/** The same stretches of a day, in minutes, on several weekdays. */
export const hoursOn = (
  weekdays: readonly Weekday[],
  ...stretches: readonly (readonly [from: number, to: number])[]
): OpeningHours[] => weekdays.flatMap((weekday) => stretches.map(([from, to]) => ({ weekday, from, to })))

const MORNING = [9 * 60, 13 * 60] as const
const AFTERNOON = [14 * 60, 18 * 60] as const

/**
 * Calendars that a performer can name without defining them: `always`; `office`, Monday to Friday 9 to 18 with lunch
 * from 13 to 14, eight hours a day; `office-6`, Monday to Friday so and Saturday 9 to 14 without lunch, as in a working
 * week of six days.
 */
export function namedCalendar(id: string, holidays?: HolidayTable): CalendarSpec | undefined {
  const rest = holidays === undefined ? {} : { holidays }
  switch (id) {
    case 'always':
    case '24/7':
      return { id, hours: 'always' }
    case 'office':
    case 'office-5':
      return { id, hours: hoursOn(FIVE, MORNING, AFTERNOON), ...rest }
    case 'office-6':
      return { id, hours: [...hoursOn(FIVE, MORNING, AFTERNOON), ...hoursOn([5], [9 * 60, 14 * 60])], ...rest }
    case 'six-day':
      return { id, hours: hoursOn(SIX, MORNING, AFTERNOON), ...rest }
    default:
      return undefined
  }
}

/** Why a calendar cannot be used. */
export interface CalendarProblem {
  readonly code: 'never-opens' | 'bad-hours'
  readonly calendar: string
}

/**
 * What is wrong with the weekly hours: `bad-hours` for a stretch that ends before it begins, is longer than a week or is
 * no number; `never-opens` when nothing is open. (Holidays that close every day are found when the calendar is compiled.)
 */
export function checkCalendar(spec: CalendarSpec): CalendarProblem | undefined {
  if (spec.hours === 'always') return undefined
  const sound = spec.hours.every(
    ({ from, to }) =>
      Number.isFinite(from) &&
      Number.isFinite(to) &&
      from >= 0 &&
      from <= MINUTES_PER_DAY &&
      to >= from &&
      to - from <= MINUTES_PER_WEEK,
  )
  if (!sound) return { code: 'bad-hours', calendar: spec.id }
  return spec.hours.some(({ from, to }) => to > from) ? undefined : { code: 'never-opens', calendar: spec.id }
}

/** Years from `first` to `last` for which the table knows only the fixed holidays; worth telling the reader. */
export function unknownYears(table: HolidayTable, first: number, last: number): number[] {
  const years: number[] = []
  for (let year = first; year <= last; year++) if (year < table.years[0] || year > table.years[1]) years.push(year)
  return years
}
