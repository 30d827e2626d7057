import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { EditorSession } from '../useEditor.ts'
import type { TableRow } from './rows.ts'
import type { Selection, Size } from './selection.ts'
import { clamped, selectCell } from './selection.ts'

/** Long enough not to select every step that the arrow keys pass over. */
const PAUSE_MS = 120

const FIRST = selectCell({ row: 0, column: 1 })

/**
 * The selected range, which stays with its step while others come and go, and which the drawing follows and leads.
 * Columns are by place; callers clamp when columns change.
 */
export function useSelection(rows: readonly TableRow[], size: Size, session: EditorSession, isAlone: boolean) {
  const [selection, setSelection] = useState<Selection>(FIRST)
  const { editor, selection: selectedElement } = session
  /** What this table asked the drawing to select; its echo says nothing new. */
  const asked = useRef<string | null>(null)
  const isAsking = useRef(false)
  const now = useMemo(() => clamped(selection, size), [selection, size])
  const activeId = rows[now.active.row]?.id

  // A step that was drawn or deleted above moves the others.
  const known = useRef(rows)
  useEffect(() => {
    const before = known.current
    known.current = rows
    if (before === rows) return
    setSelection((old) => {
      // The line for a new step stays the last one.
      if (old.active.row >= before.length && before.length > 0) return selectCell({ ...old.active, row: rows.length })
      const id = before[old.active.row]?.id
      const at = id === undefined ? -1 : rows.findIndex((row) => row.id === id)
      const by = at - old.active.row
      if (at === -1 || by === 0) return old
      const shift = ({ row, column }: Selection['active']) => ({ row: row + by, column })
      return { active: shift(old.active), anchor: shift(old.anchor), head: shift(old.head), seen: shift(old.seen) }
    })
  }, [rows])

  // The drawing leads.
  useEffect(() => {
    if (selectedElement === null || selectedElement === asked.current) return
    const at = known.current.findIndex((row) => row.id === selectedElement)
    if (at === -1) return
    asked.current = selectedElement
    setSelection((old) => (old.active.row === at ? old : selectCell({ row: at, column: old.active.column })))
  }, [selectedElement])

  // The drawing follows, but only what the reader does here, and only once it is seen.
  useEffect(() => {
    if (isAlone || !isAsking.current || !editor || activeId === undefined || activeId === asked.current) return
    const timer = setTimeout(() => {
      asked.current = activeId
      isAsking.current = false
      editor.select(activeId)
    }, PAUSE_MS)
    return () => clearTimeout(timer)
  }, [activeId, editor, isAlone])

  const newest = useRef({ editor, activeId })
  useEffect(() => {
    newest.current = { editor, activeId }
  })
  useEffect(
    () => () => {
      const { editor: open, activeId: id } = newest.current
      if (isAsking.current && id !== undefined && open?.describe(id)) open.select(id)
    },
    [],
  )

  const select = useCallback((next: Selection | ((old: Selection) => Selection)) => {
    isAsking.current = true
    setSelection(next)
  }, [])

  return { selection: now, select }
}
