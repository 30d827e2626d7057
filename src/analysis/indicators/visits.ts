import type { PerCaseIndicator } from './indicator.ts'

/**
 * In-person executions, where one at the place of the one before it, less than 4 working hours after the latest end there,
 * continues the visit. Which execution opens a visit is found in counting/caseView.ts.
 */
export const visits: PerCaseIndicator = {
  kind: 'perCase',
  unit: 'count',
  source: 'darcha',
  addsUp: true,
  measure: () => (view, credit) => {
    if (credit) for (let row = 0; row < view.trace.count; row++) if (view.opensVisit(row)) credit(row, 1)
    return view.visits
  },
}
