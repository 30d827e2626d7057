import type { Check } from './check.ts'
import { findingAt } from './check.ts'

/** A step beside the lanes of its pool, or in a process without any name: nobody is said to do it. */
export const missingPerformer: Check = ({ model, steps }) => {
  const withLanes = new Set(model.lanes.map(({ process }) => process))
  const laneIds = new Set(model.lanes.map(({ id }) => id))
  const performers = new Map(model.performers.map((performer) => [performer.id, performer]))
  return steps
    .filter(({ process, performer }) => {
      if (withLanes.has(process)) return !laneIds.has(performer)
      const who = performers.get(performer)
      return who !== undefined && !who.kindGiven && who.name.trim() === '' && who.organisation.trim() === ''
    })
    .map((step) => findingAt(step, 'info', 'performer-missing'))
}
