import type { Act } from '#src/domain/service.ts'
import type { LegalBasis } from '#src/domain/step.ts'
import { actLabel } from '../panel/acts.ts'

const DIGITS = /^\d/

/** An act in a narrow cell: by its number, else its title. */
export const shortAct = ({ id, number, title }: Act): string =>
  number ? (DIGITS.test(number) ? `№ ${number}` : number) : (title ?? id)

const folded = (text: string): string =>
  text
    .toLowerCase()
    .replace(/^(№|no\.?|#)\s*/u, '')
    .replace(/\s+/g, ' ')
    .trim()

/** Legal bases with short names of acts instead of ids. A name that two acts share tells nothing: those keep their ids. */
export function withActNames(bases: readonly LegalBasis[], acts: readonly Act[]): LegalBasis[] {
  return bases.map((basis) => {
    const act = acts.find(({ id }) => id === basis.act)
    if (!act) return basis
    const name = shortAct(act)
    return acts.some((other) => other !== act && shortAct(other) === name) ? basis : { ...basis, act: name }
  })
}

/** Legal bases with ids for acts that are named by id, number or title. */
export function withActIds(bases: readonly LegalBasis[], acts: readonly Act[]): LegalBasis[] {
  return bases.map((basis) => {
    if (basis.act === undefined) return basis
    const name = folded(basis.act)
    const found = acts.filter((act) =>
      [act.id, shortAct(act), actLabel(act), act.title ?? ''].some((one) => folded(one) === name),
    )
    return found.length === 1 && found[0] ? { ...basis, act: found[0].id } : basis
  })
}
