export const SEVERITIES = ['error', 'warning', 'info'] as const
export type Severity = (typeof SEVERITIES)[number]

/**
 * Something a reader should know about a place in a model. `rule` is the id of the rule and, with `params`, the key
 * under which i18n words it; rooms below i18n never make sentences.
 */
export interface Finding {
  readonly severity: Severity
  readonly rule: string
  /** Id of the element, or `line:column` when the file could not be read. */
  readonly element: string
  /** The element's name as drawn; empty when it has none. */
  readonly name: string
  readonly params?: Readonly<Record<string, string | number>>
}

/** The worst severity among findings, if any. */
export const worst = (findings: readonly Finding[]): Severity | undefined =>
  SEVERITIES.find((severity) => findings.some((finding) => finding.severity === severity))
