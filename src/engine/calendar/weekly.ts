import type { OpeningHours } from '#src/domain/calendar.ts'
import { ALWAYS_OPEN } from './openHours.ts'
import type { OpenHours } from './openHours.ts'
import { Stretches } from './stretches.ts'

const WEEK = 168
/** 1970-01-01 was a Thursday: so many hours after a Monday 00:00. */
const EPOCH_IN_WEEK = 72

/** The opening hours of a week as stretches between 0 and 168 hours from Monday 00:00. */
function stretchesOfWeek(hours: readonly OpeningHours[]): Stretches {
  const pieces: (readonly [number, number])[] = []
  for (const { weekday, from, to } of hours) {
    const start = weekday * 24 + from / 60
    const end = weekday * 24 + to / 60
    for (let shift = 0; shift < end; shift += WEEK) {
      pieces.push([Math.max(0, start - shift), Math.min(WEEK, end - shift)])
    }
  }
  pieces.sort((a, b) => a[0] - b[0])
  const stretches = new Stretches()
  for (const [start, end] of pieces) stretches.add(start, end)
  return stretches
}

/**
 * A calendar in which every week is the same: answered by the remainder of a division, whatever the moment. `start` is
 * the start of the simulation in hours since 1970-01-01T00:00 local time. Undefined when it never opens.
 */
export function weeklyHours(hours: readonly OpeningHours[], start: number): OpenHours | undefined {
  const week = stretchesOfWeek(hours)
  const open = week.total
  if (open <= 0) return undefined
  if (open >= WEEK) return ALWAYS_OPEN
  const shift = start + EPOCH_IN_WEEK
  const last = week.count - 1
  const wraps = week.start(0) === 0 && week.end(last) === WEEK

  const monday = (moment: number): number => Math.floor((moment + shift) / WEEK) * WEEK - shift
  const hoursBefore = (moment: number): number => {
    const base = monday(moment)
    return ((base + shift) / WEEK) * open + week.hoursBefore(moment - base)
  }
  const nextOpen = (moment: number): number => {
    const base = monday(moment)
    const index = week.endingAfter(moment - base)
    const opens = index === week.count ? base + WEEK + week.start(0) : base + week.start(index)
    return Math.max(moment, opens)
  }
  return {
    always: false,
    openShare: open / WEEK,
    isOpen: (moment) => nextOpen(moment) === moment,
    nextOpen,
    nextClose(moment) {
      const base = monday(moment)
      const index = week.endingAfter(moment - base)
      if (index === week.count) return base + WEEK + week.end(0)
      return wraps && index === last ? base + WEEK + week.end(0) : base + week.end(index)
    },
    openBetween: (from, to) => (to > from ? Math.max(0, hoursBefore(to) - hoursBefore(from)) : 0),
    addOpenTime(moment, worked) {
      if (!(worked > 0)) return moment
      const begin = nextOpen(moment)
      const base = monday(begin)
      const wanted = week.hoursBefore(begin - base) + worked
      const weeks = Math.max(0, Math.ceil(wanted / open - 1e-12) - 1)
      return Math.max(begin, base + weeks * WEEK + week.momentOf(wanted - weeks * open))
    },
  }
}
