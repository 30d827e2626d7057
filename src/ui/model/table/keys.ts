import type { Motion } from './selection.ts'

/** What the table reads of a key; `code` is the key's place, the same in every layout. */
export interface Key {
  readonly key: string
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
}

/** What a key asks of the table while no cell is being edited. */
export type Intent =
  | { readonly kind: 'move'; readonly motion: Motion; readonly extend: boolean }
  | { readonly kind: 'next'; readonly along: 'rows' | 'columns'; readonly back: boolean }
  | { readonly kind: 'edit' | 'type' | 'clear' | 'fillDown' | 'all' | 'wholeRow' | 'wholeColumn' | 'repair' | 'leave' }

const MOTIONS: Readonly<Record<string, Motion>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  PageUp: 'page-up',
  PageDown: 'page-down',
  Home: 'row-start',
  End: 'row-end',
}

const FAR_MOTIONS: Readonly<Record<string, Motion>> = {
  ArrowUp: 'jump-up',
  ArrowDown: 'jump-down',
  ArrowLeft: 'jump-left',
  ArrowRight: 'jump-right',
  Home: 'first',
  End: 'last',
}

const WITH_ALT: Readonly<Record<string, Intent>> = { ArrowDown: { kind: 'edit' }, Enter: { kind: 'repair' } }

/**
 * Letters go by the key's place where the layout gives no Latin letter, so that Ctrl+D fills down in a Cyrillic one.
 * Copy, cut and paste come as events of their own, undo and redo belong to the page.
 */
export function intentOf(event: Key): Intent | undefined {
  const { key, shiftKey, altKey } = event
  const isCtrl = event.ctrlKey || event.metaKey
  if (altKey) return isCtrl ? undefined : WITH_ALT[key]
  const motion = isCtrl ? FAR_MOTIONS[key] : MOTIONS[key]
  if (motion !== undefined) return { kind: 'move', motion, extend: shiftKey }
  if (key === ' ' && isCtrl !== shiftKey) return { kind: isCtrl ? 'wholeColumn' : 'wholeRow' }
  if (isCtrl) {
    const letter = letterOf(event)
    return letter === 'd' ? { kind: 'fillDown' } : letter === 'a' && !shiftKey ? { kind: 'all' } : undefined
  }
  switch (key) {
    case 'Enter':
      return { kind: 'next', along: 'rows', back: shiftKey }
    case 'Tab':
      return { kind: 'next', along: 'columns', back: shiftKey }
    case 'F2':
      return { kind: 'edit' }
    case 'Delete':
    case 'Backspace':
      return { kind: 'clear' }
    case 'Escape':
      return { kind: 'leave' }
    // A composed sign begins with one of these; the cell must be ready to take it.
    case 'Process':
    case 'Dead':
    case 'Unidentified':
      return { kind: 'type' }
    default:
      return [...key].length === 1 ? { kind: 'type' } : undefined
  }
}

const letterOf = ({ key, code }: Key): string => (/^[a-z]$/i.test(key) ? key : code.replace(/^Key/, '')).toLowerCase()
