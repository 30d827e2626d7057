import type { PerformerFacts } from './performer.ts'
import type { ProcessModel } from './process.ts'

/** A value that is not said where one looks, but around it. */
export interface InheritedValue<T> {
  readonly value: T
  /** Name of the element that says it. */
  readonly from: string
}

/** What a lane takes from the lanes and the pool around it, where they say something. */
export type InheritedFacts = { readonly [K in keyof PerformerFacts]?: InheritedValue<NonNullable<PerformerFacts[K]>> }

const NAMES = ['kind', 'organisation', 'hourlyCost', 'headcount', 'calendar'] as const satisfies readonly (keyof PerformerFacts)[]

/** The lanes around a lane, then the pool or process, innermost first. */
function around(id: string, model: ProcessModel): readonly { readonly id: string; readonly name: string }[] {
  const lane = model.lanes.find((one) => one.id === id)
  if (!lane) return []
  const outer = model.lanes.find((one) => one.id === lane.parent)
  if (outer) return [outer, ...around(outer.id, model)]
  const pool = model.pools.find(({ process }) => process === lane.process)
  const process = model.processes.find((one) => one.id === lane.process)
  return [pool, process].filter((one) => one !== undefined)
}

/**
 * What holds in a lane without being said there (format, `bpr:performer`): each attribute from the innermost element
 * around it that gives one. `read` gives what an element says itself. Nothing for pools and processes.
 */
export function inheritedFacts(id: string, model: ProcessModel, read: (id: string) => PerformerFacts): InheritedFacts {
  const outer = around(id, model)
  const found = NAMES.flatMap((name) => {
    const giver = outer.find((one) => read(one.id)[name] !== undefined)
    return giver ? [[name, { value: read(giver.id)[name], from: giver.name }]] : []
  })
  return Object.fromEntries(found) as InheritedFacts
}
