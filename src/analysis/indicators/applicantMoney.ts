import type { AdditiveIndicator } from './indicator.ts'

const described = { kind: 'additive', unit: 'money', source: 'standardCostModel', addsUp: true } as const

/** Costs of kind `fee` or `duty` that the applicant pays. */
export const fees: AdditiveIndicator = { ...described, source: 'eRegulations', weights: (facts) => ({ begun: facts.fees }) }

/** All costs that the applicant pays, and what each visit costs. */
export const applicantOutOfPocket: AdditiveIndicator = {
  ...described,
  weights: (facts) => ({ begun: facts.applicantPays, visit: facts.service.visitCost ?? 0 }),
}

/** The applicant's expenses, and the applicant's time at its hourly value. */
export const applicantCost: AdditiveIndicator = {
  ...described,
  weights: (facts) => {
    const { hourlyValue = 0, visitCost = 0, visitHours = 0 } = facts.service
    return {
      begun: facts.applicantPays,
      workHour: Float64Array.from(facts.takesApplicantsTime, (takes) => takes * hourlyValue),
      visit: visitCost + visitHours * hourlyValue,
    }
  },
}
