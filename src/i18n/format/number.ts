import type { Language } from '#src/domain/language.ts'
import { GROUP, MINUS, NO_BREAK, decimalSign } from './signs.ts'

export interface Digits {
  /** Decimals that are always written; 0 unless said otherwise. */
  readonly min?: number
  /** Decimals at most; 2, or `min` when that is more. */
  readonly max?: number
}

/** Rounds half away from zero in the decimal digits a reader sees, so that 1.005 gives 1.01. */
export function roundTo(value: number, decimals: number): number {
  if (!Number.isFinite(value) || Math.abs(value) >= 1e15) return value
  const [mantissa = '0', exponent = '0'] = Math.abs(value).toString().split('e')
  const shifted = Math.round(Number(`${mantissa}e${Number(exponent) + decimals}`))
  return (Math.sign(value) * shifted) / 10 ** decimals || 0
}

const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, GROUP)

/** A number as the language writes it: thin space between thousands, true minus, decimal comma in Russian and Uzbek. */
export function formatNumber(value: number, language: Language, { min = 0, max = Math.max(2, min) }: Digits = {}): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? '?' : `${value < 0 ? MINUS : ''}∞`
  const rounded = roundTo(value, max)
  const [whole = '0', decimals = ''] = plain(Math.abs(rounded), max).split('.')
  const kept = trimmed(decimals, min)
  return `${rounded < 0 ? MINUS : ''}${grouped(whole)}${kept && decimalSign(language) + kept}`
}

/** `toFixed` writes numbers from 1e21 on with an exponent. */
const plain = (value: number, decimals: number): string =>
  value < 1e21 ? value.toFixed(decimals) : BigInt(Math.round(value)).toString()

function trimmed(decimals: string, min: number): string {
  let end = decimals.length
  while (end > min && decimals[end - 1] === '0') end -= 1
  return decimals.slice(0, end)
}

/** A difference: with its sign, also a plus. Zero has none. */
export function formatSigned(value: number, language: Language, digits: Digits = {}): string {
  const text = formatNumber(value, language, digits)
  return value > 0 && /[1-9∞]/.test(text) ? `+${text}` : text
}

/** A share (0.25) as per cent (25 %); no decimals unless asked for. */
export const formatShare = (share: number, language: Language, digits: Digits = { max: 0 }): string =>
  formatNumber(share * 100, language, digits) + NO_BREAK + '%'

/** A number that is per cent already, with its sign: `−95 %`. */
export const formatPercentChange = (percent: number, language: Language, digits: Digits = { max: 0 }): string =>
  formatSigned(percent, language, digits) + NO_BREAK + '%'

const SCALES: readonly { readonly from: number; readonly name: Readonly<Record<Language, string>> }[] = [
  { from: 1e12, name: { en: 'trn', ru: 'трлн', uz: 'trln' } },
  { from: 1e9, name: { en: 'bn', ru: 'млрд', uz: 'mlrd' } },
  { from: 1e6, name: { en: 'm', ru: 'млн', uz: 'mln' } },
]

/** A large number in words people say: `71,1 млрд`; below a million in full. */
export function formatCompact(value: number, language: Language, digits: Digits = { max: 1 }): string {
  const scale = SCALES.find(({ from }) => Math.abs(value) >= from)
  if (scale === undefined) return formatNumber(value, language, Math.abs(value) >= 100 ? { max: 0 } : digits)
  return formatNumber(value / scale.from, language, digits) + NO_BREAK + scale.name[language]
}
