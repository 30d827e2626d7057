import { useEffect } from 'react'

export interface ModelKeys {
  readonly search: () => void
  readonly print: () => void
  readonly take: () => void
  readonly help: () => void
}

const TYPES = 'input, textarea, select, [contenteditable="true"], [role="grid"]'

/** The letter of a key: as written by a Latin layout, else by its place on the keyboard. */
const letterOf = ({ key, code }: KeyboardEvent): string =>
  /^[a-z]$/i.test(key) ? key.toLowerCase() : code.replace(/^Key/, '').toLowerCase()

/** Which key of the page an event is; undefined for all others. */
export function modelKeyOf(event: KeyboardEvent): keyof ModelKeys | undefined {
  const { key, code, ctrlKey, metaKey, shiftKey, altKey } = event
  if (altKey) return undefined
  if (ctrlKey || metaKey) {
    const letter = letterOf(event)
    if (letter === 'f' && !shiftKey) return 'search'
    if (letter === 'p' && !shiftKey) return 'print'
    return letter === 'e' && shiftKey ? 'take' : undefined
  }
  return key === '?' || (code === 'Slash' && shiftKey) ? 'help' : undefined
}

/** Keys that work anywhere on the Model page, before the drawing and the browser see them; not while a dialog is open. */
export function useModelKeys(keys: ModelKeys): void {
  useEffect(() => {
    const listener = (event: KeyboardEvent) => {
      const name = modelKeyOf(event)
      if (!name || document.querySelector('[role="dialog"][aria-modal="true"]')) return
      if (name === 'help' && event.target instanceof Element && event.target.closest(TYPES)) return
      event.preventDefault()
      event.stopPropagation()
      keys[name]()
    }
    window.addEventListener('keydown', listener, { capture: true })
    return () => window.removeEventListener('keydown', listener, { capture: true })
  }, [keys])
}
