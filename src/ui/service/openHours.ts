import type { OpeningHours } from '#src/domain/calendar.ts'
import type { Weekday } from '#src/domain/civil.ts'

/** A stretch of one day in minutes from midnight; `to` above 1440 reaches into the next day. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

const HOUR = 60
const DAY = 24 * HOUR
const STRETCH = /^(\d{1,2})(?:[:.](\d{2}))?\s*[-–—]\s*(\d{1,2})(?:[:.](\d{2}))?$/

/**
 * Open hours of a day as people type them: `9-13, 14-18`, `9:00–13:00; 14.00–18.00`, `22-6` over night. Nothing typed is
 * a closed day; undefined for what cannot be read, or overlaps.
 */
export function readStretches(text: string): readonly Stretch[] | undefined {
  const parts = text
    .split(/[,;]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const stretches = parts.map(readStretch).sort((a, b) => (a?.from ?? 0) - (b?.from ?? 0))
  const sound = stretches.every((stretch, at) => stretch !== undefined && stretch.from >= (stretches[at - 1]?.to ?? 0))
  return sound ? (stretches as readonly Stretch[]) : undefined
}

function readStretch(text: string): Stretch | undefined {
  const match = STRETCH.exec(text)
  if (!match) return undefined
  const at = (hour: string | undefined, minute: string | undefined) => {
    const [hours, minutes] = [Number(hour), Number(minute ?? 0)]
    return minutes < HOUR && hours * HOUR + minutes <= DAY ? hours * HOUR + minutes : undefined
  }
  const from = at(match[1], match[2])
  const to = at(match[3], match[4])
  if (from === undefined || to === undefined || from === DAY || from === to) return undefined
  return { from, to: to > from ? to : to + DAY }
}

const clock = (minute: number): string => {
  const within = minute > DAY ? minute - DAY : minute
  return `${String(Math.floor(within / HOUR)).padStart(2, '0')}:${String(within % HOUR).padStart(2, '0')}`
}

/** `09:00–13:00, 14:00–18:00`; empty for a closed day. */
export const writeStretches = (stretches: readonly Stretch[]): string =>
  stretches.map(({ from, to }) => `${clock(from)}–${clock(to)}`).join(', ')

/** The stretches of one weekday in order. */
export const stretchesOn = (hours: readonly OpeningHours[], weekday: Weekday): readonly Stretch[] =>
  hours.filter((stretch) => stretch.weekday === weekday).sort((a, b) => a.from - b.from)

/** The week with other stretches on one weekday. */
export const withDayHours = (
  hours: readonly OpeningHours[],
  weekday: Weekday,
  stretches: readonly Stretch[],
): readonly OpeningHours[] =>
  [...hours.filter((stretch) => stretch.weekday !== weekday), ...stretches.map(({ from, to }) => ({ weekday, from, to }))].sort(
    (a, b) => a.weekday - b.weekday || a.from - b.from,
  )

/** Hours that are open in all. */
export const openHoursOf = (stretches: readonly Stretch[]): number =>
  stretches.reduce((sum, { from, to }) => sum + to - from, 0) / HOUR

/** The breaks between the stretches of a day, such as lunch. */
export const breaksOf = (stretches: readonly Stretch[]): readonly Stretch[] =>
  stretches.flatMap(({ from }, at) => {
    const before = stretches[at - 1]
    return before === undefined || from <= before.to ? [] : [{ from: before.to, to: from }]
  })
