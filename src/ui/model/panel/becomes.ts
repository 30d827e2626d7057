import { formatDuration } from '#src/i18n/format/duration.ts'
import { roundTo } from '#src/i18n/format/number.ts'
import type { Words } from '#src/i18n/words.ts'
import type { Time, TimeUnit, WorkingWeek } from '#src/domain/units.ts'
import { calendarDays, hoursPerUnit, meanHours, meanOf } from '#src/domain/units.ts'

/** The unit that says more than the one written, and how much it is in it. */
function translated(time: Time, week: WorkingWeek): { value: number; unit: TimeUnit } | undefined {
  const hours = meanHours(time, week)
  if (time.unit === 'minute') return hours >= 1 ? { value: hours, unit: 'hour' } : undefined
  if (time.unit === 'hour') {
    const day = hoursPerUnit('working-day', week)
    return hours >= day ? { value: hours / day, unit: 'working-day' } : undefined
  }
  if (time.unit === 'calendar-day') return { value: hours / week.hoursPerDay, unit: 'working-day' }
  return { value: calendarDays(hours, week), unit: 'calendar-day' }
}

/** What a time becomes, in words: "5 working days = 7 calendar days". Undefined when there is nothing to add. */
export function becomes(time: Time | undefined, week: WorkingWeek, words: Words): string | undefined {
  if (time === undefined) return undefined
  const mean = roundTo(meanOf(time), 2)
  if (mean === 0) return undefined
  const to = translated(time, week)
  const isRange = time.min !== undefined && time.max !== undefined && time.min !== time.max
  if (to === undefined && !isRange) return undefined
  const from = formatDuration(mean, time.unit, words.language)
  if (to === undefined) return words.t('model.onAverage', { from })
  const params = { from, to: formatDuration(roundTo(to.value, 1), to.unit, words.language) }
  return words.t(isRange ? 'model.becomesOnAverage' : 'model.becomes', params)
}
