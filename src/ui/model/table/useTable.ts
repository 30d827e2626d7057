import { useCallback, useMemo, useReducer, useRef, useState } from 'react'
import type { Finding } from '#src/domain/findings.ts'
import { flowOrder } from '#src/domain/flowOrder.ts'
import type { ServiceFacts } from '#src/domain/service.ts'
import { useWords } from '../../hooks/useWords.ts'
import type { EditorSession } from '../useEditor.ts'
import type { TableContext } from './cellText.ts'
import { textOf } from './cellText.ts'
import type { ColumnId } from './columns.ts'
import type { Committed, NewSteps } from './commit.ts'
import { commit } from './commit.ts'
import type { Edit } from './edits.ts'
import { createMarker } from './marks.ts'
import type { Reject, Rejects } from './rejects.ts'
import { keepRejects, rejectOf, rejectsOf } from './rejects.ts'
import type { TableRow } from './rows.ts'
import { createRowReader } from './rows.ts'
import type { Point, Size } from './selection.ts'
import { useSelection } from './useSelection.ts'

export interface TableInput {
  readonly session: EditorSession
  /** Names the drawing, for what is kept beside it. */
  readonly drawing: string
  readonly service: ServiceFacts
  readonly findings: readonly Finding[]
  readonly columns: readonly ColumnId[]
  readonly readOnly: boolean
  /** The drawing is not seen beside it. */
  readonly isAlone: boolean
}

const NO_ROWS: readonly TableRow[] = []
const NOTHING: readonly string[] = []

export type StepTable = ReturnType<typeof useTable>

/** The open drawing as a table: its rows as they are now, what is selected, and the one way to change cells. */
export function useTable({ session, drawing, service, findings, columns, readOnly, isAlone }: TableInput) {
  const words = useWords()
  const { editor, model, phase, revision } = session
  const isOpen = phase === 'open'
  const currency = service.currency ?? 'UZS'
  const { acts, referenceUnits } = service
  const context = useMemo<TableContext>(() => {
    const currencies = [...new Set([currency, 'UZS', ...referenceUnits.map(({ code }) => code)])]
    return { language: words.language, currency, acts, currencies }
  }, [words, currency, acts, referenceUnits])

  const order = useMemo(() => (model ? flowOrder(model) : []), [model])
  const [readRows] = useState(createRowReader)
  const [mark] = useState(createMarker)
  const rows = useMemo(
    () => (editor && model && isOpen ? readRows(order, editor, model, revision) : NO_ROWS),
    [readRows, order, editor, model, isOpen, revision],
  )
  const marks = useMemo(() => mark(findings, rows), [mark, findings, rows])

  const [rejectsVersion, renew] = useReducer((version: number) => version + 1, 0)
  const rejects = useMemo(() => (rejectsVersion >= 0 ? rejectsOf(drawing) : new Map<string, Reject>()), [drawing, rejectsVersion])
  const keep = useCallback(
    (next: Rejects) => {
      keepRejects(drawing, next)
      renew()
    },
    [drawing],
  )

  const size = useMemo<Size>(
    () => ({ rows: rows.length + (readOnly ? 0 : 1), columns: columns.length }),
    [rows, columns, readOnly],
  )
  const { selection, select } = useSelection(rows, size, session, isAlone)
  const [said, setTold] = useState<readonly string[]>(NOTHING)
  // What was told of a change is true until the next one.
  const [saidAt, setSaidAt] = useState({ said, revision })
  if (saidAt.said !== said) setSaidAt({ said, revision })
  const told = saidAt.said === said && saidAt.revision !== revision ? NOTHING : said

  /** What stands in a cell: its text, or the text that could not be read. */
  const textAt = useCallback(
    ({ row: at, column: place }: Point): string => {
      const row = rows[at]
      const column = columns[place]
      if (!row || !column) return ''
      return rejectOf(row, column, rejects)?.text ?? textOf(row, column, context)
    },
    [rows, columns, rejects, context],
  )

  const put = useCallback(
    (edits: readonly Edit[], steps?: NewSteps): Committed => {
      if (!editor || readOnly) return { changed: 0, rejected: 0, added: [] }
      return commit(edits, { editor, rows, columns, context, rejects: rejectsOf(drawing), keep }, steps)
    },
    [editor, readOnly, rows, columns, context, drawing, keep],
  )

  // Steps drawn a moment ago stand in no row yet; the next one follows them.
  const drawn = useRef<readonly string[]>([])
  const addSteps = useCallback(
    (steps: NewSteps['steps'], edits: readonly Edit[] = []): Committed => {
      const isWaiting = (id: string) => editor?.describe(id) !== undefined && !rows.some((row) => row.id === id)
      const waiting = drawn.current.filter(isWaiting)
      const done = put(edits, { after: waiting.at(-1) ?? rows.at(-1)?.id, steps })
      drawn.current = [...waiting, ...done.added]
      return done
    },
    [editor, rows, put],
  )

  return {
    session,
    service,
    currency,
    columns,
    readOnly,
    rows,
    marks,
    rejects,
    context,
    size,
    selection,
    select,
    textAt,
    put,
    addSteps,
    told,
    setTold,
  }
}
