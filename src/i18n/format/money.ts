import type { Language } from '#src/domain/language.ts'
import type { Digits } from './number.ts'
import { formatCompact, formatNumber } from './number.ts'
import { NO_BREAK } from './signs.ts'

const OWN_NAMES: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  UZS: { en: 'UZS', ru: 'сум', uz: 'soʻm' },
  RUB: { en: 'RUB', ru: 'руб.', uz: 'rubl' },
  BRV: { en: 'BRV', ru: 'БРВ', uz: 'BHM' },
}

/** What a currency or reference unit is called beside a number; unknown ones by their code. */
export const currencyName = (currency: string, language: Language): string => OWN_NAMES[currency]?.[language] ?? currency

/** How people write the currencies and units that have a name of their own. */
const WRITTEN: readonly (readonly [RegExp, string])[] = [
  [/^(?:uzs|сум(?:а|ов|ы)?|so[\u02bb\u02bc\u2018\u2019`']?m|soums?|sums?)$/iu, 'UZS'],
  [/^(?:rub|руб(?:л\p{L}*)?|rubl)$/iu, 'RUB'],
  [/^(?:brv|брв|bhm|бхм)$/iu, 'BRV'],
]

/** The code of a currency or unit by the word people write for it in any language; undefined for other words. */
export const currencyNamed = (word: string): string | undefined =>
  WRITTEN.find(([pattern]) => pattern.test(word.trim().replace(/\.$/, '')))?.[1]

/** From this amount on decimals of money are noise. */
const WHOLE_FROM = 100

const moneyDigits = (value: number): Digits => (Math.abs(value) >= WHOLE_FROM ? { max: 0 } : { max: 2 })

/** An amount without its currency, as it stands in a table whose head names the currency. */
export const formatAmount = (value: number, language: Language): string => formatNumber(value, language, moneyDigits(value))

/** An amount with its currency behind it: `1 282 000 soʻm`. */
export const formatMoney = (value: number, currency: string, language: Language): string =>
  formatAmount(value, language) + NO_BREAK + currencyName(currency, language)

/** A large amount in words: `71,1 mlrd soʻm`. */
export const formatCompactMoney = (value: number, currency: string, language: Language): string =>
  formatCompact(value, language) + NO_BREAK + currencyName(currency, language)
