import type { Finding, Severity } from '#src/domain/findings.ts'
import { findingWords } from '#src/i18n/wording/finding.ts'
import type { Words } from '#src/i18n/words.ts'
import type { Exit } from '../io.ts'
import { EXIT } from '../io.ts'

/** A finding as the command line prints it. */
export interface PrintedFinding {
  readonly severity: Severity
  readonly rule: string
  readonly element: string
  readonly name: string
  readonly message: string
}

/** A finding in words. */
export function worded(finding: Finding, words: Words): PrintedFinding {
  const { severity, rule, element, name } = finding
  return { severity, rule, element, name, message: findingWords(finding, words) }
}

/** The only finding of a file that could not be read at all. */
export const unreadable = (place: string, reason: string): PrintedFinding => ({
  severity: 'error',
  rule: 'unreadable',
  element: place,
  name: '',
  message: reason,
})

/** One line for people: how bad, where, what. */
export const findingLine = ({ severity, element, name, message }: PrintedFinding, words: Words): string =>
  `  ${words.t(`severity.${severity}`)}  ${element}${name && name !== element ? ` (${name.replace(/\s+/g, ' ')})` : ''}: ${message}`

/** How many findings there are of each weight, then a line for each but the notes. */
export const findingLines = (findings: readonly PrintedFinding[], words: Words): string[] => {
  const count = (wanted: Severity) => findings.filter(({ severity }) => severity === wanted).length
  return [
    words.t('cli.findings', { errors: count('error'), warnings: count('warning'), infos: count('info') }),
    ...findings.filter(({ severity }) => severity !== 'info').map((finding) => findingLine(finding, words)),
  ]
}

/** The exit status after findings: whether one of them is an error. */
export const exitAfter = (findings: readonly Pick<Finding, 'severity'>[]): Exit =>
  findings.some(({ severity }) => severity === 'error') ? EXIT.inputHasErrors : EXIT.done
