import type { StepField } from '#src/domain/stepFields.ts'
import type { Cell } from './cell.ts'
import { costs, documents, evidence, legalBases, painPoints } from './listCells.ts'
import { channel, deadline, repeat, text, value, wait, work } from './plainCells.ts'

/** How each fact of a step is written into and read from a cell: of the table, of a spreadsheet, of the clipboard. */
export const STEP_CELLS: { readonly [F in StepField]: Cell<F> } = {
  channel,
  place: text<'place'>(),
  organisation: text<'organisation'>(),
  work,
  wait,
  repeat,
  costs,
  documents,
  legalBases,
  deadline,
  value,
  evidence,
  painPoints,
  heuristic: text<'heuristic'>(),
  note: text<'note'>(),
}
