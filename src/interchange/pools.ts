import type { ScenarioResource, ScenarioStep } from '#src/domain/scenario.ts'

/** A resource with the profile that lists it. */
export interface ProfiledResource extends ScenarioResource {
  readonly profile: { readonly id: string; readonly name: string; readonly size: number }
}

/**
 * Makes one pool of several heads out of resources that nobody could tell apart: the same profile, calendar, cost, tasks
 * and time for each task. Three clerks of one desk so become a desk of three, whose utilisation is one figure. A pool
 * that takes in its whole profile has the profile's id and name.
 */
export function poolAlike(
  resources: readonly ProfiledResource[],
  steps: Readonly<Record<string, ScenarioStep>>,
): { readonly resources: ScenarioResource[]; readonly steps: Record<string, ScenarioStep> } {
  const tasksOf = new Map<string, string[]>()
  for (const [id, step] of Object.entries(steps)) {
    for (const { resource, work } of step.performedBy ?? []) {
      tasksOf.set(resource, [...(tasksOf.get(resource) ?? []), `${id} ${JSON.stringify(work)}`])
    }
  }
  const groups = new Map<string, ProfiledResource[]>()
  for (const resource of resources) {
    const { profile, calendar = '', hourlyCost = '', id } = resource
    const signature = JSON.stringify([profile.id, calendar, hourlyCost, (tasksOf.get(id) ?? []).sort()])
    groups.set(signature, [...(groups.get(signature) ?? []), resource])
  }
  const poolOf = new Map<string, string>()
  const pools: ScenarioResource[] = []
  for (const members of groups.values()) {
    const first = members[0]
    if (first === undefined) continue
    const { profile, ...rest } = first
    const whole = members.length > 1 && members.length === profile.size
    const pool = { ...rest, ...(whole ? { id: profile.id, name: profile.name } : {}) }
    for (const member of members) poolOf.set(member.id, pool.id)
    pools.push({ ...pool, headcount: members.reduce((sum, member) => sum + member.headcount, 0) })
  }
  const pooled = Object.entries(steps).map(([id, step]): [string, ScenarioStep] => [id, withPools(step, poolOf)])
  return { resources: pools, steps: Object.fromEntries(pooled) }
}

function withPools(step: ScenarioStep, poolOf: ReadonlyMap<string, string>): ScenarioStep {
  if (step.performedBy === undefined) return step
  const seen = new Set<string>()
  const performedBy = step.performedBy.flatMap(({ resource, work }) => {
    const pool = poolOf.get(resource) ?? resource
    if (seen.has(pool)) return []
    seen.add(pool)
    return [{ resource: pool, work }]
  })
  return { ...step, performedBy }
}
