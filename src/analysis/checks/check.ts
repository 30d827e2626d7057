import type { Finding, Severity } from '#src/domain/findings.ts'
import type { ProcessModel } from '#src/domain/process.ts'
import type { CaseFacts } from '../counting/caseFacts.ts'

/** A rule that looks at a model and tells what makes its numbers wrong (error), weak (warning) or worth a look (info). */
export type Check = (facts: CaseFacts) => Finding[]

/** Something with an id and a name that a finding can point at. */
interface Place {
  readonly id: string
  readonly name: string
}

/** A finding at an element. */
export const findingAt = (place: Place, severity: Severity, rule: string, params?: Finding['params']): Finding => ({
  severity,
  rule,
  element: place.id,
  name: place.name,
  ...(params ? { params } : {}),
})

/** Where findings about the facts of the service point: the first pool or process. */
export const servicePlace = ({ pools, processes, id, name }: ProcessModel): Place => pools[0] ?? processes[0] ?? { id, name }
