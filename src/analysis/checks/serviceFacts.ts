import type { Finding } from '#src/domain/findings.ts'
import { type FlowNode, isActivity } from '#src/domain/process.ts'
import { isAgency } from '../counting/contact.ts'
import { NONE } from '../counting/caseFacts.ts'
import type { Check } from './check.ts'
import { findingAt, servicePlace } from './check.ts'

/** Facts of the service without which the applicant's cost is too low: what an hour and a visit cost. */
export const applicantFacts: Check = ({ model, service, takesApplicantsTime, visitPlace }) => {
  const place = servicePlace(model)
  const missing: Finding[] = []
  const visits = visitPlace.some((at) => at !== NONE)
  if (service.hourlyValue === undefined && (visits || takesApplicantsTime.includes(1)))
    missing.push(findingAt(place, 'warning', 'hourly-value-missing'))
  if (visits && service.visitCost === undefined) missing.push(findingAt(place, 'warning', 'visit-cost-missing'))
  if (visits && service.visitHours === undefined) missing.push(findingAt(place, 'warning', 'visit-hours-missing'))
  return missing
}

/** Without the yearly volume there is no burden and no saving per year. */
export const missingVolume: Check = ({ model, service }) =>
  service.volume === undefined ? [findingAt(servicePlace(model), 'warning', 'volume-missing')] : []

/** An agency's performer with steps but without an hourly cost works for nothing. Machines cost nothing by the hour. */
export const missingHourlyCost: Check = ({ model, steps }) => {
  const busy = new Set(steps.map((step) => step.performer))
  return model.performers
    .filter((performer) => busy.has(performer.id) && isAgency(performer) && performer.kind !== 'system')
    .filter((performer) => performer.hourlyCost === undefined)
    .map((performer) => findingAt(performer, 'warning', 'hourly-cost-missing'))
}

const takesTime = (node: FlowNode): boolean => isActivity(node) || node.kind.startsWith('intermediate')

/** A statutory deadline that cannot be measured: none, without a unit, or between steps that are not in the model. */
export const deadline: Check = ({ model, service }) => {
  const place = servicePlace(model)
  if (service.deadline === undefined) return [findingAt(place, 'info', 'deadline-missing')]
  if (service.deadlineUnit === undefined) return [findingAt(place, 'warning', 'deadline-unit-missing')]
  const ids = new Set(model.nodes.filter(takesTime).map((node) => node.id))
  return (['deadlineFrom', 'deadlineTo'] as const).flatMap((attribute) => {
    const id = service[attribute]
    return id === undefined || ids.has(id) ? [] : [findingAt(place, 'error', 'deadline-step-unknown', { attribute, id })]
  })
}
