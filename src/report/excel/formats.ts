import { visible } from '../visible.ts'

/** Number formats as spreadsheets write them; each shows decimals and thousands in the way of its own country. */
export const WHOLE = '#,##0'
export const TENTHS = '#,##0.0'
export const HUNDREDTHS = '#,##0.00'
export const PERCENT = '0.0%'
export const SIGNED_PERCENT = '+0.0%;-0.0%;0.0%'

const LONGEST_CURRENCY = 12

/** From this amount on decimals of money are noise. */
const WHOLE_FROM = 100

const isWhole = (value: number | null | undefined): boolean =>
  value === null || value === undefined || Math.abs(value - Math.round(value)) < 1e-9

/** How amounts of money that stand together are written, whole unless one of them is small and broken. */
export function moneyFormat(amounts: readonly (number | null | undefined)[], currency = ''): string {
  const isBroken = amounts.some((amount) => !isWhole(amount) && Math.abs(amount ?? 0) < WHOLE_FROM)
  const name = visible(currency)
    .replace(/["\\\s]/g, '')
    .slice(0, LONGEST_CURRENCY)
  return (isBroken ? HUNDREDTHS : WHOLE) + (name === '' ? '' : `" ${name}"`)
}

/** How figures of one unit of the method are written. Those that may be changed always show a decimal. */
export function unitFormat(unit: string, figures: readonly (number | null)[], currency: string, isLive: boolean): string {
  if (unit === 'share') return PERCENT
  if (unit.startsWith('money')) return moneyFormat(figures, currency)
  return !isLive && figures.every(isWhole) ? WHOLE : TENTHS
}

/** The same for a difference, with its sign. */
export function signed(format: string): string {
  return format === PERCENT ? SIGNED_PERCENT : `+${format};-${format};${format}`
}

/** How many signs the longest of some numbers takes in a format: a column that is too narrow shows none at all. */
export function signsOf(value: number, format: string): number {
  const decimals = /\.(0+)/.exec(format)?.[1]?.length ?? 0
  const shown = format.includes('%') ? value * 100 : value
  const digits = Math.abs(shown).toFixed(decimals).length
  const groups = Math.floor((Math.abs(Math.trunc(shown)).toString().length - 1) / 3)
  const words = /"([^"]*)"/.exec(format)?.[1]?.length ?? 0
  return digits + groups + words + (value < 0 || format.startsWith('+') ? 1 : 0) + (format.includes('%') ? 1 : 0)
}
