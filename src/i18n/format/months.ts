import type { Language } from '#src/domain/language.ts'

const EN = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
const RU = ['января', 'февраля', 'марта', 'апреля', 'мая', 'июня', 'июля', 'августа', 'сентября', 'октября', 'ноября', 'декабря']
const UZ = ['yanvar', 'fevral', 'mart', 'aprel', 'may', 'iyun', 'iyul', 'avgust', 'sentabr', 'oktabr', 'noyabr', 'dekabr']

/** Month names as they stand in a date, in full. */
export const MONTHS: Readonly<Record<Language, readonly string[]>> = { en: EN, ru: RU, uz: UZ }

/** Month names as they stand in a short date. */
export const SHORT_MONTHS: Readonly<Record<Language, readonly string[]>> = {
  en: EN.map((name) => name.slice(0, 3)),
  ru: ['янв.', 'февр.', 'марта', 'апр.', 'мая', 'июня', 'июля', 'авг.', 'сент.', 'окт.', 'нояб.', 'дек.'],
  uz: ['yan', 'fev', 'mar', 'apr', 'may', 'iyn', 'iyl', 'avg', 'sen', 'okt', 'noy', 'dek'],
}

/** The month, 1 to 12, whose name in any of the languages begins with the text; undefined when none or several do. */
export function monthNamed(text: string): number | undefined {
  const start = text.toLowerCase().replace(/\.$/, '')
  if (start.length < 3) return undefined
  const found = new Set<number>()
  for (const names of [EN, RU, UZ, ...Object.values(SHORT_MONTHS), RU_NOMINATIVE, UZ_SPELT_OTHERWISE]) {
    for (const [at, name] of names.entries()) if (name.toLowerCase().startsWith(start)) found.add(at + 1)
  }
  return found.size === 1 ? [...found][0] : undefined
}

const RU_NOMINATIVE = [
  'январь',
  'февраль',
  'март',
  'апрель',
  'май',
  'июнь',
  'июль',
  'август',
  'сентябрь',
  'октябрь',
  'ноябрь',
  'декабрь',
]
const UZ_SPELT_OTHERWISE = ['', '', '', '', '', '', '', '', 'sentyabr', 'oktyabr', '', '']
