import { useEffect } from 'react'
import type { Editor } from '#src/modeler/editor.ts'
import type { MarkKind } from '#src/modeler/marks/mark.ts'

/** Keeps kinds of marks out of a drawing. */
export function useHiddenMarks(editor: Editor | null, hidden: ReadonlySet<MarkKind>): void {
  useEffect(() => editor?.hideMarks(hidden), [editor, hidden])
}
