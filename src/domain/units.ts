/** The units a time may be written in (format, section 1). */
export const TIME_UNITS = ['minute', 'hour', 'working-day', 'calendar-day', 'week', 'month'] as const
export type TimeUnit = (typeof TIME_UNITS)[number]

/** How a three-point time is drawn in a simulation; means never depend on it. */
export const DISTRIBUTIONS = [
  'constant',
  'pert',
  'triangular',
  'uniform',
  'exponential',
  'normal',
  'lognormal',
  'gamma',
  'erlang',
  'weibull',
] as const
export type DistributionName = (typeof DISTRIBUTIONS)[number]

/** A time as written: `likely` alone, or min / likely / max. */
export interface Time {
  readonly min?: number
  readonly likely?: number
  readonly max?: number
  readonly unit: TimeUnit
  readonly distribution?: DistributionName
}

/** The working week that turns every unit into working hours (method, section 1.2). */
export interface WorkingWeek {
  readonly hoursPerDay: number
  readonly daysPerWeek: number
}

export const DEFAULT_WEEK: WorkingWeek = { hoursPerDay: 8, daysPerWeek: 5 }

/** Weeks a month has on the nominal clock. */
const WEEKS_PER_MONTH = 4.2

/** Working hours of one unit on the nominal clock: 1 month is 4.2 weeks, 1 calendar day `daysPerWeek` / 7 working days. */
export function hoursPerUnit(unit: TimeUnit, week: WorkingWeek): number {
  const { hoursPerDay, daysPerWeek } = week
  switch (unit) {
    case 'minute':
      return 1 / 60
    case 'hour':
      return 1
    case 'working-day':
      return hoursPerDay
    case 'calendar-day':
      return (hoursPerDay * daysPerWeek) / 7
    case 'week':
      return hoursPerDay * daysPerWeek
    case 'month':
      return hoursPerDay * daysPerWeek * WEEKS_PER_MONTH
  }
}

/** Calendar days of so many working hours: working days x 7 / `daysPerWeek`. */
export const calendarDays = (hours: number, week: WorkingWeek): number => ((hours / week.hoursPerDay) * 7) / week.daysPerWeek

/**
 * Mean of a time in its own unit: the PERT mean (min + 4 likely + max) / 6 when all three points are known, the middle
 * of two when only both ends are, else the single value. Nothing written gives 0.
 */
export function meanOf(time: Time): number {
  const { min, likely, max } = time
  if (min !== undefined && max !== undefined) return likely === undefined ? (min + max) / 2 : (min + 4 * likely + max) / 6
  return likely ?? min ?? max ?? 0
}

/** Mean of a time in working hours on the nominal clock; an absent time is 0. */
export const meanHours = (time: Time | undefined, week: WorkingWeek): number =>
  time === undefined ? 0 : meanOf(time) * hoursPerUnit(time.unit, week)
