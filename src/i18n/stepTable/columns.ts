import { LANGUAGES } from '#src/domain/language.ts'
import type { StepField } from '#src/domain/stepFields.ts'
import { STEP_FIELDS } from '#src/domain/stepFields.ts'
import { folded } from '../cells/vocabulary.ts'
import { createWords } from '../words.ts'
import { uzbekLatin } from './uzbekLatin.ts'

/** The columns of a table of steps: its number, its name, who does it, where it goes on, and every fact. */
export const TABLE_COLUMNS = ['number', 'name', 'performer', ...STEP_FIELDS, 'branches'] as const
export type TableColumn = 'number' | 'name' | 'performer' | 'branches' | StepField

type Heading = readonly [column: TableColumn, pattern: RegExp]

/**
 * What else people head their columns with, most telling first: what a heading says at its beginning, then what it says
 * at all. Headings are compared without case, with one apostrophe and without ё.
 */
const HEADINGS: readonly Heading[] = [
  ['number', /^(no\.?|nr\.?|n|№.*|#|id|ref|п\/п|п\.п\.?|т\/р|t\/r|номер.*|код|number|raqam.*|tartib.*)$/],
  ['number', /^(step|шаг|этап|qadam|bosqich)\s*(no|nr|num|№|#|номер|raqam|id)/],
  [
    'branches',
    /^(next|then|branch|if |goes|следующ|след\.|переход|дальше|далее|если|услови|ветвлен|куда|keyin|agar|shart|tarmoq)/,
  ],
  ['branches', /[\s/,(](next|следующ|переход|keyingi)/],
  ['wait', /(^wait|^queue|waiting|ожидан|^ждать|^ждет|очеред|kutish|navbat)/],
  [
    'name',
    /^(step|name|action|activit|task|operation|procedure|what|шаг|действи|этап|операци|процедур|название|наименование|мероприят|работы$|что |qadam|harakat|bosqich|nomi|nima |amal|tadbir(?!kor)|vazifa|ish (?:nomi|turi)|(?:process|business|work) (?:step|activit|task))/,
  ],
  [
    'performer',
    /^(who|performer|actor|role|responsib|owner|by whom|done by|handled by|assigned|lane|кто|исполнител|участник|ответствен|роль|должност|подраздел|отдел|kim|bajaruvchi|ijrochi|mas'ul|bo'lim|lavozim|xodim)/,
  ],
  ['channel', /^(how$|how |channel|как$|как |канал|способ|форма подач|qanday|kanal|usul)/],
  ['place', /^(where|place|где|место|qayer|joy)/],
  ['organisation', /^(organi[sz]ation|agency|орган|ведомств|учрежден|tashkilot|idora)/],
  ['deadline', /^(deadline|term|statutory|sla$|sla |time limit|due|срок|предельн|норматив)|muddat/],
  [
    'work',
    /^(work|touch|processing time|duration|time|effort|работ|время|длительност|продолжит|трудо|ish vaqti|ish$|vaqt|davomiylig|sarflan)/,
  ],
  ['repeat', /^(repeat|times|how often|повтор|раз$|раз |сколько раз|takror|necha marta)/],
  ['costs', /^(cost|fee|price|расход|стоимост|затрат|плат|сбор|пошлин|xarajat|to'lov|narx|boj)/],
  ['legalBases', /^(law|legal|act$|acts|clause|закон|прав|основан|нпа|акт|пункт|норма|huquq|qonun|asos|band)/],
  ['documents', /(^doc|^paper|document|документ|справк|бумаг|hujjat|ma'lumotnoma)/],
  ['value', /^(value|ценност|qiymat)/],
  ['evidence', /^(source|evidence|источник|откуда|manba|dalil)/],
  ['painPoints', /^(pain|problem|complaint|боль|боли|проблем|жалоб|muammo|shikoyat)/],
  ['heuristic', /^(heuristic|эвристик|evristika)/],
  ['note', /^(note|comment|remark|примечан|коммент|заметк|izoh|eslatma)/],
  // Said of the step where nothing else names it, else a note.
  ['name', /^(descri|content|описан|содержан|tavsif|mazmun)/],
  ['note', /^(descri|content|описан|содержан|tavsif|mazmun)/],
]

/** Amounts in thousands would be read a thousand times too small. */
const THOUSANDS = /(тыс|млн|thous|million|mln|ming(?![\p{L}']))/u

const OWN: ReadonlyMap<string, TableColumn> = new Map(
  LANGUAGES.flatMap((language) =>
    TABLE_COLUMNS.map((column) => [folded(createWords(language).t(`cells.column.${column}`)), column] as const),
  ),
)

/** What a heading may mean, the likeliest first: one of our own columns in any language, else by what people write. */
export function meaningsOf(heading: string): readonly TableColumn[] {
  const text = folded(heading)
  if (text === '') return []
  const own = OWN.get(text)
  const others = knownBy(text)
  if (own !== undefined) return [own, ...others]
  return others.length > 0 ? others : knownBy(uzbekLatin(text))
}

const knownBy = (text: string): TableColumn[] =>
  HEADINGS.flatMap(([column, pattern]) => (pattern.test(text) && !(column === 'costs' && THOUSANDS.test(text)) ? [column] : []))

/**
 * The columns of a row of headings. Each counts once: of two that could be the same, the one that says it more plainly,
 * else the first; the other takes the next of its meanings that is free.
 */
export function columnsOf(headings: readonly string[]): (TableColumn | undefined)[] {
  const meanings = headings.map(meaningsOf)
  const columns: (TableColumn | undefined)[] = headings.map(() => undefined)
  const taken = new Set<TableColumn>()
  const deepest = Math.max(0, ...meanings.map(({ length }) => length))
  for (let depth = 0; depth < deepest; depth++)
    for (const [i, possible] of meanings.entries()) {
      const column = possible[depth]
      if (columns[i] !== undefined || column === undefined || taken.has(column)) continue
      columns[i] = column
      taken.add(column)
    }
  return columns
}
