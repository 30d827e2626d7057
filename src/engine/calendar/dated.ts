import type { HolidayTable, OpeningHours } from '#src/domain/calendar.ts'
import type { OpenHours } from './openHours.ts'
import { restDays } from './restDays.ts'
import { Stretches } from './stretches.ts'

/** Days laid out at a time. */
const CHUNK = 366
/** Days without any opening after which a calendar counts as closed for good: the civil calendar has repeated by then. */
const DRY_DAYS = 28 * 366
/** Stretches last a week at most, so those that reach into the first day start no earlier. */
const LOOK_BACK = 8

/**
 * A calendar with holidays: its stretches are laid out day by day as far as the simulation gets. `start` is the start of
 * the simulation in hours since 1970-01-01T00:00 local time. Undefined when it never opens.
 */
export function datedHours(hours: readonly OpeningHours[], holidays: HolidayTable, start: number): OpenHours | undefined {
  const byWeekday = [0, 1, 2, 3, 4, 5, 6].map((weekday) =>
    hours.filter((stretch) => stretch.weekday === weekday && stretch.to > stretch.from).sort((a, b) => a.from - b.from),
  )
  const rest = restDays(holidays, (weekday) => byWeekday[weekday]!.length > 0)
  const laid = new Stretches()
  let day = Math.floor(start / 24) - LOOK_BACK
  let lastOpenDay = day
  let dry = false

  /** Lays out the next days; false when nothing opens any more. */
  const layOut = (): boolean => {
    if (dry) return false
    for (const until = day + CHUNK; day < until; day++) {
      const like = rest.hoursLike(day)
      if (like === undefined) continue
      for (const { from, to } of byWeekday[like]!) {
        const base = day * 24 - start
        laid.add(Math.max(0, base + from / 60), base + to / 60)
        lastOpenDay = day
      }
    }
    dry = day - lastOpenDay > DRY_DAYS
    return true
  }
  /** Lays out past the moment, far enough that no later day can lengthen the stretch it lies in. */
  const reach = (moment: number): void => {
    for (;;) if ((day - LOOK_BACK) * 24 - start > moment || !layOut()) return
  }
  const indexAt = (moment: number): number => {
    reach(moment)
    for (;;) {
      const index = laid.endingAfter(moment)
      if (index < laid.count || !layOut()) return index
    }
  }
  const nextOpen = (moment: number): number => {
    const index = indexAt(moment)
    return index === laid.count ? Number.POSITIVE_INFINITY : Math.max(moment, laid.start(index))
  }
  const openBetween = (from: number, to: number): number => {
    if (to <= from) return 0
    reach(to)
    return Math.max(0, laid.hoursBefore(to) - laid.hoursBefore(from))
  }
  if (nextOpen(0) === Number.POSITIVE_INFINITY) return undefined
  return {
    always: false,
    openShare: openBetween(0, 52 * 168) / (52 * 168),
    isOpen: (moment) => nextOpen(moment) === moment,
    nextOpen,
    nextClose(moment) {
      const index = indexAt(moment)
      if (index === laid.count) return Number.POSITIVE_INFINITY
      reach(laid.end(index))
      return laid.end(index)
    },
    openBetween,
    addOpenTime(moment, worked) {
      if (!(worked > 0)) return moment
      const begin = nextOpen(moment)
      if (begin === Number.POSITIVE_INFINITY) return begin
      const wanted = laid.hoursBefore(begin) + worked
      for (;;) {
        if (laid.total >= wanted) return Math.max(begin, laid.momentOf(wanted))
        if (!layOut()) return Number.POSITIVE_INFINITY
      }
    },
  }
}
