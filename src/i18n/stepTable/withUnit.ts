import type { StepField } from '#src/domain/stepFields.ts'
import { unitOf } from '../cells/times.ts'

const TIMES: ReadonlySet<StepField> = new Set(['work', 'wait', 'deadline'])
const BARE = /^[\d\s.,?\u00a0\u2009\u202f\u2013\u2014-]+$/
const IN_WORDS = /\s*\([\p{L}\s]+\)/gu
/** `Время, мин`, `Wait (days)`, `Срок в днях`, `Kutish, soat`. */
const UNIT = /(?:[,(/]|\s(?=(?:в|in)\s))\s*(?:(?:в|in)\s+)?([\p{L}.\s]+?)\s*\)?\s*$/u

/** A bare number in the unit that the heading of its column names; any other text as it is. */
export function withUnit(text: string, field: StepField, heading: string): string {
  const bare = text.replace(IN_WORDS, '')
  if (!TIMES.has(field) || bare === '' || !BARE.test(bare)) return text
  const unit = UNIT.exec(heading)?.[1]
  if (unit === undefined || unitOf(unit) === undefined) return text
  return `${bare} ${unit}`
}
