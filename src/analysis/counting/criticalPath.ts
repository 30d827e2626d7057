import type { CaseTrace } from '#src/engine/trace.ts'
import type { CaseFacts } from './caseFacts.ts'
import { SAME_MOMENT } from './caseView.ts'

/**
 * Walks back from a moment to the start of the case along what each thing waited for, and tells how many hours of that
 * way each execution took; the hours sum to the moment. Of several executions that end together the first in the trace
 * counts. Time in which nothing recorded ran goes to the execution that started after it, else to the one before it.
 */
export function alongCriticalPath(
  trace: CaseTrace,
  facts: CaseFacts,
  until: number,
  credit: (row: number, hours: number) => void,
): void {
  const starts = (row: number) => trace.begin[row]! - trace.wait[row]!
  const ends = (row: number) => (facts.isStep[trace.node[row]!] === 1 ? trace.end[row]! : trace.begin[row]! + trace.work[row]!)
  let moment = until
  let after = -1
  while (moment > SAME_MOMENT) {
    let before = -1
    for (let row = 0; row < trace.count; row++) {
      if (ends(row) > moment + SAME_MOMENT || starts(row) >= moment - SAME_MOMENT) continue
      if (before === -1 || ends(row) > ends(before) + SAME_MOMENT) before = row
    }
    const reached = before === -1 ? 0 : ends(before)
    const gapOwner = after === -1 ? before : after
    if (gapOwner !== -1 && moment - reached > SAME_MOMENT) credit(gapOwner, moment - reached)
    if (before === -1) return
    const start = Math.max(0, starts(before))
    credit(before, Math.min(moment, reached) - start)
    moment = start
    after = before
  }
}
