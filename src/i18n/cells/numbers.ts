import type { Language } from '#src/domain/language.ts'
import { formatNumber } from '../format/number.ts'
import { parseNumber } from '../format/parseNumber.ts'
import { CellError } from './cell.ts'

/** As many decimals as a number can carry: what is written must be read back as it was. */
export const writeNumber = (value: number, language: Language): string => formatNumber(value, language, { max: 12 })

/** A number that is not negative, as people type it. */
export function readNumber(text: string, language: Language): number {
  const value = parseNumber(text, language)
  if (value === undefined) throw new CellError('number', text)
  if (value < 0) throw new CellError('negative', text)
  return value
}
