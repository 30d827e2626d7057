import { BLANK } from '#src/domain/clauses.ts'
import type { ClauseFate } from '#src/domain/law.ts'

/** The languages in which acts are drafted. */
export const DRAFTING_LANGUAGES = ['uz', 'ru'] as const
export type DraftingLanguage = (typeof DRAFTING_LANGUAGES)[number]

/** A formula with which an act amends another; `BLANK` stands where a drafter fills in. */
export interface Amendment {
  readonly id: 'replaceWords' | 'removeWords' | 'restate' | 'addParagraph' | 'addClause' | 'repeal'
  /** The fates of a clause that it fits. */
  readonly fates: readonly ClauseFate[]
  readonly text: Readonly<Record<DraftingLanguage, string>>
}

/** The formulas that acts of Uzbekistan amend others with, most used first. They hold no norm: that is the drafter's. */
export const AMENDMENTS: readonly Amendment[] = [
  {
    id: 'replaceWords',
    fates: ['amended'],
    text: {
      uz: `“${BLANK}” soʻzlari “${BLANK}” soʻzlari bilan almashtirilsin`,
      ru: `слова «${BLANK}» заменить словами «${BLANK}»`,
    },
  },
  {
    id: 'removeWords',
    fates: ['amended', 'repealed'],
    text: { uz: `“${BLANK}” soʻzlari chiqarib tashlansin`, ru: `слова «${BLANK}» исключить` },
  },
  {
    id: 'restate',
    fates: ['amended'],
    text: {
      uz: `${BLANK}-band quyidagi tahrirda bayon etilsin:\n“${BLANK}”`,
      ru: `пункт ${BLANK} изложить в следующей редакции:\n«${BLANK}»`,
    },
  },
  {
    id: 'addParagraph',
    fates: ['amended', 'new'],
    text: {
      uz: `${BLANK}-band quyidagi mazmundagi xatboshi bilan toʻldirilsin:\n“${BLANK}”`,
      ru: `пункт ${BLANK} дополнить абзацем следующего содержания:\n«${BLANK}»`,
    },
  },
  {
    id: 'addClause',
    fates: ['new'],
    text: {
      uz: `quyidagi mazmundagi ${BLANK}-band bilan toʻldirilsin:\n“${BLANK}”`,
      ru: `дополнить пунктом ${BLANK} следующего содержания:\n«${BLANK}»`,
    },
  },
  {
    id: 'repeal',
    fates: ['repealed'],
    text: { uz: `${BLANK}-band oʻz kuchini yoʻqotgan deb hisoblansin`, ru: `пункт ${BLANK} признать утратившим силу` },
  },
]

/** The formulas for a fate first, then the others. */
export const amendmentsFor = (fate: ClauseFate): readonly Amendment[] =>
  AMENDMENTS.toSorted((a, b) => Number(b.fates.includes(fate)) - Number(a.fates.includes(fate)))
