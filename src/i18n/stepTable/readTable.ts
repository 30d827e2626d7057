import type { ListedBranch, ListedStep } from '#src/domain/stepList.ts'
import type { StepFacts } from '#src/domain/step.ts'
import { NO_FACTS } from '#src/domain/step.ts'
import type { StepField } from '#src/domain/stepFields.ts'
import { STEP_FIELDS } from '#src/domain/stepFields.ts'
import type { CellContext, CellProblem } from '../cells/cell.ts'
import { STEP_CELLS } from '../cells/stepCells.ts'
import type { WrittenBranch } from './branches.ts'
import { readBranches } from './branches.ts'
import type { TableColumn } from './columns.ts'
import { columnOf } from './columns.ts'

/** What was not understood, where: row and column of the table as it was given, counted from 1. */
export interface TableProblem {
  readonly row: number
  readonly column: number
  readonly heading: string
  readonly problem: CellProblem | { readonly code: 'branch' | 'noStep' | 'noName' | 'unknownColumn'; readonly text: string }
}

export interface ReadTable {
  readonly columns: readonly (TableColumn | undefined)[]
  readonly steps: readonly ListedStep[]
  readonly problems: readonly TableProblem[]
}

/**
 * Reads a table of steps as people keep it: a heading row in any language and order, or none, then name and performer
 * stand first. What is not understood is left out of the steps and told, cell by cell; nothing stops the rest.
 */
export function readStepTable(table: readonly (readonly string[])[], context: CellContext): ReadTable {
  const rows = table.map((cells, i) => ({ row: i + 1, cells })).filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  const first = rows[0]?.cells ?? []
  const headings = first.map(columnOf)
  const hasHeadings =
    headings.filter((column) => column !== undefined).length >= Math.min(2, first.length) && headings.includes('name')
  const columns = hasHeadings ? unique(headings) : withoutHeadings(rows.map(({ cells }) => cells))
  const problems: TableProblem[] = []
  if (hasHeadings)
    for (const [i, text] of first.entries())
      if (columns[i] === undefined && text.trim() !== '')
        problems.push({ row: 1, column: i + 1, heading: text, problem: { code: 'unknownColumn', text } })

  const at = (column: TableColumn) => columns.indexOf(column)
  const listed: { row: number; number: string; step: Omit<ListedStep, 'branches'>; branches: readonly WrittenBranch[] }[] = []
  for (const { row, cells } of hasHeadings ? rows.slice(1) : rows) {
    const cell = (column: TableColumn) => (cells[at(column)] ?? '').trim()
    const told = (column: TableColumn, problem: TableProblem['problem']) =>
      problems.push({ row, column: at(column) + 1, heading: hasHeadings ? (first[at(column)] ?? '') : '', problem })
    if (cell('name') === '') {
      told('name', { code: 'noName', text: cells.join(' ').trim() })
      continue
    }
    const branches = readBranches(cell('branches'), context.language)
    if (branches === undefined) told('branches', { code: 'branch', text: cell('branches') })
    const step = { name: cell('name'), performer: cell('performer'), facts: factsOf(cell, context, told) }
    listed.push({ row, number: cell('number') || `${listed.length + 1}`, step, branches: branches ?? [] })
  }

  const steps = listed.map(({ row, step, branches }): ListedStep => {
    const leads = branches.flatMap((branch): ListedBranch[] => {
      const { to: written, ...rest } = branch
      if (typeof written === 'string') return [{ ...rest, to: written }]
      const to = listed.findIndex(({ number }) => number.replace(/\.$/, '') === written.step)
      if (to !== -1) return [{ ...rest, to }]
      problems.push({ row, column: at('branches') + 1, heading: '', problem: { code: 'noStep', text: written.step } })
      return []
    })
    return { ...step, branches: leads }
  })
  return { columns, steps, problems: problems.sort((a, b) => a.row - b.row || a.column - b.column) }
}

function factsOf(
  cell: (column: TableColumn) => string,
  context: CellContext,
  told: (column: TableColumn, problem: CellProblem) => void,
): StepFacts {
  let facts: StepFacts = NO_FACTS
  const read = <F extends StepField>(field: F) => {
    const result = STEP_CELLS[field].read(cell(field), context)
    if (!result.ok) told(field, result.problem)
    else if (result.value !== undefined) facts = { ...facts, [field]: result.value }
  }
  for (const field of STEP_FIELDS) read(field)
  return facts
}

/** A column that comes twice counts once. */
const unique = (columns: readonly (TableColumn | undefined)[]) =>
  columns.map((column, i) => (column !== undefined && columns.indexOf(column) === i ? column : undefined))

/** Numbers, if the first column holds them, then the name and who does it. */
function withoutHeadings(rows: readonly (readonly string[])[]): (TableColumn | undefined)[] {
  const isNumbered = rows.length > 0 && rows.every((cells) => /^\d+[.)]?$/.test((cells[0] ?? '').trim()))
  const order: TableColumn[] = isNumbered ? ['number', 'name', 'performer'] : ['name', 'performer']
  const width = Math.max(0, ...rows.map((cells) => cells.length))
  return Array.from({ length: width }, (_, i) => order[i])
}
