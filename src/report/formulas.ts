import type { ClauseFate } from '#src/domain/law.ts'
import type { Run } from './blocks.ts'

/** Languages in which acts of Uzbekistan are written. */
export const ACT_LANGUAGES = ['uz', 'ru'] as const
export type ActLanguage = (typeof ACT_LANGUAGES)[number]

/** What a formula needs; what is not known becomes a place to fill. */
export interface FormulaParts {
  readonly clause?: string | undefined
  readonly proposedWording?: string | undefined
}

/** `{clause}`: the clause as it is referred to; `{wording}`: the proposed wording; `{…}`: to be filled by hand. */
const FORMULAS: Readonly<Record<Exclude<ClauseFate, 'kept'>, Readonly<Record<ActLanguage, readonly string[]>>>> = {
  repealed: {
    uz: ['{clause} oʻz kuchini yoʻqotgan deb hisoblansin;', '{clause}dagi “{…}” soʻzlari chiqarib tashlansin;'],
    ru: ['{clause} признать утратившим силу;', 'в {clauseIn} слова «{…}» исключить;'],
  },
  amended: {
    uz: [
      '{clause} quyidagi tahrirda bayon etilsin: “{wording}”;',
      '{clause}dagi “{…}” soʻzlari “{…}” soʻzlari bilan almashtirilsin;',
      '{clause} quyidagi mazmundagi xatboshi bilan toʻldirilsin: “{…}”;',
    ],
    ru: [
      '{clause} изложить в следующей редакции: «{wording}»;',
      'в {clauseIn} слова «{…}» заменить словами «{…}»;',
      '{clause} дополнить абзацем следующего содержания: «{…}»;',
    ],
  },
  new: {
    uz: ['quyidagi mazmundagi {clause} bilan toʻldirilsin: “{wording}”;'],
    ru: ['дополнить {clauseBy} следующего содержания: «{wording}»;'],
  },
}

/** What stands in a place that nobody has filled. */
const BLANK = '…'

/** The usual ways of writing a change of a clause into an act, with what is known filled in. A clause that is kept has none. */
export function formulasOf(fate: ClauseFate, language: ActLanguage, parts: FormulaParts): Run[][] {
  if (fate === 'kept') return []
  return FORMULAS[fate][language].map((formula) => filled(formula, language, parts))
}

function filled(formula: string, language: ActLanguage, { clause, proposedWording }: FormulaParts): Run[] {
  const blank: Run = { text: BLANK, manner: 'toFill' }
  return formula.split(/(\{[^}]*\})/).flatMap((piece): Run[] => {
    if (piece === '') return []
    switch (piece) {
      case '{clause}':
      case '{clauseIn}':
      case '{clauseBy}':
        return clauseRuns(clause, language, piece)
      case '{wording}':
        return [proposedWording?.trim() ? { text: proposedWording.trim(), language } : blank]
      case '{…}':
        return [blank]
      default:
        return [{ text: piece, language }]
    }
  })
}

const RUSSIAN = { '{clause}': 'пункт', '{clauseIn}': 'пункте', '{clauseBy}': 'пунктом' } as const

/** `12-band`, `пункт 12`. What is more than a number says itself what it is: `annex 1, item 3`. */
function clauseRuns(clause: string | undefined, language: ActLanguage, form: keyof typeof RUSSIAN): Run[] {
  const written = clause?.trim() ?? ''
  if (/\p{L}{2}/u.test(written)) return [{ text: written, language }]
  const number: Run = written === '' ? { text: BLANK, manner: 'toFill' } : { text: written, language }
  return language === 'uz' ? [number, { text: '-band', language }] : [{ text: `${RUSSIAN[form]} `, language }, number]
}
