import { LANGUAGES } from '#src/domain/language.ts'
import type { Language } from '#src/domain/language.ts'
import { createWords } from '../words.ts'

/** What a table of acts can say of each: `title` in no particular language, or in a named one. */
export const ACT_COLUMNS = ['id', 'kind', 'number', 'date', 'title', 'body', 'url', 'clauses'] as const
export type ActColumn = (typeof ACT_COLUMNS)[number] | `title.${Language}`

/** What else people head their columns with, as the beginning of the heading; the first that fits holds. */
const HEADINGS: readonly (readonly [ActColumn, RegExp])[] = [
  ['number', /^(number|no\.?$|nr\.?$|№ ?(акта|документа)|номер|raqam|hujjat raqami)/],
  ['date', /^(date|adopted on|дата|принят(?! кем)|когда|sana|qabul qilingan)/],
  ['clauses', /^(clause|article|point|пункт|стать|норм|band|modda)/],
  ['kind', /^(kind|type|form|вид|тип|форма|tur)/],
  ['body', /^(issued|body|authority|adopted by|кем|орган|принявш|kim|organ)/],
  ['url', /^(url|link|address|lex|ссылка|адрес|havola|manzil)/],
  ['id', /^(id|short id|code|код|краткий код|kod|qisqa kod)/],
  ['title', /^(title|name|act|document|назван|наименован|акт|документ|нпа|nom|hujjat|akt)/],
]

const LANGUAGE_OF: Readonly<Record<Language, RegExp>> = {
  en: /\b(english|en)\b|англ|ingliz/,
  ru: /\b(russian|ru)\b|рус|rus/,
  uz: /\b(uzbek|uz)\b|узб|o.?zbek/,
}

const folded = (text: string): string => text.trim().toLowerCase().replace(/\s+/g, ' ')

const OWN: ReadonlyMap<string, ActColumn> = new Map(
  LANGUAGES.flatMap((language) =>
    ACT_COLUMNS.map((column) => [folded(createWords(language).t(`law.register.column.${column}`)), column] as const),
  ),
)

/** The column that a heading means: one of our own in any language, else by how it begins. A number of rows (`№`, `п/п`) is none. */
export function actColumnOf(heading: string): ActColumn | undefined {
  const text = folded(heading)
  if (text === '' || /^(№|#|n|п\/п|№ ?п\/п|t\/r)$/.test(text)) return undefined
  const column = OWN.get(text) ?? HEADINGS.find(([, pattern]) => pattern.test(text))?.[0]
  if (column !== 'title') return column
  const language = LANGUAGES.find((one) => LANGUAGE_OF[one].test(text))
  return language === undefined ? 'title' : `title.${language}`
}
