import type { ReportContext } from '../context.ts'
import type { ReportVariant } from '../input.ts'
import { cellAt, fixedRange } from './address.ts'
import type { SheetCell } from './cell.ts'
import { blank, formula, framed, input, leadRows, lines, number, text } from './cell.ts'
import type { Counted } from './counted.ts'
import { countedOf } from './counted.ts'
import { WHOLE } from './formats.ts'
import type { Parameters } from './parameters.ts'
import type { SheetPlan } from './plan.ts'
import type { InRow, StepColumnId } from './stepColumn.ts'
import { STEP_COLUMN_IDS } from './stepColumn.ts'
import { STEP_COLUMNS } from './stepColumns.ts'
import type { Range } from './term.ts'

/** A sheet of steps, and its columns as formulas of other sheets name them. */
export interface StepTable {
  readonly sheet: SheetPlan
  /** How many steps there are; without any there is nothing to calculate with. */
  readonly size: number
  /** A column over the steps. */
  readonly steps: (id: StepColumnId) => Range
  /** The same with what counts beside steps below them. */
  readonly everything: (id: StepColumnId) => Range
}

/** Number and name stay in view. */
const FROZEN = 2

const columnOf = (id: StepColumnId): number => STEP_COLUMN_IDS.indexOf(id) + 2

/** Steps in flow order with everything that is known of them, and below them what waits and costs beside steps. */
export function stepTable(name: string, variant: ReportVariant, parameters: Parameters, context: ReportContext): StepTable {
  const { t } = context
  const { steps, others } = countedOf(variant)
  const legend = [t('report.caption.steps', { name: variant.name }), t('workbook.legend.input'), t('workbook.legend.steps')]
  const top = [[text(name, 'title')], ...legend.flatMap((words) => leadRows(words, FROZEN))]
  const head = top.length + 1
  const numbers = new Map(variant.analysis.steps.map((step) => [step.id, step.number]))
  const counted: readonly (Counted | null)[] = [...steps, ...(others.length === 0 ? [] : [null, ...others])]
  const table = counted.map((step, i) => (step === null ? null : valuesOf(step, head + 1 + i, parameters)))
  const formats = new Map(STEP_COLUMN_IDS.map((id) => [id, formatOf(id, table)]))

  const rows = counted.map((step, i): SheetCell[] => {
    const values = table[i]
    if (!step || !values)
      return [blank('group'), text(t('workbook.beside'), 'group'), ...STEP_COLUMN_IDS.slice(1).map(() => blank('group'))]
    return [
      number(numbers.get(step.node.id), WHOLE, 'quiet'),
      ...STEP_COLUMN_IDS.map((id) => cellOf(id, step, values, formats.get(id) ?? WHOLE, parameters, context)),
    ]
  })
  const last = head + counted.length
  const sums = STEP_COLUMN_IDS.map((id) => {
    const column = STEP_COLUMNS[id]
    if (id === 'name') return text(t('report.total'), 'total')
    if (column.kind !== 'made' || !column.isSummed) return blank('total')
    const letters = cellAt(columnOf(id), head + 1)
    const whole = table.reduce((sum, values) => sum + (values?.(id).value ?? 0), 0)
    return formula({ text: `SUM(${letters}:${cellAt(columnOf(id), last)})`, value: whole }, formats.get(id) ?? WHOLE, 'total')
  })
  const range = (id: StepColumnId, size: number): Range => ({
    text: fixedRange(name, columnOf(id), head + 1, head + size),
    values: rows.slice(0, size).map((row) => shown(row[columnOf(id) - 1] ?? null)),
  })
  return {
    sheet: {
      name,
      rows: [
        ...top,
        [text(t('report.column.no'), 'head'), ...STEP_COLUMN_IDS.map((id) => text(STEP_COLUMNS[id].heading(context), 'head'))],
        ...framed(rows, STEP_COLUMN_IDS.length + 1),
        ...(steps.length === 0 ? [] : [[blank('total'), ...sums]]),
      ],
      widths: [6, ...STEP_COLUMN_IDS.map((id) => STEP_COLUMNS[id].width)],
      frozen: { rows: head, columns: FROZEN },
      ...(steps.length > 0 && { filter: { head, last: head + steps.length } }),
      pagesWide: 5,
    },
    size: steps.length,
    steps: (id) => range(id, steps.length),
    everything: (id) => range(id, counted.length),
  }
}

/** The numbers of a row, as other cells of it name them. */
function valuesOf(step: Counted, row: number, parameters: Parameters): InRow {
  const values: InRow = (id) => {
    const column = STEP_COLUMNS[id]
    const place = cellAt(columnOf(id), row)
    if (column.kind === 'given') return { text: place, value: column.give(step) ?? 0 }
    return { text: place, value: column.kind === 'made' ? column.make(values, parameters).value : 0 }
  }
  return values
}

function formatOf(id: StepColumnId, table: readonly (InRow | null)[]): string {
  const column = STEP_COLUMNS[id]
  return column.kind === 'said' ? WHOLE : column.format(table.map((values) => values?.(id).value))
}

function cellOf(
  id: StepColumnId,
  step: Counted,
  values: InRow,
  format: string,
  parameters: Parameters,
  context: ReportContext,
): SheetCell {
  const column = STEP_COLUMNS[id]
  switch (column.kind) {
    case 'said':
      return lines(column.say(step, context), id === 'name' ? 'strong' : 'plain')
    case 'given':
      return input(column.give(step), format)
    case 'made':
      return formula(column.make(values, parameters), format)
  }
}

/** What a reader sees in a cell. */
function shown(cell: SheetCell): number | string | null {
  if (cell === null || cell.kind === 'blank') return null
  return cell.kind === 'text' ? cell.text : cell.value
}
