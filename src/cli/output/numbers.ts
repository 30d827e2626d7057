import { formatNumber } from '#src/i18n/format/number.ts'
import { currencyName } from '#src/i18n/format/money.ts'
import type { Words } from '#src/i18n/words.ts'

/** What stands where there is no figure. */
const DASH = '–'

/** From here on decimals are noise in a table. */
const WHOLE_FROM = 1000

/** A number as the language writes it; a dash when unknown. */
export const number = (value: number | null, { language }: Words): string =>
  value === null ? DASH : formatNumber(value, language, { max: Math.abs(value) >= WHOLE_FROM ? 0 : 2 })

/** A share as per cent; a dash when unknown. */
export const percent = (share: number | null, { language }: Words): string =>
  share === null ? DASH : `${formatNumber(share * 100, language, { max: 1 })} %`

/** The unit of an indicator in words; money by the name of the currency, and nothing for shares, which carry their sign. */
export function unitOf(unit: string, currency: string | undefined, words: Words): string {
  if (unit === 'share') return ''
  const money = currency && currencyName(currency, words.language)
  if (money && unit === 'money') return money
  return words.find(`indicator.unit.${unit}`) ?? unit
}
