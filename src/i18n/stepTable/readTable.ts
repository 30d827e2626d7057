import type { ListedBranch, ListedStep } from '#src/domain/stepList.ts'
import type { StepFacts } from '#src/domain/step.ts'
import { NO_FACTS } from '#src/domain/step.ts'
import type { StepField } from '#src/domain/stepFields.ts'
import { STEP_FIELDS } from '#src/domain/stepFields.ts'
import type { CellContext, CellProblem } from '../cells/cell.ts'
import { STEP_CELLS } from '../cells/stepCells.ts'
import { folded } from '../cells/vocabulary.ts'
import { formatShare } from '../format/number.ts'
import { readBranches } from './branches.ts'
import type { TableColumn } from './columns.ts'
import { areSeveral, looksLikeSeveral, withoutListSigns } from './doubts.ts'
import type { Entry } from './entries.ts'
import { entriesOf } from './entries.ts'
import { headingOf } from './heading.ts'
import { createReferences } from './references.ts'
import { refusalsOf, withRefusals } from './refusals.ts'
import { withUnit } from './withUnit.ts'

/** What takes no part in the diagram as it stands, though nothing in it is wrong. */
export const NOTES = ['aside', 'merged', 'nobody', 'together', 'oneDocument', 'saidBranch', 'intoRefusal'] as const
type Note = (typeof NOTES)[number]

/** What was not understood or put aside, where: row and column of the table as it was given, counted from 1. */
export interface TableProblem {
  readonly row: number
  readonly column: number
  readonly heading: string
  readonly problem:
    | CellProblem
    | {
        readonly code: 'branch' | 'noStep' | 'severalSteps' | 'shares' | 'noName' | 'unknownColumn' | Note
        readonly text: string
      }
}

export interface ReadTable {
  readonly columns: readonly (TableColumn | undefined)[]
  readonly steps: readonly ListedStep[]
  readonly problems: readonly TableProblem[]
}

/** Shares are written with a few decimals. */
const ROUNDING = 1e-6

/**
 * Reads a table of steps as people keep it: headings in any language and order below a title, or none, then name and
 * performer stand first; merged cells, parts with a heading of their own and totals are known for what they are. What is
 * not understood is left out of the steps and told, cell by cell; nothing stops the rest.
 */
export function readStepTable(table: readonly (readonly string[])[], context: CellContext): ReadTable {
  const rows = table.map((cells, i) => ({ row: i + 1, cells })).filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  const { columns, headings, row: headingRow, above, below } = headingOf(rows)
  const problems: TableProblem[] = []
  const tell = (row: number, column: TableColumn, problem: TableProblem['problem']) => {
    const at = columns.indexOf(column)
    problems.push({ row, column: at + 1, heading: headings[at] ?? '', problem })
  }
  for (const { row, cells } of above) {
    const texts = [...new Set(cells.filter((cell) => cell.trim() !== ''))]
    if (texts.length > 1) tell(row, 'name', { code: 'aside', text: texts.join(' ') })
  }
  for (const [i, column] of columns.entries()) {
    if (column !== undefined || !below.some(({ cells }) => cells[i]?.trim())) continue
    const heading = headings[i]?.trim() ?? ''
    problems.push({ row: headingRow, column: i + 1, heading, problem: { code: 'unknownColumn', text: heading || `${i + 1}` } })
  }

  const { entries, asides, parts } = entriesOf(below, columns)
  for (const { row, column, code, text } of asides) tell(row, column, { code, text })
  const references = createReferences(entries, parts)
  const performers = new Set(entries.map(({ cells }) => folded(cells.get('performer') ?? '')))
  const together = new Set<string>()
  const steps = entries.map((entry, index): ListedStep => {
    const cell = (column: TableColumn) => entry.cells.get(column) ?? ''
    const told = (column: TableColumn, problem: TableProblem['problem']) => tell(entry.row, column, problem)
    const performer = cell('performer')
    if (performer === '' && columns.includes('performer')) told('performer', { code: 'nobody', text: cell('name') })
    if (areSeveral(performer, performers) && !together.has(performer)) told('performer', { code: 'together', text: performer })
    together.add(performer)
    const heading = (column: TableColumn) => headings[columns.indexOf(column)] ?? ''
    const facts = factsOf((field) => withUnit(plainCell(cell(field), field), field, heading(field)), context, told)
    for (const document of facts.documents)
      if (looksLikeSeveral(document, cell('documents'))) told('documents', { code: 'oneDocument', text: document.name })
    if (!columns.includes('branches') && saysBranch(cell('note'))) told('note', { code: 'saidBranch', text: cell('note') })
    return { name: cell('name'), performer, facts, branches: branchesOf(entry, index, entries.length) }
  })

  function branchesOf({ row, cells }: Entry, index: number, count: number): ListedBranch[] {
    const text = cells.get('branches') ?? ''
    const written = readBranches(text, context.language, references.isName)
    if (written === undefined) tell(row, 'branches', { code: 'branch', text })
    const branches = (written ?? []).flatMap(({ to, ...rest }): ListedBranch[] => {
      if (to === 'next') return [{ ...rest, to: index + 1 < count ? index + 1 : 'end' }]
      if (typeof to === 'string') return [{ ...rest, to }]
      const led = references.find(to.step)
      if (typeof led === 'object') return [{ ...rest, to: led.to }]
      tell(row, 'branches', { code: led === 'none' ? 'noStep' : 'severalSteps', text: to.step })
      return []
    })
    const sum = branches.reduce((total, { probability }) => total + (probability ?? 0), 0)
    if (sum > 1 + ROUNDING) tell(row, 'branches', { code: 'shares', text: formatShare(sum, context.language) })
    return branches
  }

  for (const i of refusalsOf(steps)) {
    const [before, refusal] = [steps[i - 1], steps[i]]
    if (before?.branches.length === 0) tell(entries[i - 1]!.row, 'name', { code: 'intoRefusal', text: refusal?.name ?? '' })
  }

  /** A place with a condition or a word for it; a mere number or name says nothing of that. */
  function saysBranch(text: string): boolean {
    const written = /\p{L}/u.test(text) ? readBranches(text, context.language) : undefined
    return written?.some(({ to }) => typeof to === 'object' && references.find(to.step) !== 'none') ?? false
  }

  return { columns, steps: withRefusals(steps), problems: problems.sort((a, b) => a.row - b.row || a.column - b.column) }
}

const plainCell = (text: string, field: StepField): string => (field === 'documents' ? withoutListSigns(text) : text)

function factsOf(
  cell: (field: StepField) => string,
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
