import type { Language } from '#src/domain/language.ts'
import { currencyName, formatAmount } from './money.ts'
import { formatCompact, formatNumber, formatShare, formatSigned, roundTo } from './number.ts'
import { EN_DASH } from './signs.ts'
import { createWords } from '../words.ts'

/** What stands where there is no number. */
export const NO_FIGURE = EN_DASH

/** From here on an amount is read in words. */
const LARGE = 1e9
const CLOSE = 1e-9

const isWhole = (value: number | null) => value === null || Math.abs(value - Math.round(value)) < CLOSE

export interface FigureWriter {
  /** Decimals that are written. */
  readonly decimals: number
  figure(value: number | null): string
  /** With its sign, also a plus. */
  difference(value: number | null): string
}

/** Writes numbers of one unit that stand together alike: whole where all of them are whole, else with one decimal. */
export function figureWriter(unit: string, together: readonly (number | null)[], language: Language): FigureWriter {
  const isMoney = unit.startsWith('money')
  const isShare = unit === 'share'
  const decimals = isMoney || together.every(isWhole) ? 0 : 1
  const digits = { min: decimals, max: decimals }
  const plain = (value: number) => {
    if (isShare) return formatShare(value, language, { max: 1 })
    if (isMoney) return Math.abs(value) >= LARGE ? formatCompact(value, language) : formatAmount(value, language)
    return formatNumber(value, language, digits)
  }
  const signed = (value: number) => {
    if (isMoney || isShare) return value > 0 ? `+${plain(value)}` : plain(value)
    return formatSigned(value, language, digits)
  }
  return {
    decimals,
    figure: (value) => (value === null ? NO_FIGURE : plain(value)),
    difference: (value) => (value === null ? NO_FIGURE : signed(value)),
  }
}

/**
 * Parts rounded to so many decimals so that, as they are read, they sum to the whole as it is read: the parts that lose most
 * by rounding are rounded the other way (largest remainder). `readAs` is the whole where it is written otherwise.
 */
export function roundedParts(parts: readonly number[], decimals: number, readAs?: number): number[] {
  const unit = 10 ** -decimals
  const sum = parts.reduce((total, part) => total + part, 0)
  const whole = readAs ?? roundTo(sum, decimals)
  const rounded = parts.map((part) => roundTo(part, decimals))
  const missing = Math.round((whole - rounded.reduce((total, part) => total + part, 0)) / unit)
  const step = Math.sign(missing)
  const lossOf = (i: number) => step * ((parts[i] ?? 0) - (rounded[i] ?? 0))
  const order = parts.map((_, i) => i).sort((a, b) => lossOf(b) - lossOf(a))
  // A part that is nothing stays nothing.
  const able = order.filter((i) => Math.abs(parts[i] ?? 0) > CLOSE)
  for (const i of able.slice(0, Math.abs(missing))) rounded[i] = roundTo((rounded[i] ?? 0) + step * unit, decimals)
  return rounded
}

/** A unit of the method as it stands behind or above numbers; money by its currency, counts as nothing. */
export function unitText(unit: string, currency: string, language: Language): string {
  if (unit === 'count') return ''
  if (unit.startsWith('money')) return currencyName(currency, language)
  return createWords(language).find(`indicator.unit.${unit}`) ?? unit
}
