/**
 * A compiled calendar. Moments are hours since the start of the simulation, fractions allowed and never negative; open
 * time is counted in hours. Stretches are closed at their end: at 17:00 sharp an office open from 9 to 17 is closed.
 *
 * No question loops for ever: a calendar that does not open any more answers `Infinity`.
 */
export interface OpenHours {
  /** Open around the clock: every answer is the question. */
  readonly always: boolean
  /** Share of time that is open, over the first 52 weeks. */
  readonly openShare: number
  isOpen(moment: number): boolean
  /** The moment itself when open, else the next opening. */
  nextOpen(moment: number): number
  /** End of the open stretch that holds the moment or, when closed then, of the next one. */
  nextClose(moment: number): number
  /** Open hours from `from` to `to`; 0 when `to` is not later. */
  openBetween(from: number, to: number): number
  /**
   * The first moment by which so many open hours have passed: work that begins at `moment` ends then. Work that just
   * fits ends at closing time, not at the next opening. No hours end at once.
   */
  addOpenTime(moment: number, hours: number): number
}

/** Two moments closer than this (36 microseconds, in hours) are the same: sums of thirds of hours meet closing time. */
export const SAME_MOMENT = 1e-8

/** Around the clock. */
export const ALWAYS_OPEN: OpenHours = {
  always: true,
  openShare: 1,
  isOpen: () => true,
  nextOpen: (moment) => moment,
  nextClose: () => Number.POSITIVE_INFINITY,
  openBetween: (from, to) => Math.max(0, to - from),
  addOpenTime: (moment, hours) => moment + Math.max(0, hours),
}
