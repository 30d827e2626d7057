import type { Finding } from '#src/domain/findings.ts'
import type { Problem } from '#src/domain/ports.ts'
import type { Words } from '#src/i18n/words.ts'
import { findingWords } from '#src/i18n/wording/finding.ts'
import { problemText } from '../problemText.ts'

/** What reading a file did to it. What is missing in the data is for the findings of the project. */
const OF_READING: ReadonlySet<string> = new Set([
  'encoding-guessed',
  'several-diagrams',
  'laid-out',
  'lost-on-reading',
  'drawing-lost-on-reading',
  'duplicate-id',
  'id-rewritten',
  'node-in-two-lanes',
  'flow-without-end',
  'flow-crosses-border',
  'message-flow-without-end',
  'choreography-ignored',
  'empty-process',
])

/** What there is to say after a file was opened, a line each: each thing that was dropped or changed, by its name or id. */
export const importRemarks = (problems: readonly Problem[], findings: readonly Finding[], words: Words): string[] => [
  ...problems.map((problem) => problemText(words, problem)),
  ...findings.filter(({ rule }) => OF_READING.has(rule)).map((finding) => said(finding, words)),
]

function said(finding: Finding, words: Words): string {
  const text = findingWords(finding, words)
  const named = [finding.name, /^\d+:\d+$/.test(finding.element) ? '' : finding.element].filter((part) => part !== '')
  return named.length === 0 ? text : `${named.join(', ')}: ${text}`
}
