import type { IndicatorDifference } from '#src/domain/results.ts'
import { formatAmount } from '#src/i18n/format/money.ts'
import { formatCompact, formatNumber, formatShare, formatSigned } from '#src/i18n/format/number.ts'
import type { Words } from '#src/i18n/words.ts'

/** What stands where there is no number. */
export const NO_FIGURE = '–'

const isWhole = (value: number | null) => value === null || Math.abs(value - Math.round(value)) < 1e-9

/** From here on an amount is read in words. */
const LARGE = 1e9

/** Writes the numbers of one indicator alike: whole where both variants are whole, else with one decimal. */
export function writerOf(row: IndicatorDifference, { language }: Words) {
  const decimals = isWhole(row.asIs) && isWhole(row.toBe) ? 0 : 1
  const digits = { min: decimals, max: decimals }
  const isMoney = row.unit.startsWith('money')
  const plain = (value: number) => {
    if (row.unit === 'share') return formatShare(value, language, { max: 1 })
    if (isMoney) return Math.abs(value) >= LARGE ? formatCompact(value, language) : formatAmount(value, language)
    return formatNumber(value, language, digits)
  }
  const signed = (value: number) => {
    if (isMoney || row.unit === 'share') return value > 0 ? `+${plain(value)}` : plain(value)
    return formatSigned(value, language, digits)
  }
  return {
    figure: (value: number | null) => (value === null ? NO_FIGURE : plain(value)),
    difference: (value: number | null) => (value === null ? NO_FIGURE : signed(value)),
  }
}

/** Indicators of which more is better; of all others less is. */
const MORE_IS_BETTER = new Set<string>([
  'flowEfficiency',
  'onlineShare',
  'automationShare',
  'valueShare',
  'completionShare',
  'legalCoverage',
  'deadlineShare',
  'maturity',
])

/** Whether the to-be is worse than the as-is; a required share is neither. */
export const isWorse = (row: IndicatorDifference): boolean => {
  if (row.difference === null || Math.abs(row.difference) < 1e-9 || row.id === 'requiredShare') return false
  return MORE_IS_BETTER.has(row.id) ? row.difference < 0 : row.difference > 0
}
