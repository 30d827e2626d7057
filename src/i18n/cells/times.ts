import type { Language } from '#src/domain/language.ts'
import type { Time, TimeUnit } from '#src/domain/units.ts'
import { TIME_UNITS } from '#src/domain/units.ts'
import { EN_DASH, NO_BREAK } from '../format/signs.ts'
import { createWords } from '../words.ts'
import { CellError } from './cell.ts'
import { readNumber, writeNumber } from './numbers.ts'
import { figures, isAtOnce, limitIn } from './saidTimes.ts'
import { vocabulary } from './vocabulary.ts'

const UNITS = vocabulary(TIME_UNITS, 'common.timeUnit')

/**
 * How units begin in the three languages, Uzbek in both alphabets, most telling first: `рабочих дней`, `рд`, `ish kuni`,
 * `soat`, `kun`. A plain day is a working day, as in a regulation that says nothing else.
 */
const BEGINNINGS: readonly (readonly [RegExp, TimeUnit])[] = [
  [/^(cal|кал|к\.? ?д|сут|kal|taqvim|тақвим|sutka)/, 'calendar-day'],
  [/^(work|business|раб|р\.? ?д|ish|иш)/, 'working-day'],
  [/^(day|d$|дн|ден|д$|kun|кун|k$)/, 'working-day'],
  [/^(min|мин|daq|дақ|m$|м$)/, 'minute'],
  [/^(hour|hr|h$|час|ч|soat|соат|s$)/, 'hour'],
  [/^(week|wk|w$|нед|hafta|ҳафта)/, 'week'],
  [/^(month|mo|мес|oy|ой)/, 'month'],
]

/** `20 min`, `10–20–40 min`, `3 working d`. Missing points of a three-point time are written as `?`. */
export function writeTime({ min, likely, max, unit }: Time, language: Language): string {
  const point = (value: number | undefined) => (value === undefined ? '?' : writeNumber(value, language))
  const isSingle = min === undefined && max === undefined
  const numbers = isSingle ? point(likely) : [min, likely, max].map(point).join(EN_DASH)
  return `${numbers}${NO_BREAK}${createWords(language).t(`common.timeUnit.${unit}`)}`
}

/** `1 ч 30 мин`: hours and minutes, in minutes. */
const HOURS_AND_MINUTES =
  /^(\d+)\s*(?:h|hr|hours?|ч|час\p{L}*|soat)\.?,?\s*(?:and|и|va)?\s*(\d+)\s*(?:m|min\p{L}*|м|мин\p{L}*|daq\p{L}*)\.?$/iu

/**
 * A time with its unit; numbers as in the language, units as in any. `otherwise` is the unit of a bare number. What stands
 * around a time in regulations is stepped over: `около 20 мин`, `3 (три) дня`, `от 2 до 3 дней`. A limit is refused: what
 * a time may be at most is not what it is.
 */
export function readTime(text: string, language: Language, otherwise?: TimeUnit): Time {
  if (limitIn(text) !== undefined) throw new CellError('limit', text)
  if (isAtOnce(text)) throw new CellError('atOnce', text)
  const plain = figures(text)
  const both = HOURS_AND_MINUTES.exec(plain)
  if (both) return { likely: Number(both[1]) * 60 + Number(both[2]), unit: 'minute' }
  const match = /^([\d\s.,?\u00a0\u2009\u202f'\u2212\u2013\u2014/-]*[\d?])\s*(.*)$/u.exec(plain)
  if (!match || /\d/.test(match[2] ?? '')) throw new CellError('time', text)
  const [, numbers = '', unitText = ''] = match
  const unit = unitText.trim() === '' ? otherwise : unitOf(unitText)
  if (unit === undefined) throw new CellError('unit', unitText || text)
  const points = numbers
    .split(/\s*[-\u2212\u2013\u2014/]\s*/u)
    .map((part) => (part.trim() === '?' ? undefined : readNumber(part, language)))
  const [first, second, third] = points
  if (points.length === 1) return { ...(first === undefined ? {} : { likely: first }), unit }
  const [min, likely, max] = points.length === 2 ? [first, undefined, second] : [first, second, third]
  if (points.length > 3 || !inOrder([min, likely, max])) throw new CellError('time', text)
  return {
    ...(min === undefined ? {} : { min }),
    ...(likely === undefined ? {} : { likely }),
    ...(max === undefined ? {} : { max }),
    unit,
  }
}

export function unitOf(text: string): TimeUnit | undefined {
  const word = text.trim().toLowerCase().replace(/\.$/, '')
  return UNITS.find(text) ?? BEGINNINGS.find(([beginning]) => beginning.test(word))?.[1]
}

function inOrder(points: readonly (number | undefined)[]): boolean {
  const known = points.filter((point) => point !== undefined)
  return known.every((point, i) => i === 0 || point >= known[i - 1]!)
}
