import type { Box } from '#src/domain/drawing.ts'
import type { FlowNode } from '#src/domain/process.ts'
import { labelWidth, nameSize } from './labels.ts'
import type { Size } from './plan.ts'

const EVENT = 36
/** The room of one event on the border of an activity. */
const ROOM = 46
/** From the last event to the corner. */
const CORNER = 12
const CLEAR = 5
/** So many names have no room around events that stand close together. */
const MANY = 3

/** Whether the events on a border stand so far apart that each has its name below it. */
const areSpread = (events: readonly FlowNode[]): boolean => events.filter(({ name }) => name !== '').length >= MANY

/** From an event to the next one on its right, or to the corner. */
const pitchOf = (event: FlowNode): number => Math.max(ROOM, labelWidth(event.name) + 2 * CLEAR)

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

/** The room that events take: along the border they stand on, and below it where they are spread. */
export function borderRoom(events: readonly FlowNode[]): Size {
  if (!areSpread(events)) return { width: events.length === 0 ? 0 : events.length * ROOM + 40, height: 0 }
  const names = events.map(({ name }) => (name === '' ? 0 : nameSize(name).height))
  const width = sum(events.map(pitchOf)) + EVENT / 2 + 2 * CORNER
  return { width: 2 * Math.ceil(width / 2), height: EVENT / 2 + Math.max(...names) + 2 * CLEAR }
}

/** Where events stand on the lower border of their activity, from its right corner on. */
export function borderPlaces(events: readonly FlowNode[], { x, y, width, height }: Box): Box[] {
  const close = Math.min(ROOM, (width - EVENT) / Math.max(1, events.length - 1))
  const isSpread = areSpread(events)
  return events.map((_, i) => {
    const left = isSpread ? EVENT / 2 + sum(events.slice(0, i + 1).map(pitchOf)) : EVENT + i * close
    return {
      x: Math.round(x + width - CORNER - left),
      y: Math.round(y + height - EVENT / 2),
      width: EVENT,
      height: EVENT,
    }
  })
}

/** The events whose names have their room below them. */
export const spreadEvents = (borders: ReadonlyMap<string, readonly FlowNode[]>): ReadonlySet<string> =>
  new Set([...borders.values()].flatMap((events) => (areSpread(events) ? events.map(({ id }) => id) : [])))
