import { NO_SCENARIO } from '#src/domain/scenario.ts'
import type { SimulationScenario } from '#src/domain/scenario.ts'
import type { SimulationResult, Spread } from '#src/domain/simulation.ts'
import type { DistributionSpec } from '#src/domain/distribution.ts'
import type { ProcessModel } from '#src/domain/process.ts'
import type { SimulationOptions } from '#src/engine/simulation/options.ts'
import { simulate } from '#src/engine/simulation/simulation.ts'
import { build, type ModelBuilder } from '#tests/support/models.ts'

export const exponential = (mean: number): DistributionSpec => ({ name: 'exponential', mean })
export const constant = (value: number): DistributionSpec => ({ name: 'constant', value })

/** Runs a simulation by a clock that stands still. */
export const run = (
  model: ProcessModel,
  scenario: Partial<SimulationScenario> = {},
  options: Partial<SimulationOptions> = {},
): SimulationResult => simulate(model, { ...NO_SCENARIO, ...scenario }, { clock: () => 0, ...options })

/** A model of tasks one after the other. */
export const inARow = (...ids: readonly string[]): ProcessModel =>
  build((b: ModelBuilder) => {
    b.start('start')
    for (const id of ids) b.task(id)
    b.end('end')
    const all = ['start', ...ids, 'end']
    for (const [i, id] of all.slice(1).entries()) b.flow(all[i]!, id)
  })

/** Cases that come every so many hours, by day and by night. */
export const arriving = (interval: DistributionSpec): Pick<SimulationScenario, 'arrivals'> => ({ arrivals: [{ interval }] })

/** A pool for each task, by id of the task: how many, and how long each takes. */
export function staffed(
  tasks: Readonly<Record<string, { readonly heads: number; readonly work: DistributionSpec; readonly calendar?: string }>>,
): Pick<SimulationScenario, 'resources' | 'steps'> {
  const entries = Object.entries(tasks)
  return {
    resources: entries.map(([id, { heads, calendar }]) => ({
      id: `${id}-desk`,
      name: id,
      headcount: heads,
      ...(calendar === undefined ? {} : { calendar }),
    })),
    steps: Object.fromEntries(entries.map(([id, { work }]) => [id, { performedBy: [{ resource: `${id}-desk`, work }] }])),
  }
}

/** A standard error from the half-width of the 95 % interval. */
export const standardError = ({ ci95 }: Spread): number => (ci95 ?? 0) / 2

/** How many standard errors the mean lies from the formula. */
export const errorsFrom = (spread: Spread, expected: number): number =>
  Math.abs((spread.mean ?? Number.NaN) - expected) / standardError(spread)
