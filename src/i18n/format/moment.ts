import { parseDate as daysOf } from '#src/domain/civil.ts'
import type { Language } from '#src/domain/language.ts'
import { createWords } from '../words.ts'
import { dayAndMonth, formatDate } from './date.ts'

/** A moment on the reader's own clock: `date` is `YYYY-MM-DD`, `minute` counts from midnight. */
export interface LocalMoment {
  readonly date: string
  readonly minute: number
}

const HOUR = 60
const DAY = 24 * HOUR
/** Older than this is told by the clock instead of by the distance. */
const RECENT = HOUR

const absolute = (moment: LocalMoment): number => (daysOf(moment.date) ?? 0) * DAY + moment.minute

/** `09:41`. */
export const formatClock = (minute: number): string =>
  `${String(Math.floor(minute / HOUR)).padStart(2, '0')}:${String(minute % HOUR).padStart(2, '0')}`

/** Whole days from one moment's date to the other's. */
export const daysBetween = (from: LocalMoment, to: LocalMoment): number => (daysOf(to.date) ?? 0) - (daysOf(from.date) ?? 0)

/**
 * When something happened, seen from now, as people say it: `just now`, `2 min ago`, `today 09:41`, `yesterday 18:20`,
 * `17 Nov, 11:05`, and with its year when that is another one.
 */
export function formatMoment(then: LocalMoment, now: LocalMoment, language: Language): string {
  const { t } = createWords(language)
  const ago = absolute(now) - absolute(then)
  if (ago >= 0 && ago < 1) return t('common.when.now')
  if (ago > 0 && ago < RECENT) return t('common.when.minutes', { count: ago })
  const clock = formatClock(then.minute)
  const days = daysBetween(then, now)
  if (days === 0) return t('common.when.today', { clock })
  if (days === 1) return t('common.when.yesterday', { clock })
  const sameYear = then.date.slice(0, 4) === now.date.slice(0, 4)
  if (!sameYear) return formatDate(then.date, language, 'short')
  return t('common.when.day', { date: dayAndMonth(then.date, language, 'short'), clock })
}
