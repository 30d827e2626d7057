import Papa from 'papaparse'
import { looksLikeFormula } from '#src/domain/csv.ts'
import { groupBy } from '#src/domain/groupBy.ts'
import type { TableSheet } from '#src/domain/stepList.ts'
import { DITTO } from '#src/domain/stepList.ts'
import { mergedCellsOf } from './merged.ts'
import type { MergedCells } from './merged.ts'

/** More than this is no list of steps. */
const MAX_ROWS = 5_000

/** A cell merged over so many columns is the heading of a part, and is said in each of them. */
const ACROSS = 3

/**
 * The rows of a text as a spreadsheet copies or saves it: cells apart by tabs, semicolons, commas or bars, quoted where
 * they hold such signs or lines of their own; a text without such signs in most rows is one column. Rows beyond 5,000 are
 * left out.
 */
export function rowsOfText(text: string): string[][] {
  const [, said, plain = ''] = /^\ufeff?(?:sep=(.)\r?\n)?([\s\S]*)$/.exec(text) ?? []
  const { data } = Papa.parse<string[]>(plain, {
    delimiter: said ?? separatorOf(plain),
    skipEmptyLines: 'greedy',
    preview: MAX_ROWS,
  })
  return data.map((row) => row.map(unguarded))
}

/** The apostrophe with which a text is kept from being a formula is no part of it. */
const unguarded = (cell: string): string => (cell.startsWith("'") && looksLikeFormula(cell.slice(1)) ? cell.slice(1) : cell)

/** Separates nothing, so that each line is one cell. */
const NOTHING = '\u001f'

function separatorOf(text: string): string {
  if (text.includes('\t')) return '\t'
  const found = [';', ',', '|'].map((sign) => {
    const { data } = Papa.parse<string[]>(text, { delimiter: sign, skipEmptyLines: 'greedy', preview: 50 })
    // A title above may have fewer cells than the table.
    const alike = groupBy(
      data.filter(({ length }) => length > 1),
      ({ length }) => length,
    )
    return { sign, share: Math.max(0, ...[...alike.values()].map((rows) => rows.length)) / Math.max(1, data.length) }
  })
  const best = found.reduce((a, b) => (b.share > a.share ? b : a))
  return best.share > 0.5 ? best.sign : NOTHING
}

/** The sheets of an Excel workbook that hold anything, every cell as text. Fails when the bytes are no workbook. */
export async function sheetsOfWorkbook(bytes: Uint8Array<ArrayBuffer>): Promise<TableSheet[]> {
  const { default: readXlsx } = await import('read-excel-file/universal')
  const sheets = await readXlsx(bytes.buffer)
  const merged = mergedCellsOf(bytes)
  return sheets
    .map(({ sheet, data }) => {
      const rows = data.slice(0, MAX_ROWS).map((row) => row.map(cellText))
      return { name: sheet, rows: unmerged(rows, merged.get(sheet) ?? []) }
    })
    .filter(({ rows }) => rows.some((row) => row.some((cell) => cell.trim() !== '')))
}

function unmerged(rows: string[][], merged: readonly MergedCells[]): string[][] {
  for (const { top, left, bottom, right } of merged) {
    const text = rows[top]?.[left] ?? ''
    if (text.trim() === '') continue
    if (top === bottom && right - left + 1 >= ACROSS) rows[top]?.fill(text, left, right + 1)
    for (let row = top + 1; row <= Math.min(bottom, rows.length - 1); row++) rows[row]![left] = DITTO
  }
  return rows
}

/** As many digits as a spreadsheet keeps: what it added up may be off in the last ones. */
const DIGITS = 12

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'number') return String(Number(cell.toPrecision(DIGITS)))
  if (typeof cell !== 'object') return String(cell)
  return 'toISOString' in cell && typeof cell.toISOString === 'function' ? String(cell.toISOString()).slice(0, 10) : ''
}

/**
 * The sheets of a file: of a workbook, else the only one, without a name, of a text in UTF-8, UTF-16 or, as Excel saves in
 * Russian, windows-1251.
 */
export async function sheetsOfFile(bytes: Uint8Array<ArrayBuffer>): Promise<TableSheet[]> {
  const isZip = [0x50, 0x4b, 0x03, 0x04].every((byte, i) => bytes[i] === byte)
  return isZip ? sheetsOfWorkbook(bytes) : [{ name: '', rows: rowsOfText(decoded(bytes)) }]
}

function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1251').decode(bytes)
  }
}
