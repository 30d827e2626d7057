import type { TimeUnit, WorkingWeek } from '#src/domain/units.ts'
import { calendarDays, hoursPerUnit } from '#src/domain/units.ts'
import type { WalkDecision, WalkExecution, WalkOption, WalkPlace } from '#src/domain/walk.ts'
import { formatDuration } from '#src/i18n/format/duration.ts'
import { formatAmount, formatMoney } from '#src/i18n/format/money.ts'
import { formatCompact, formatNumber, formatShare, roundTo } from '#src/i18n/format/number.ts'
import type { Words } from '#src/i18n/words.ts'

const DAY_DIGITS = { min: 1, max: 1 }
/** From here on an amount is read in words. */
const LARGE = 1e9

export const writtenDays = (hours: number, week: WorkingWeek, { language }: Words): string =>
  formatNumber(calendarDays(hours, week), language, DAY_DIGITS)

export const writtenMoney = (amount: number, { language }: Words): string =>
  Math.abs(amount) >= LARGE ? formatCompact(amount, language) : formatAmount(amount, language)

export const moneyWithUnit = (amount: number, currency: string | undefined, { language }: Words): string =>
  currency === undefined ? formatAmount(amount, language) : formatMoney(amount, currency, language)

/** A share as people say it; small ones with a decimal, so that they are not nothing. */
export const writtenShare = (share: number, { language }: Words): string =>
  formatShare(share, language, { max: share < 0.1 ? 1 : 0 })

/** Working hours in the unit people use for so many: minutes, hours or working days. */
export function writtenHours(hours: number, week: WorkingWeek, { language }: Words): string {
  const unit: TimeUnit = hours < 1 ? 'minute' : hours < week.hoursPerDay ? 'hour' : 'working-day'
  const value = hours / hoursPerUnit(unit, week)
  return formatDuration(roundTo(value, unit === 'minute' ? 0 : 1), unit, language)
}

/** `3.1 calendar days`. */
export const writtenCalendarDays = (hours: number, week: WorkingWeek, { language }: Words): string =>
  formatDuration(roundTo(calendarDays(hours, week), 1), 'calendar-day', language)

export const nameOf = (place: Pick<WalkPlace, 'name'> | undefined, words: Words): string => place?.name || words.t('path.unnamed')

/** Who does a step, how and where: `Applicant · In person · Gas office`. */
export function whoAndWhere(place: WalkPlace, words: Words): string {
  const { performer, performerKind, organisation, channel } = place
  const where = place.place === 'applicant' ? words.t('path.atHome') : place.place
  const who = performer || words.t(`model.performerKind.${performerKind}`)
  // What the applicant does alone is internal to no agency.
  const isAlone = performerKind === 'applicant' && channel === 'internal'
  const parts = [who, channel && !isAlone && words.t(`model.channel.${channel}`), where, organisation]
  return [...new Set(parts.filter((part) => part))].join(' · ')
}

/** How long a step waits and takes: nothing about what takes no time. */
export function howLong({ waitHours, workHours }: WalkExecution, place: WalkPlace, week: WorkingWeek, words: Words): string {
  const parts: string[] = []
  const time = writtenHours(waitHours, week, words)
  if (waitHours > 0 && place.waitKind === undefined) parts.push(words.t('path.wait', { time }))
  else if (waitHours > 0 && place.waitKind)
    parts.push(words.t('path.waitWhy', { time, why: words.t(`model.wait.${place.waitKind}`).toLocaleLowerCase(words.language) }))
  if (workHours > 0) parts.push(words.t('path.work', { time: writtenHours(workHours, week, words) }))
  return parts.join(', ')
}

/** What is decided. */
export function question({ kind, name, options }: WalkDecision, words: Words): string {
  if (kind === 'start') return words.t('path.decision.start')
  if (kind === 'way') return name || words.t('path.decision.way')
  const about = kind === 'also' || kind === 'beside' ? (options[1]?.name ?? '') : name
  return words.t(`path.decision.${kind}`, { name: about || words.t('path.unnamed') })
}

/** One answer, without its share. */
export function answer({ kind }: WalkDecision, option: WalkOption, index: number, words: Words): string {
  if (option.kind === 'yes') return words.t('path.decision.yes')
  if (option.kind === 'no') return words.t(kind === 'interruption' ? 'path.decision.goesOn' : 'path.decision.no')
  return option.name || words.t('path.decision.unnamed', { number: index + 1 })
}
