import { BLANK } from '#src/domain/clauses.ts'
import type { ClauseFate } from '#src/domain/law.ts'

/** The languages in which acts are drafted. */
export const DRAFTING_LANGUAGES = ['uz', 'ru'] as const
export type DraftingLanguage = (typeof DRAFTING_LANGUAGES)[number]

/** A formula with which an act amends another. It holds no norm: that is the drafter's. */
export interface Amendment {
  readonly id: 'repeal' | 'restate' | 'replaceWords' | 'removeWords' | 'addClause' | 'addParagraph'
  /** The fates of a clause that it fits. */
  readonly fates: readonly ClauseFate[]
  /** `{clause}`: the clause, `{by}` and `{in}` in other cases of Russian; `{wording}`: its proposed wording; `{…}`: a blank. */
  readonly template: Readonly<Record<DraftingLanguage, string>>
  /** It speaks of words of a clause, which is named before it where it does not stand beside the clause. */
  readonly isOfWords?: true
  /** The formula as it is put into the wording of a clause, with `BLANK` in every place. */
  readonly text: Readonly<Record<DraftingLanguage, string>>
}

const FORMULAS: readonly Omit<Amendment, 'text'>[] = [
  {
    id: 'repeal',
    fates: ['repealed'],
    template: { uz: '{clause} oʻz kuchini yoʻqotgan deb hisoblansin', ru: '{clause} признать утратившим силу' },
  },
  {
    id: 'restate',
    fates: ['amended'],
    template: {
      uz: '{clause} quyidagi tahrirda bayon etilsin:\n“{wording}”',
      ru: '{clause} изложить в следующей редакции:\n«{wording}»',
    },
  },
  {
    id: 'replaceWords',
    fates: ['amended'],
    template: {
      uz: '“{…}” soʻzlari “{…}” soʻzlari bilan almashtirilsin',
      ru: 'слова «{…}» заменить словами «{…}»',
    },
    isOfWords: true,
  },
  {
    id: 'removeWords',
    fates: ['amended', 'repealed'],
    template: { uz: '“{…}” soʻzlari chiqarib tashlansin', ru: 'слова «{…}» исключить' },
    isOfWords: true,
  },
  {
    id: 'addClause',
    fates: ['new'],
    template: {
      uz: 'quyidagi mazmundagi {clause} bilan toʻldirilsin:\n“{wording}”',
      ru: 'дополнить {by} следующего содержания:\n«{wording}»',
    },
  },
  {
    id: 'addParagraph',
    fates: ['amended', 'new'],
    template: {
      uz: '{clause} quyidagi mazmundagi xatboshi bilan toʻldirilsin:\n“{…}”',
      ru: '{clause} дополнить абзацем следующего содержания:\n«{…}»',
    },
  },
]

/** What is known of a clause that a formula is to speak of; what is not known becomes a blank. */
export interface AmendedClause {
  readonly clause?: string | undefined
  readonly proposedWording?: string | undefined
}

const OF_WORDS: Readonly<Record<DraftingLanguage, string>> = { uz: '{clause}dagi ', ru: 'в {in} ' }
const RUSSIAN: Readonly<Record<string, string>> = { '{clause}': 'пункт', '{by}': 'пунктом', '{in}': 'пункте' }

/** The pieces of a formula that names its clause, with what is known filled in: texts, and undefined for each blank. */
export const amendmentPieces = ({ template, isOfWords }: Amendment, language: DraftingLanguage, clause: AmendedClause) =>
  piecesOf((isOfWords ? OF_WORDS[language] : '') + template[language], language, clause)

const piecesOf = (template: string, language: DraftingLanguage, { clause, proposedWording }: AmendedClause) =>
  template
    .split(/(\{[^}]*\})/)
    .filter((piece) => piece !== '')
    .flatMap((piece): (string | undefined)[] => {
      if (piece === '{…}') return [undefined]
      if (piece === '{wording}') return [proposedWording?.trim() || undefined]
      return piece.startsWith('{') ? clausePieces(clause?.trim() || undefined, language, piece) : [piece]
    })

/** `12-band`, `пункт 12`. What is more than a number says itself what it is: `annex 1, item 3`. */
function clausePieces(clause: string | undefined, language: DraftingLanguage, form: string): (string | undefined)[] {
  if (clause !== undefined && /\p{L}{2}/u.test(clause)) return [clause]
  return language === 'uz' ? [clause, '-band'] : [`${RUSSIAN[form]} `, clause]
}

const blankText = (template: string, language: DraftingLanguage): string =>
  piecesOf(template, language, {})
    .map((piece) => piece ?? BLANK)
    .join('')

/** The formulas that acts of Uzbekistan amend others with; of those for one fate the most used first. */
export const AMENDMENTS: readonly Amendment[] = FORMULAS.map((formula) => ({
  ...formula,
  text: { uz: blankText(formula.template.uz, 'uz'), ru: blankText(formula.template.ru, 'ru') },
}))

/** The formulas for a fate first, then the others. */
export const amendmentsFor = (fate: ClauseFate): readonly Amendment[] =>
  AMENDMENTS.toSorted((a, b) => Number(b.fates.includes(fate)) - Number(a.fates.includes(fate)))
