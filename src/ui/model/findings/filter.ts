import type { Finding } from '#src/domain/findings.ts'
import { findingWords } from '#src/i18n/wording/finding.ts'
import type { Words } from '#src/i18n/words.ts'

/** What a kind of finding is called where there is room for a few words only. */
export const ruleWords = (finding: Finding, words: Words): string =>
  words.find(`panel.findings.kind.${finding.rule}`) ?? findingWords(finding, words)

export interface FindingFilter {
  /** Only findings of this rule; null for all. */
  readonly rule: string | null
  /** Only findings whose name or sentence holds this text. */
  readonly text: string
}

/** The findings that a reader asked for. */
export function filtered(findings: readonly Finding[], { rule, text }: FindingFilter, words: Words): readonly Finding[] {
  const wanted = text.trim().toLocaleLowerCase(words.language)
  return findings.filter(
    (finding) =>
      (rule === null || finding.rule === rule) &&
      (wanted === '' || `${finding.name} ${findingWords(finding, words)}`.toLocaleLowerCase(words.language).includes(wanted)),
  )
}

/** The kinds of finding that occur, each with a finding to name it by and how many there are; in the order of the list. */
export function kindsIn(
  findings: readonly Finding[],
): { readonly rule: string; readonly first: Finding; readonly count: number }[] {
  const kinds = new Map<string, { readonly rule: string; readonly first: Finding; count: number }>()
  for (const finding of findings) {
    const known = kinds.get(finding.rule)
    if (known) known.count += 1
    else kinds.set(finding.rule, { rule: finding.rule, first: finding, count: 1 })
  }
  return [...kinds.values()]
}
