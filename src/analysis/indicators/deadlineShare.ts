import { hoursPerUnit } from '#src/domain/units.ts'
import type { CaseTrace } from '#src/engine/trace.ts'
import type { CaseFacts } from '../counting/caseFacts.ts'
import { SAME_MOMENT } from '../counting/caseView.ts'
import type { ShareOfCasesIndicator } from './indicator.ts'

/** A deadline step that is not named, or not in the model. */
const NOWHERE = -1

/**
 * Cases within the statutory deadline: from the first end of step `deadlineFrom` (else time 0) to the last end of step
 * `deadlineTo` (else the last token; so too in a case that never reaches them), on the nominal clock. Waits of kind
 * `applicant` inside that span do not count, side by side ones once: the clock of the law stops while the applicant owes
 * something. Null without a deadline.
 */
export const deadlineShare: ShareOfCasesIndicator = {
  kind: 'shareOfCases',
  unit: 'share',
  source: 'darcha',
  addsUp: false,
  measure: (facts) => {
    const { service, week, model } = facts
    if (service.deadline === undefined || service.deadlineUnit === undefined) return null
    const allowed = service.deadline * hoursPerUnit(service.deadlineUnit, week)
    const indexOf = (id: string | undefined) => (id === undefined ? NOWHERE : model.nodes.findIndex((node) => node.id === id))
    const from = indexOf(service.deadlineFrom)
    const to = indexOf(service.deadlineTo)
    return ({ trace }) => {
      let start = 0
      let started = false
      let stop = trace.elapsed
      let stopped = false
      for (let row = 0; row < trace.count; row++) {
        const end = trace.end[row]!
        if (trace.node[row] === from && (!started || end < start)) {
          start = end
          started = true
        }
        if (trace.node[row] === to && (!stopped || end > stop)) {
          stop = end
          stopped = true
        }
      }
      return stop - start - stoppedHours(trace, facts, start, stop) <= allowed + SAME_MOMENT ? 1 : 0
    }
  },
}

/** Hours between two moments in which the case waits for the applicant somewhere. */
function stoppedHours(trace: CaseTrace, facts: CaseFacts, start: number, stop: number): number {
  let hours = 0
  let moment = start
  while (moment < stop) {
    let opens = stop
    let until = moment
    for (let row = 0; row < trace.count; row++) {
      if (facts.waitsForApplicant[trace.node[row]!] === 0 || trace.wait[row] === 0) continue
      const begins = trace.begin[row]! - trace.wait[row]!
      const ends = Math.min(trace.begin[row]!, stop)
      if (ends <= moment) continue
      if (begins <= moment) until = Math.max(until, ends)
      else opens = Math.min(opens, begins)
    }
    if (until > moment) {
      hours += until - moment
      moment = until
    } else moment = opens
  }
  return hours
}
