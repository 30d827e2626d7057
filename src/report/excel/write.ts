import type { CellObject, Sheet } from 'write-excel-file/universal'
import { looksLikeFormula } from '#src/domain/csv.ts'
import type { SheetCell } from './cell.ts'
import { heightOf } from './heights.ts'
import { LOOKS, RUNS_ON } from './looks.ts'
import type { SheetPlan } from './plan.ts'
import { finishing } from './finishing.ts'
import { safeText } from './safeText.ts'
import { widthsOf } from './widths.ts'

const FONT = { fontFamily: 'Arial', fontSize: 10 }

const AT_RIGHT = { align: 'right' } as const

/** The format that marks a text which must not be run as a formula, also when somebody types into its cell. */
export const TEXT_FORMAT = '@'

/** The sheets as an Excel workbook (.xlsx). */
export async function writeWorkbook(plans: readonly SheetPlan[]): Promise<Uint8Array> {
  const { default: write } = await import('write-excel-file/universal')
  const blob = await write(plans.map(sheetOf), { ...FONT, features: [finishing(plans)] }).toBlob()
  return new Uint8Array(await blob.arrayBuffer())
}

function sheetOf(plan: SheetPlan): Sheet<Blob> {
  const { name, rows, frozen } = plan
  const widths = widthsOf(plan)
  return {
    sheet: name,
    data: rows.map((row) => {
      const height = heightOf(row, widths)
      return row.length === 0 ? [null] : row.map((cell) => cellObject(cell, height))
    }),
    columns: widths.map((width) => ({ width })),
    stickyRowsCount: frozen.rows,
    stickyColumnsCount: frozen.columns,
    orientation: 'landscape',
    showGridLines: false,
  }
}

function cellObject(cell: SheetCell, height: number): CellObject | null {
  if (cell === null) return null
  const { look } = cell
  const style = { ...LOOKS[look], height, alignVertical: look === 'head' ? ('center' as const) : ('top' as const) }
  switch (cell.kind) {
    case 'text': {
      const value = safeText(cell.text)
      return {
        ...style,
        value,
        type: String,
        ...(!RUNS_ON.has(look) && { wrap: true, indent: 1, align: look === 'dash' ? ('right' as const) : ('left' as const) }),
        ...(looksLikeFormula(value) && { format: TEXT_FORMAT }),
      }
    }
    case 'blank':
      return { ...style, type: Number, format: cell.format }
    case 'number':
      return { ...style, ...AT_RIGHT, value: cell.value, type: Number, format: cell.format }
    case 'formula':
      return { ...style, ...AT_RIGHT, value: cell.formula, type: 'Formula', format: cell.format }
  }
}
