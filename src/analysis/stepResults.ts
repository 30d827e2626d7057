import { flowOrder } from '#src/domain/flowOrder.ts'
import type { StepResult } from '#src/domain/results.ts'
import type { CaseFacts } from './counting/caseFacts.ts'
import { organisationOf } from './counting/contact.ts'
import { agencyCost } from './indicators/agencyCost.ts'
import { applicantCost } from './indicators/applicantMoney.ts'
import type { Weights } from './indicators/indicator.ts'
import type { NodeTotals } from './statistics/nodeTotals.ts'

/**
 * What each step contributes per case, in file order. `applicantCost` holds what the applicant pays and spends on the step
 * and the cost of the visits that it opens, so steps and containers together sum to the indicator.
 */
export function stepResults(facts: CaseFacts, totals: NodeTotals, cases: number): StepResult[] {
  const applicant = applicantCost.weights(facts)
  const agency = agencyCost.weights(facts)
  const indexOf = new Map(facts.model.nodes.map((node, i) => [node.id, i]))
  const numbers = new Map(flowOrder(facts.model).map((id, i) => [id, i + 1]))
  return facts.steps.map((step) => {
    const node = indexOf.get(step.id)!
    const performer = facts.performer[node]
    const perCase = (total: number) => (cases === 0 ? 0 : total / cases)
    return {
      id: step.id,
      number: numbers.get(step.id) ?? 0,
      name: step.name,
      performer: performer?.name ?? '',
      performerKind: performer?.kind ?? 'back-office',
      organisation: organisationOf(step, performer) ?? performer?.organisation ?? '',
      executions: perCase(totals.execution[node]!),
      workHours: perCase(totals.work[node]!),
      waitHours: perCase(totals.wait[node]!),
      applicantCost: perCase(amountOf(applicant, totals, node)),
      agencyCost: perCase(amountOf(agency, totals, node)),
    }
  })
}

/** What a node adds to an additive quantity over all cases. */
const amountOf = ({ execution, workHour, waitHour, begun, visit = 0 }: Weights, totals: NodeTotals, node: number): number =>
  (execution?.[node] ?? 0) * totals.execution[node]! +
  (workHour?.[node] ?? 0) * totals.work[node]! +
  (waitHour?.[node] ?? 0) * totals.wait[node]! +
  (begun?.[node] ?? 0) * totals.begun[node]! +
  visit * totals.visits[node]!
