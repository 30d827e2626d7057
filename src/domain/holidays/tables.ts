import type { HolidayTable } from '../calendar.ts'
import { UZ_HOLIDAYS } from './uz.ts'

/** The holidays of a country by ISO 3166 code; undefined when none are known, which means that only weekends rest. */
export const holidaysOf = (country: string | undefined): HolidayTable | undefined =>
  country?.toUpperCase() === 'UZ' ? UZ_HOLIDAYS : undefined
