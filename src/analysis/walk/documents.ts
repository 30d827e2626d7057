import type { WalkDocument } from '#src/domain/walk.ts'
import type { CaseFacts } from '../counting/caseFacts.ts'
import type { CaseView } from '../counting/caseView.ts'
import { channelOf } from '../counting/contact.ts'
import { foldName } from '../counting/names.ts'

/**
 * The documents of every execution of a case. Which ones are handed in, and which of them again, follows the rule of
 * `documents` and `repeatedDocuments`; the applicant gets what is issued where the applicant takes part or is notified.
 */
export function documentsByRow(facts: CaseFacts, view: CaseView): ReadonlyMap<number, readonly WalkDocument[]> {
  const { first, submitted } = facts.documents
  const handedIn = new Set<string>()
  const byRow = new Map<number, readonly WalkDocument[]>()
  for (let i = 0; i < view.documentRows.count; i++) {
    const row = view.documentRows.row[i]!
    const at = view.trace.node[row]!
    const node = facts.model.nodes[at]!
    const reaches = facts.involves[at] === 1 || channelOf(node) === 'notice'
    const documents = (node.facts?.documents ?? []).map(({ name, role, form }, use): WalkDocument => {
      const key = foldName(name)
      const counts = submitted[first[at]! + use] === 1
      const again = counts && handedIn.has(key)
      if (counts) handedIn.add(key)
      return {
        key,
        name,
        handedIn: counts,
        again,
        received: role === 'issued' && reaches,
        ...(role !== undefined && { role }),
        ...(form !== undefined && { form }),
      }
    })
    byRow.set(row, documents)
  }
  return byRow
}
