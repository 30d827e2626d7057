import type { Change, Comparison } from '#src/domain/results.ts'
import type { Act } from '#src/domain/service.ts'
import { formatDate } from '#src/i18n/format/date.ts'
import type { Words } from '#src/i18n/words.ts'

/** All changes of one step, or of steps that became one another. */
export interface ChangeRow {
  readonly key: string
  readonly changes: readonly Change[]
  readonly asIs: readonly string[]
  readonly toBe: readonly string[]
}

/** Changes of the same steps stand in one row, in the order in which they were found. */
export function changeRows(changes: readonly Change[]): ChangeRow[] {
  const rows = new Map<string, Change[]>()
  for (const change of changes) {
    const key = `${change.asIs.join(' ')} > ${change.toBe.join(' ')}`
    rows.set(key, [...(rows.get(key) ?? []), change])
  }
  return [...rows].map(([key, list]) => ({ key, changes: list, asIs: list[0]?.asIs ?? [], toBe: list[0]?.toBe ?? [] }))
}

/** What happens to the steps of a row, as one sentence. */
export function rowSentence({ changes, asIs, toBe }: ChangeRow, comparison: Comparison, { t }: Words): string {
  const [first] = changes
  if (!first) return ''
  if (changes.length === 1 && (first.kind === 'removed' || first.kind === 'added'))
    return t(`compare.change.${first.kind}`, { name: first.name })
  const steps = [
    ...comparison.toBe.steps.filter(({ id }) => toBe.includes(id)),
    ...comparison.asIs.steps.filter(({ id }) => asIs.includes(id)),
  ]
  const kinds = [...new Set(changes.map(({ kind }) => kind))]
  const phrases = kinds.map((kind) => {
    if (kind === 'removed' || kind === 'added') return t(`compare.legend.${kind}`)
    const names = changes.filter((change) => change.kind === kind).map(({ name }) => name)
    return t(`compare.short.${kind}`, { list: names.join(', ') })
  })
  return t('compare.changedStep', { name: steps[0]?.name ?? first.name, changes: phrases.join('; ') })
}

/** The acts and clauses a row rests on, as a lawyer finds them: number and date of the act, and the clause. */
export function rowClauses({ changes }: ChangeRow, { asIs, toBe }: Comparison, words: Words): string {
  const acts = new Map([...asIs.service.acts, ...toBe.service.acts].map((act) => [act.id, act]))
  const texts = changes
    .flatMap(({ legalBasis }) => legalBasis)
    .filter(({ act }) => act !== undefined)
    .map(({ act = '', clause }) => {
      const name = actName(acts.get(act), act, words)
      return clause ? words.t('compare.clause', { act: name, clause }) : name
    })
  return [...new Set(texts)].join('; ')
}

function actName(act: Act | undefined, written: string, { t, language }: Words): string {
  if (act?.number === undefined) return act?.title ?? written
  if (act.date === undefined) return t('compare.actUndated', { number: act.number })
  return t('compare.act', { number: act.number, date: formatDate(act.date, language, 'numeric') })
}
