import { folded } from '../cells/vocabulary.ts'
import { ARROW, BEGINS } from './branchWords.ts'
import type { TableColumn } from './columns.ts'
import type { GivenRow } from './heading.ts'
import { plainNumber } from './rowNumber.ts'

/** A row as a step: its cells by column, with what further rows of the same step add. */
export interface Entry {
  readonly row: number
  /** As written, without the sign behind it; empty without one. */
  readonly number: string
  readonly cells: ReadonlyMap<TableColumn, string>
}

/** A row that is no step, or a cell that takes part in no step. */
export interface Aside {
  readonly row: number
  readonly column: TableColumn
  readonly code: 'aside' | 'noName' | 'merged'
  readonly text: string
}

export interface Entries {
  readonly entries: readonly Entry[]
  readonly asides: readonly Aside[]
  /** The number of the first step of each part, by the number of the part. */
  readonly parts: ReadonlyMap<string, string>
}

/** As above: what people type, and what stands for the lower cells of a merged one. */
const AS_ABOVE = /^(?:\u3003|[-–—\s]*(?:\/\/|\\\\)[-–—\s]*|["”“„]|''|то же(?: самое)?|same|as above|o'sha)$/iu
const TOTAL = /^(?:total|sum|итого|всего|jami|жами)(?=[\s:.]|$)/iu
const PART =
  /^(?:section|part|stage|phase|раздел|этап|часть|глава|стадия|блок|bo'lim|bosqich|qism|бўлим|босқич|қисм)\s*(?:№\s*)?(?:\d+|[ivx]+)(?=[\s.:)]|$)/iu

const ROMAN = /^[IVX]+$/
/** A text over so many columns is the heading of a part. */
const ACROSS = 3
const NAMING: ReadonlySet<TableColumn | undefined> = new Set<TableColumn | undefined>(['number', 'name'])

/** A line drawn with signs. */
const RULE = /^[-–—=_:+]+$/

/** A number before the name. */
const LISTED = /^(\d+(?:\.\d+)*)[.)]\s+(?=\S)/

/** Of a merged cell these hold for all its rows; all others count once. */
const SHARED: ReadonlySet<TableColumn> = new Set(['performer', 'channel', 'place', 'organisation', 'legalBases', 'evidence'])
/** A row with nothing but these goes on with the step above it. */
const LISTS: ReadonlySet<TableColumn> = new Set([
  'documents',
  'costs',
  'legalBases',
  'evidence',
  'painPoints',
  'branches',
  'note',
])

/** The steps of the rows under the headings: merged cells filled in, rows that are no steps put aside. */
export function entriesOf(rows: readonly GivenRow[], columns: readonly (TableColumn | undefined)[]): Entries {
  const found: { row: number; number: string; cells: Map<TableColumn, string> }[] = []
  const asides: Aside[] = []
  const parts = new Map<string, string>()
  const numbers = rows.map(({ cells }) => plainNumber(cells[columns.indexOf('number')] ?? ''))
  const saysMore = rows.some(({ cells }) => cells.some((text, i) => text.trim() !== '' && !NAMING.has(columns[i])))
  const isPart = (name: string, number: string) =>
    PART.test(folded(name)) || (ROMAN.test(number) && numbers.some((other) => /^\d/.test(other)))
  for (const { row, cells: texts } of rows) {
    const cells = new Map<TableColumn, string>()
    for (const [i, column] of columns.entries()) if (column && texts[i]?.trim()) cells.set(column, texts[i].trim())
    const above = found.at(-1)
    const name = cells.get('name') ?? ''
    const whole = texts.map((text) => text.trim()).filter((text) => text !== '' && !AS_ABOVE.test(text))
    if (whole.length > 0 && whole.every((text) => RULE.test(text))) continue
    const goesOn = AS_ABOVE.test(name) || (name === '' && [...cells.keys()].every((column) => LISTS.has(column)))
    if (whole.length === 0 || (above && goesOn && cells.size > 0)) {
      if (above) for (const [column, text] of cells) addTo(above.cells, column, text)
      continue
    }
    const said = name.replace(LISTED, '')
    // A row of its own for a way on from the step above.
    if (above && isBare(cells) && BEGINS.test(said) && ARROW.test(said)) {
      addTo(above.cells, 'branches', said)
      continue
    }
    if (whole.some((text) => TOTAL.test(text)) && (name === '' || TOTAL.test(name))) {
      asides.push({ row, column: 'name', code: 'aside', text: [...new Set(whole)].join(' ') })
      continue
    }
    const number = plainNumber(cells.get('number') ?? '')
    const isParent = number !== '' && isBare(cells) && numbers.some((other) => other.startsWith(`${number}.`))
    const isAcross = whole.length >= ACROSS && new Set(whole).size === 1
    if (isParent || isAcross || (isBare(cells) && saysMore && isPart(name, number))) {
      if (isParent) parts.set(number, numbers.find((other) => other.startsWith(`${number}.`)) ?? '')
      asides.push({ row, column: 'name', code: 'aside', text: [...new Set(whole)].join(' ') })
      continue
    }
    if (name === '') {
      asides.push({ row, column: 'name', code: 'noName', text: whole.join(' ') })
      continue
    }
    for (const [column, text] of cells)
      if (AS_ABOVE.test(text)) {
        const said = SHARED.has(column) ? above?.cells.get(column) : undefined
        if (said === undefined) cells.delete(column)
        else cells.set(column, said)
        if (!SHARED.has(column) && column !== 'number')
          asides.push({ row, column, code: 'merged', text: above?.cells.get(column) ?? text })
      }
    found.push({ row, number, cells })
  }
  return { entries: columns.includes('number') ? found : numbered(found), asides, parts }
}

const isBare = (cells: ReadonlyMap<TableColumn, string>): boolean => [...cells.keys()].every((column) => NAMING.has(column))

function addTo(cells: Map<TableColumn, string>, column: TableColumn, text: string): void {
  if (AS_ABOVE.test(text) || column === 'number' || column === 'name') return
  const before = cells.get(column)
  if (before === undefined) cells.set(column, text)
  else if (LISTS.has(column)) cells.set(column, `${before}\n${text}`)
}

/** Without a column for them, numbers stand before the names: `1. Apply`, `1.1) Check`. */
function numbered(found: readonly Entry[]): Entry[] {
  const listed = found.map(({ cells }) => LISTED.exec(cells.get('name') ?? ''))
  if (listed.filter((match) => match !== null).length * 2 <= found.length) return [...found]
  return found.map((entry, i) => {
    const match = listed[i]
    if (!match) return entry
    const name = (entry.cells.get('name') ?? '').slice(match[0].length)
    return { ...entry, number: match[1] ?? '', cells: new Map([...entry.cells, ['name', name]]) }
  })
}
