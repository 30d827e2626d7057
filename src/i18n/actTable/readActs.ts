import type { ReadAct } from '#src/domain/acts.ts'
import { LANGUAGES } from '#src/domain/language.ts'
import { DITTO } from '#src/domain/stepList.ts'
import { parseDate } from '../format/date.ts'
import { actKindOf, readCitation } from './citation.ts'
import type { ActColumn } from './columns.ts'
import { actColumnOf } from './columns.ts'

/** What was not understood of a table of acts, where; rows counted from 1 as given. */
export type ActProblem =
  | { readonly code: 'badDate'; readonly row: number; readonly text: string }
  | { readonly code: 'noAct'; readonly row: number; readonly text: string }

export interface ReadActs {
  readonly acts: readonly ReadAct[]
  /** Headings of columns that were left out. */
  readonly unknown: readonly string[]
  readonly problems: readonly ActProblem[]
}

/**
 * Reads a table of acts as people keep it: headings in any language and order, or none, then every row is a citation.
 * What is not understood is left out and told; nothing stops the rest.
 */
export function readActs(table: readonly (readonly string[])[]): ReadActs {
  const rows = filledDown(table)
    .map((cells, i) => ({ row: i + 1, cells }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  const first = rows[0]?.cells ?? []
  const columns = unique(first.map(actColumnOf))
  const names = columns.filter((column) => column === 'number' || column?.startsWith('title'))
  // A citation may begin with a word that heads columns as well, a heading has no number in it.
  if (names.length === 0 || first.some((cell) => /\d{2,}/.test(cell))) {
    return { acts: rows.map(({ cells }) => readCitation(cells.join(' '))), unknown: [], problems: [] }
  }
  const problems: ActProblem[] = []
  const acts = rows.slice(1).flatMap(({ row, cells }): ReadAct[] => {
    const cell = (column: ActColumn) => (cells[columns.indexOf(column)] ?? '').trim()
    const act = actOf(cell, (text) => problems.push({ code: 'badDate', row, text }))
    if (act.number !== undefined || act.title !== undefined || act.titles !== undefined) return [act]
    problems.push({ code: 'noAct', row, text: cells.join(' ').trim() })
    return []
  })
  const unknown = first.filter((heading, i) => columns[i] === undefined && heading.trim().length > 3)
  return { acts, unknown, problems }
}

/** What a merged cell says holds for all its rows. */
function filledDown(table: readonly (readonly string[])[]): string[][] {
  const filled: string[][] = []
  for (const cells of table) filled.push(cells.map((cell, i) => (cell === DITTO ? (filled.at(-1)?.[i] ?? '') : cell)))
  return filled
}

function actOf(cell: (column: ActColumn) => string, badDate: (text: string) => void): ReadAct {
  const date = parseDate(cell('date'))
  if (cell('date') !== '' && date === undefined) badDate(cell('date'))
  const titles = Object.fromEntries(
    LANGUAGES.flatMap((language) => (cell(`title.${language}`) === '' ? [] : [[language, cell(`title.${language}`)]])),
  )
  const kind = actKindOf(cell('kind'))
  const clauses = clausesOf(cell('clauses'))
  // A title that is a whole citation gives what the other columns leave open.
  const cited = cell('number') === '' && cell('title') !== '' ? readCitation(cell('title')) : {}
  const texts = { id: cell('id'), number: cell('number'), title: cell('title'), body: cell('body'), url: cell('url') }
  const title = texts.title || Object.values(titles)[0]
  return {
    ...Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== '')),
    ...(title === undefined ? {} : { title }),
    ...cited,
    ...(date === undefined ? {} : { date }),
    ...(kind === undefined ? {} : { kind }),
    ...(Object.keys(titles).length > 0 ? { titles } : {}),
    ...(clauses.length > 0 ? { clauses } : {}),
  }
}

/** Clauses as people list them: apart by semicolons or lines, else by commas. */
export function clausesOf(text: string): string[] {
  const parts = text.split(/[;\n]/.test(text) ? /[;\n]/ : /,/)
  return [...new Set(parts.map((part) => part.trim().replace(/\s+/g, ' ')).filter((part) => part !== ''))]
}

/** A column that comes twice counts once. */
const unique = (columns: readonly (ActColumn | undefined)[]) =>
  columns.map((column, i) => (column !== undefined && columns.indexOf(column) === i ? column : undefined))
