import { DITTO } from '#src/domain/stepList.ts'
import { STEP_CELLS } from '../cells/stepCells.ts'
import { folded } from '../cells/vocabulary.ts'
import { ARROW } from './branchWords.ts'
import type { TableColumn } from './columns.ts'
import { columnsOf, meaningsOf } from './columns.ts'
import { isRowNumber } from './rowNumber.ts'

/** A row of a table as it was given; `row` counts from 1. */
export interface GivenRow {
  readonly row: number
  readonly cells: readonly string[]
}

export interface Heading {
  readonly columns: readonly (TableColumn | undefined)[]
  /** The words over each column; empty without a heading. */
  readonly headings: readonly string[]
  /** The row of the headings, counted from 1; without any the first, 0 in an empty table. */
  readonly row: number
  readonly above: readonly GivenRow[]
  readonly below: readonly GivenRow[]
}

/** A title and a stamp of approval may stand above; further down it is no heading. */
const DEEPEST = 20

const filled = (cells: readonly string[]): string[] => cells.filter((cell) => cell.trim() !== '')

/**
 * Finds the headings of a table: the first row that names at least two columns, with a second row of headings below it
 * and the row that counts the columns, as official tables have it. Without headings, name and performer stand first.
 */
export function headingOf(rows: readonly GivenRow[]): Heading {
  const width = Math.max(0, ...rows.map(({ cells }) => filled(cells).length))
  const needed = Math.min(2, width)
  const at = rows.slice(0, needed > 1 ? DEEPEST : 1).findIndex(({ cells }) => {
    const columns = withName(cells).filter((column) => column !== undefined)
    return columns.length >= needed && columns.includes('name') && (needed > 1 || isWord(cells))
  })
  const first = rows[at]
  if (!first)
    return {
      columns: withoutHeading(rows.map(({ cells }) => cells)),
      headings: [],
      row: rows[0]?.row ?? 0,
      above: [],
      below: rows,
    }
  const second = rows[at + 1]
  const isDouble = second !== undefined && isBelow(first.cells, second.cells)
  const headings = isDouble ? joined(first.cells, second.cells) : first.cells
  const afterHeadings = rows.slice(at + (isDouble ? 2 : 1))
  const below = afterHeadings[0] && countsColumns(afterHeadings[0].cells) ? afterHeadings.slice(1) : afterHeadings
  const isRepeated = ({ cells }: GivenRow) => folded(cells.join('\t')) === folded(first.cells.join('\t'))
  const kept = below.filter((row) => !isRepeated(row))
  return {
    columns: withBranches(headings, withNumbers(headings, withName(headings), kept), kept),
    headings,
    row: first.row,
    above: rows.slice(0, at),
    below: kept,
  }
}

/** A second row of headings divides columns of the first: it names only columns, among them none that is a step's own. */
function isBelow(first: readonly string[], second: readonly string[]): boolean {
  const own = second.flatMap((text, i) => (text.trim() !== '' && !isSame(text, first[i] ?? '') ? [text] : []))
  return own.length > 0 && own.every((text) => !isSign(text) && meaningsOf(text).length > 0) && !own.some(isStepName)
}

/** In a list of one column a heading is a word; a step says more. */
const isWord = (cells: readonly string[]): boolean => filled(cells).every((text) => !/\s/.test(text.trim()))

const isSign = (text: string): boolean => /^[\d\s.,%-]+$/.test(text)
const isStepName = (text: string): boolean => meaningsOf(text)[0] === 'name'
const isSame = (below: string, above: string): boolean => below === DITTO || folded(below) === folded(above)

const joined = (first: readonly string[], second: readonly string[]): string[] =>
  Array.from({ length: Math.max(first.length, second.length) }, (_, i) => {
    const [upper, lower] = [first[i] ?? '', second[i] ?? '']
    return lower.trim() === '' || isSame(lower, upper) ? upper : lower
  })

/** `1 2 3 4` under the headings. */
function countsColumns(cells: readonly string[]): boolean {
  const numbers = filled(cells).map((cell) => cell.trim())
  return numbers.length > 1 && numbers.every((number, i) => number === `${i + 1}`)
}

/** Among so many columns that are known the first unknown one names the steps, if no other does. */
const TELLING = 3

function withName(headings: readonly string[]): readonly (TableColumn | undefined)[] {
  const columns = columnsOf(headings)
  if (columns.includes('name') || columns.filter((column) => column !== undefined).length < TELLING) return columns
  const first = columns.findIndex((column, i) => column === undefined && headings[i]?.trim())
  return columns.map((column, i) => (i === first ? 'name' : column))
}

/** A column of arrows is that of the branches, whatever it is called. */
function withBranches(
  headings: readonly string[],
  columns: readonly (TableColumn | undefined)[],
  rows: readonly GivenRow[],
): readonly (TableColumn | undefined)[] {
  if (columns.includes('branches')) return columns
  const first = headings.findIndex((_, i) => columns[i] === undefined && rows.some(({ cells }) => ARROW.test(cells[i] ?? '')))
  return columns.map((column, i) => (i === first ? 'branches' : column))
}

/** A column of steps that holds but numbers is that of the numbers, if another could name the steps. */
function withNumbers(
  headings: readonly string[],
  columns: readonly (TableColumn | undefined)[],
  rows: readonly GivenRow[],
): readonly (TableColumn | undefined)[] {
  const name = columns.indexOf('name')
  if (columns.includes('number') || !rows.every(({ cells }) => isRowNumber(cells[name] ?? ''))) return columns
  const other = headings.findIndex((text, i) => i !== name && meaningsOf(text).includes('name'))
  if (other === -1) return columns
  return columns.map((column, i) => (i === name ? 'number' : i === other ? 'name' : column))
}

/** Times with their units, as most of a column. */
function isTimes(texts: readonly string[]): boolean {
  const given = texts.filter((text) => text.trim() !== '')
  const times = given.filter((text) => /\p{L}/u.test(text) && STEP_CELLS.work.read(text, { language: 'ru' }).ok)
  return times.length * 2 > given.length
}

/** Numbers, if the first column holds them, then the name and who does it; a column of arrows is that of the branches, the first one of times that of the work. */
function withoutHeading(rows: readonly (readonly string[])[]): (TableColumn | undefined)[] {
  const width = Math.max(0, ...rows.map((cells) => cells.length))
  const isNumbered = width > 1 && rows.length > 0 && rows.every((cells) => isRowNumber(cells[0] ?? ''))
  const order: TableColumn[] = isNumbered ? ['number', 'name', 'performer'] : ['name', 'performer']
  const firstTime = Array.from({ length: width }, (_, i) => i).find(
    (i) => i >= order.length && isTimes(rows.map((cells) => cells[i] ?? '')),
  )
  return Array.from({ length: width }, (_, i) => {
    if (i < order.length - 1) return order[i]
    const texts = rows.map((cells) => cells[i] ?? '').filter((text) => text.trim() !== '')
    if (texts.some((text) => ARROW.test(text))) return 'branches'
    return order[i] ?? (i === firstTime ? 'work' : undefined)
  })
}
