import type { ServiceFacts } from '#src/domain/service.ts'

/** The facts that say when people work. */
export const WORKING_TIME = [
  'calendars',
  'country',
  'hoursPerDay',
  'daysPerWeek',
] as const satisfies readonly (keyof ServiceFacts)[]

export type WorkingTime = Pick<ServiceFacts, (typeof WORKING_TIME)[number]>
