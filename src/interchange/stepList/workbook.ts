import type { SheetData } from 'write-excel-file/universal'
import type { Cell } from '#src/domain/csv.ts'
import type { Sheet } from '#src/domain/sheet.ts'

/** What no spreadsheet program takes in the name of a sheet, and how long it may be. */
const NOT_IN_NAMES = /[\\/?*[\]:]+/g
const LONGEST_NAME = 31

/**
 * The sheet as an Excel workbook (.xlsx), the head in bold and in view. Every text is written as a text, so that none
 * is run as a formula, whatever it begins with; numbers that are not finite are left empty.
 */
export async function workbookOf({ name, head, rows, widths, frozen }: Sheet): Promise<Uint8Array> {
  const { default: write } = await import('write-excel-file/universal')
  const data: SheetData = [
    head.map((value) => ({ value, type: String, fontWeight: 'bold' as const, backgroundColor: '#ECEFF2' })),
    ...rows.map((row) => row.map(cellOf)),
  ]
  const blob = await write(data, {
    sheet: name.replace(NOT_IN_NAMES, ' ').slice(0, LONGEST_NAME).trim() || 'Sheet',
    columns: widths.map((width) => ({ width })),
    stickyRowsCount: 1,
    stickyColumnsCount: frozen,
  }).toBlob()
  return new Uint8Array(await blob.arrayBuffer())
}

function cellOf(cell: Cell): SheetData[number][number] {
  if (cell === null || cell === undefined || cell === '') return null
  if (typeof cell === 'string') return { value: cell, type: String, wrap: cell.includes('\n') }
  return Number.isFinite(cell) ? { value: cell, type: Number } : null
}
