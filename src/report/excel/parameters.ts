import type { ServiceFacts } from '#src/domain/service.ts'
import { weekOf } from '#src/domain/service.ts'
import type { Quantity } from './term.ts'

/** Facts of the service that figures are made with, in the order in which they are shown. */
export const PARAMETERS = ['volume', 'hourlyValue', 'visitCost', 'visitHours', 'overhead', 'hoursPerDay', 'daysPerWeek'] as const
export type ParameterId = (typeof PARAMETERS)[number]

type Each<Value> = Readonly<Record<ParameterId, Value>>

/** What they are for one variant, as formulas name them. What nobody knows counts as nothing. */
export type Parameters = Each<Quantity>

/** What a service says of them. */
export function valuesOf(service: ServiceFacts): Each<number | undefined> {
  const { volume, hourlyValue, visitCost, visitHours, overhead } = service
  return { volume, hourlyValue, visitCost, visitHours, overhead, ...weekOf(service) }
}

export const parametersOf = (quantity: (id: ParameterId) => Quantity): Parameters => ({
  volume: quantity('volume'),
  hourlyValue: quantity('hourlyValue'),
  visitCost: quantity('visitCost'),
  visitHours: quantity('visitHours'),
  overhead: quantity('overhead'),
  hoursPerDay: quantity('hoursPerDay'),
  daysPerWeek: quantity('daysPerWeek'),
})
