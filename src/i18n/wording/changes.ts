import type { Change, Comparison } from '#src/domain/comparison.ts'
import type { Act } from '#src/domain/service.ts'
import type { LegalBasis } from '#src/domain/step.ts'
import { formatDate } from '../format/date.ts'
import type { Words } from '../words.ts'

/** What a change is, as a sentence: `“Get certificate” is no longer needed`. */
export const changeSentence = ({ kind, name }: Pick<Change, 'kind' | 'name'>, { t }: Words): string =>
  t(`compare.change.${kind}`, { name })

/** The title of an act in a language, else the one there is. */
export const actTitle = (act: Act, { language }: Pick<Words, 'language'>): string | undefined =>
  act.titles?.[language] ?? act.title

/** An act as lawyers name it: number and date; without a number its title, else what the model wrote. */
export function actName(act: Act | undefined, written: string, words: Words): string {
  const { t, language } = words
  if (act?.number === undefined) return (act && actTitle(act, words)) ?? written
  if (act.date === undefined) return t('compare.actUndated', { number: act.number })
  return t('compare.act', { number: act.number, date: formatDate(act.date, language, 'numeric') })
}

/** The acts that either variant knows, by id. */
export const actsIn = ({ asIs, toBe }: Comparison): ReadonlyMap<string, Act> =>
  new Map([...asIs.service.acts, ...toBe.service.acts].map((act) => [act.id, act]))

/** Acts and clauses, each once, as a lawyer finds them. What names no act is left out. */
export function clauseTexts(bases: readonly LegalBasis[], comparison: Comparison, words: Words): string[] {
  const acts = actsIn(comparison)
  const texts = bases
    .filter(({ act }) => act !== undefined)
    .map(({ act = '', clause }) => {
      const name = actName(acts.get(act), act, words)
      return clause ? words.t('compare.clause', { act: name, clause }) : name
    })
  return [...new Set(texts)]
}
