import { useEffect } from 'react'
import type { Editor } from '#src/modeler/editor.ts'

/** Fields undo their own typing, and the drawing listens for itself while it has the focus. */
const LISTENS_ITSELF = 'input, textarea, select, [contenteditable="true"], .djs-container'

/**
 * Undo and redo by keyboard from anywhere else on the page. By the key's place, so that it works in a Cyrillic layout,
 * and by its letter for those whose Z lies elsewhere.
 */
export function useHistoryKeys(editor: Pick<Editor, 'undo' | 'redo'> | null): void {
  useEffect(() => {
    if (!editor) return
    const listener = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.defaultPrevented) return
      if (event.target instanceof Element && event.target.closest(LISTENS_ITSELF)) return
      const letter = /^[a-z]$/i.test(event.key) ? event.key.toLowerCase() : event.code.replace('Key', '').toLowerCase()
      if (letter !== 'z' && letter !== 'y') return
      event.preventDefault()
      if (letter === 'z' && !event.shiftKey) editor.undo()
      else editor.redo()
    }
    window.addEventListener('keydown', listener)
    return () => window.removeEventListener('keydown', listener)
  }, [editor])
}
