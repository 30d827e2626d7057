import type { ProcessModel } from '#src/domain/process.ts'
import type { NodeCosts } from '#src/engine/simulation/options.ts'
import { caseFactsOf } from './counting/caseFacts.ts'

/**
 * What a simulated case costs, by node: whatever applicants and agencies pay for an execution, and the hourly cost of
 * agencies' performers with the overhead, as in the indicators (method, section 2). The applicant's own time is not in it.
 */
export function simulationCosts(model: ProcessModel): NodeCosts {
  const { nodes, service } = model
  const { applicantPays, agencyPays, agencys, performer } = caseFactsOf(model)
  return {
    perExecution: Float64Array.from(nodes, (_, n) => applicantPays[n]! + agencyPays[n]!),
    perHour: Float64Array.from(nodes, (_, n) => agencys[n]! * (performer[n]?.hourlyCost ?? 0) * (1 + (service.overhead ?? 0))),
  }
}
