import type { Comparison } from '#src/domain/comparison.ts'
import { clauseKey } from '#src/domain/law.ts'
import type { LegalBasis } from '#src/domain/step.ts'
import { clauseTexts } from '#src/i18n/wording/changes.ts'
import type { Words } from '#src/i18n/words.ts'

/** A clause as a lawyer finds it, and the key under which the Law page knows it. */
export interface ClauseEntry {
  readonly key: string
  readonly text: string
}

/** The clauses of norms, each once. What names no act is left out. */
export function clauseEntries(bases: readonly LegalBasis[], comparison: Comparison, words: Words): ClauseEntry[] {
  const entries = bases.flatMap((basis) =>
    clauseTexts([basis], comparison, words).map((text) => ({ key: clauseKey(basis.act ?? '', basis.clause), text })),
  )
  return [...new Map(entries.map((entry) => [entry.key, entry])).values()]
}
