import type { Language } from '#src/domain/language.ts'

const UZBEK_CYRILLIC = /[ўқғҳ]/iu
const CYRILLIC = /\p{Script=Cyrillic}/u
const LATIN = /\p{Script=Latin}/gu
/** Letters and endings that English does not have. */
const UZBEK = /[oOgG][ʻ‘'`]|ʼ|\b(va|yoki|bilan|uchun|toʻgʻrisida|band|qaror)\b|(lar|ning|dagi|lari|ishi)\b/u

/**
 * The language of a text of the user's when it is plainly not the report's, so that spelling is checked in the right
 * one; an empty object otherwise. Cyrillic is taken for Russian unless it has Uzbek letters, for which there is no name.
 */
export function languageOf(text: string, report: Language): { language?: Language } {
  if (CYRILLIC.test(text)) return report === 'ru' || UZBEK_CYRILLIC.test(text) ? {} : { language: 'ru' }
  if ((text.match(LATIN)?.length ?? 0) < 4) return {}
  const found: Language = UZBEK.test(text) ? 'uz' : 'en'
  return found === report || (report !== 'ru' && found === 'en') ? {} : { language: found }
}
