import type { CaseFacts } from '../counting/caseFacts.ts'
import { NONE } from '../counting/caseFacts.ts'
import { Seen } from '../counting/seen.ts'
import type { CaseValue, PerCaseIndicator } from './indicator.ts'

/** A case's own organisations, but not the cases' together: the same agencies serve the next case. */
const described = { kind: 'perCase', unit: 'count', addsUp: false } as const

/** Distinct organisations over steps that involve the applicant. */
export const agenciesContacted: PerCaseIndicator = {
  ...described,
  source: 'eRegulations',
  measure: (facts) => distinctOrganisations(facts, facts.involves),
}

/** Distinct organisations of all executed steps. The applicant is none of them. */
export const agenciesInvolved: PerCaseIndicator = {
  ...described,
  source: 'bpaGuide',
  measure: (facts) => distinctOrganisations(facts, facts.isStep),
}

function distinctOrganisations({ organisation, organisationCount }: CaseFacts, counts: Uint8Array): CaseValue {
  const seen = new Seen(organisationCount)
  return ({ trace }, credit) => {
    seen.clear()
    let count = 0
    for (let row = 0; row < trace.count; row++) {
      const node = trace.node[row]!
      if (counts[node] === 0 || organisation[node] === NONE || !seen.add(organisation[node]!)) continue
      count++
      credit?.(row, 1)
    }
    return count
  }
}
