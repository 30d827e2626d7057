import { SAME_MOMENT } from '../calendar/openHours.ts'
import type { Desk } from './plan.ts'

/** When the desks are open. The open stretch asked about last is kept, so that most questions are two comparisons. */
export class DeskHours {
  private readonly desks: readonly Desk[]
  private readonly from: Float64Array
  private readonly until: Float64Array

  constructor(desks: readonly Desk[]) {
    this.desks = desks
    this.from = new Float64Array(desks.length).fill(Number.POSITIVE_INFINITY)
    this.until = new Float64Array(desks.length)
  }

  isOpen(desk: number, now: number): boolean {
    if (now >= this.from[desk]! && now < this.until[desk]! - SAME_MOMENT) return true
    const { hours } = this.desks[desk]!
    if (hours.nextOpen(now) - now > SAME_MOMENT) return false
    this.from[desk] = now
    this.until[desk] = hours.nextClose(now)
    return true
  }

  nextOpen(desk: number, now: number): number {
    return this.isOpen(desk, now) ? now : this.desks[desk]!.hours.nextOpen(now)
  }

  /** The moment at which so many open hours have passed. */
  addOpenTime(desk: number, moment: number, hours: number): number {
    const ends = moment + hours
    const fits = ends <= this.until[desk]! && moment >= this.from[desk]!
    return fits ? ends : this.desks[desk]!.hours.addOpenTime(moment, hours)
  }

  openBetween(desk: number, from: number, to: number): number {
    return this.desks[desk]!.hours.openBetween(from, to)
  }
}
