import { useEffect } from 'react'
import { createStore } from 'zustand/vanilla'

/** What can be taken back on the page that is shown. */
export interface PageHistory {
  readonly canUndo: boolean
  readonly canRedo: boolean
  readonly undo: () => void
  readonly redo: () => void
}

const NOTHING = () => {}
const NO_HISTORY: PageHistory = { canUndo: false, canRedo: false, undo: NOTHING, redo: NOTHING }

/** For the buttons in the header. */
export const pageHistory = createStore<PageHistory>(() => NO_HISTORY)

/** Fields undo their own typing, a drawing listens for itself while it has the focus, and a dialog hides what would change. */
const LISTENS_ITSELF = 'input, textarea, select, [contenteditable="true"], [role="dialog"], .djs-container'

/**
 * Undo and redo with the buttons in the header, and by keyboard from anywhere else on the page. By the key's place, so that it
 * works in a Cyrillic layout, and by its letter for those whose Z lies elsewhere.
 */
export function usePageHistory(history: PageHistory | null): void {
  useEffect(() => {
    if (!history) return
    const listener = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.defaultPrevented) return
      if (event.target instanceof Element && event.target.closest(LISTENS_ITSELF)) return
      const letter = /^[a-z]$/i.test(event.key) ? event.key.toLowerCase() : event.code.replace('Key', '').toLowerCase()
      if (letter !== 'z' && letter !== 'y') return
      event.preventDefault()
      if (letter === 'z' && !event.shiftKey) history.undo()
      else history.redo()
    }
    pageHistory.setState(history)
    window.addEventListener('keydown', listener)
    return () => {
      pageHistory.setState(NO_HISTORY)
      window.removeEventListener('keydown', listener)
    }
  }, [history])
}
