import { LANGUAGES } from '#src/domain/language.ts'
import type { StepField } from '#src/domain/stepFields.ts'
import { STEP_FIELDS } from '#src/domain/stepFields.ts'
import { createWords } from '../words.ts'

/** The columns of a table of steps: its number, its name, who does it, where it goes on, and every fact. */
export const TABLE_COLUMNS = ['number', 'name', 'performer', ...STEP_FIELDS, 'branches'] as const
export type TableColumn = 'number' | 'name' | 'performer' | 'branches' | StepField

/** What else people head their columns with, as the beginning of the heading. */
const HEADINGS: Readonly<Partial<Record<TableColumn, RegExp>>> = {
  number: /^(no\.?|nr\.?|n|№.*|#|п\/п|t\/r)$/,
  name: /^(step|name|action|activit|task|operation|what|шаг|действи|этап|операци|название|наименование|что |qadam|harakat|bosqich|nomi|amal)/,
  performer:
    /^(who|performer|actor|role|responsib|lane|кто|исполнител|участник|ответствен|роль|kim|bajaruvchi|ijrochi|masʼul|mas'ul)/,
  channel: /^(how|channel|как|канал|способ|qanday|kanal|usul)/,
  place: /^(where|place|где|место|qayer|joy)/,
  organisation: /^(organi[sz]ation|agency|орган|ведомств|учрежден|tashkilot|idora)/,
  work: /^(work|touch|duration|time|effort|работ|время|длительност|трудо|ish vaqti|vaqt|davomiylig)/,
  wait: /^(wait|queue|ожидан|ждать|очеред|срок ожид|kutish|navbat)/,
  repeat: /^(repeat|times|how often|повтор|раз|takror|necha marta)/,
  costs: /^(cost|fee|price|расход|стоимост|плат|сбор|пошлин|xarajat|toʻlov|to'lov|narx|boj)/,
  documents: /^(doc|paper|документ|справк|бумаг|hujjat|maʼlumotnoma|ma'lumotnoma)/,
  legalBases: /^(law|legal|act|clause|закон|прав|основан|нпа|акт|пункт|huquq|qonun|asos|band)/,
  deadline: /^(deadline|term|statutory|срок|предельн|muddat)/,
  value: /^(value|ценност|qiymat)/,
  evidence: /^(source|evidence|источник|откуда|manba|dalil)/,
  painPoints: /^(pain|problem|complaint|боль|проблем|жалоб|muammo|shikoyat)/,
  heuristic: /^(heuristic|эвристик|evristika)/,
  note: /^(note|comment|remark|примечан|коммент|заметк|izoh|eslatma)/,
  branches: /^(next|then|branch|if|goes|переход|дальше|далее|если|условие|ветвлен|keyin|agar|shart|tarmoq)/,
}

const folded = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/[‘’ʻ`]/g, 'ʻ')
    .replace(/\s+/g, ' ')

const OWN: ReadonlyMap<string, TableColumn> = new Map(
  LANGUAGES.flatMap((language) =>
    TABLE_COLUMNS.map((column) => [folded(createWords(language).t(`cells.column.${column}`)), column] as const),
  ),
)

/** The column that a heading means: one of our own in any language, else by how it begins. */
export function columnOf(heading: string): TableColumn | undefined {
  const text = folded(heading)
  if (text === '') return undefined
  return OWN.get(text) ?? TABLE_COLUMNS.find((column) => HEADINGS[column]?.test(text))
}
