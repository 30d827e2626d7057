import type { ServiceFacts } from '#src/domain/service.ts'
import type { ProjectState } from '#src/state/projectState.ts'

/** The facts that say when people work. */
export type WorkingTime = Pick<ServiceFacts, 'calendars' | 'country' | 'hoursPerDay' | 'daysPerWeek'>

export const workingTime = ({ project }: ProjectState): WorkingTime => {
  const { calendars, country, hoursPerDay, daysPerWeek } = project?.service ?? {}
  return {
    ...(calendars && { calendars }),
    ...(country !== undefined && { country }),
    ...(hoursPerDay !== undefined && { hoursPerDay }),
    ...(daysPerWeek !== undefined && { daysPerWeek }),
  }
}
