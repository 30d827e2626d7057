import type { CaseFacts } from '../counting/caseFacts.ts'
import type { CaseView } from '../counting/caseView.ts'
import type { LevelIndicator } from './indicator.ts'

/** Shares of cases are compared with a half up to the last digits of their sum. */
const HALF = 0.5 - 1e-9

/**
 * Digital maturity, the first that holds: 5 no interaction in any case; 4 some case without a visit, and at least half of
 * the cases with only online interactions; 3 the first interaction with a submitted document (else the first) is online
 * in at least half of the cases; 2 some interaction online; 1 the service's information is on a page of its own; else 0.
 */
export const maturity: LevelIndicator = {
  kind: 'level',
  unit: '0-5',
  source: 'darcha',
  addsUp: false,
  shares: (facts) => [
    ({ contacts }) => (contacts.count > 0 ? 1 : 0),
    (view) => (view.visits === 0 ? 1 : 0),
    (view) => (onlineCount(view, facts) === view.contacts.count ? 1 : 0),
    (view) => (opensOnline(view, facts) ? 1 : 0),
    (view) => (onlineCount(view, facts) > 0 ? 1 : 0),
  ],
  level: ([withContact = 0, withoutVisit = 0, onlyOnline = 0, opensOnline = 0, someOnline = 0], facts) => {
    if (withContact === 0) return 5
    if (withoutVisit > 0 && onlyOnline >= HALF) return 4
    if (opensOnline >= HALF) return 3
    if (someOnline > 0) return 2
    return facts.service.infoUrl ? 1 : 0
  },
}

function onlineCount({ contacts, trace }: CaseView, { online }: CaseFacts): number {
  let count = 0
  for (let i = 0; i < contacts.count; i++) count += online[trace.node[contacts.row[i]!]!]!
  return count
}

function opensOnline({ contacts, trace }: CaseView, { online, documents }: CaseFacts): boolean {
  if (contacts.count === 0) return false
  for (let i = 0; i < contacts.count; i++) {
    const row = contacts.row[i]!
    const node = trace.node[row]!
    if (trace.begun[row] === 0) continue
    for (let use = documents.first[node]!; use < documents.first[node + 1]!; use++)
      if (documents.submitted[use] === 1) return online[node] === 1
  }
  return online[trace.node[contacts.row[0]!]!] === 1
}
