import type { StepFacts } from '#src/domain/step.ts'
import { NO_FACTS } from '#src/domain/step.ts'
import type { Patch } from '#src/modeler/annotator.ts'
import type { Editor } from '#src/modeler/editor.ts'
import type { CellChange, TableContext } from './cellText.ts'
import { changeOf, saidIn } from './cellText.ts'
import type { ColumnId } from './columns.ts'
import type { Edit } from './edits.ts'
import type { Reject, Rejects } from './rejects.ts'
import { rejectKey } from './rejects.ts'
import type { TableRow } from './rows.ts'

export type CommitTarget = Pick<Editor, 'batch' | 'updateFacts' | 'updateName' | 'moveToLane' | 'lanesFor' | 'addStep'>

export interface CommitInput {
  readonly editor: CommitTarget
  readonly rows: readonly TableRow[]
  readonly columns: readonly ColumnId[]
  readonly context: TableContext
  readonly rejects: Rejects
  readonly keep: (rejects: Rejects) => void
}

/** Steps to be drawn one after the other, and what their cells say. */
export interface NewSteps {
  readonly after: string | undefined
  readonly steps: readonly {
    readonly name: string
    readonly cells: readonly { readonly column: ColumnId; readonly text: string }[]
  }[]
}

export interface Committed {
  readonly changed: number
  readonly rejected: number
  /** Ids of new steps, in order. */
  readonly added: readonly string[]
}

const NO_STEPS: NewSteps = { after: undefined, steps: [] }

/**
 * Puts texts into cells and draws new steps, all as one step of the drawing's undo history. What cannot be read is kept
 * beside the drawing, and comes and goes with that step.
 */
export function commit(edits: readonly Edit[], input: CommitInput, { after, steps }: NewSteps = NO_STEPS): Committed {
  const { editor, rows, columns, context, rejects, keep } = input
  const next = new Map<string, Reject>(rejects)
  const patches = new Map<string, Patch<StepFacts>>()
  const others: { id: string; change: CellChange }[] = []
  let changed = 0
  let rejected = 0
  let isTouched = false
  const put = (row: TableRow, column: ColumnId, edit: Pick<Edit, 'text' | 'whole'>): CellChange => {
    const key = rejectKey(row.id, column)
    const change = changeOf(row, column, edit, context, () => editor.lanesFor(row.id))
    if (change.kind !== 'problem') isTouched = next.delete(key) || isTouched
    else if (next.get(key)?.text !== edit.text) {
      next.set(key, { text: edit.text, problem: change, instead: saidIn(row, column) })
      rejected += 1
      isTouched = true
    }
    return change
  }
  for (const edit of edits) {
    const row = rows[edit.row]
    const column = columns[edit.column]
    if (!row || !column) continue
    const change = put(row, column, edit)
    if (change.kind === 'none' || change.kind === 'problem') continue
    changed += 1
    // What changes on one step is written once.
    if (change.kind === 'facts') patches.set(row.id, { ...patches.get(row.id), ...change.patch })
    else others.push({ id: row.id, change })
  }
  const added: string[] = []
  if (changed === 0 && steps.length === 0 && !isTouched) return { changed: 0, rejected, added }
  editor.batch(
    () => {
      for (const [id, patch] of patches) editor.updateFacts(id, patch)
      for (const { id, change } of others) apply(id, change, editor)
      let last = after
      for (const { name, cells } of steps) {
        const id = editor.addStep(name, last)
        if (id === undefined) return
        added.push(id)
        last = id
        const row: TableRow = { id, number: 0, name, performer: undefined, facts: NO_FACTS, inherited: {} }
        for (const { column, text } of cells) if (text.trim() !== '') apply(id, put(row, column, { text }), editor)
      }
    },
    { done: () => isTouched && keep(next), undone: () => isTouched && keep(rejects) },
  )
  return { changed, rejected, added }
}

function apply(id: string, change: CellChange, editor: CommitTarget): void {
  if (change.kind === 'facts') editor.updateFacts(id, change.patch)
  else if (change.kind === 'name') editor.updateName(id, change.name)
  else if (change.kind === 'performer') editor.moveToLane(id, change.lane)
}
