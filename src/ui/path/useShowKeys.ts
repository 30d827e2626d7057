import { useEffect, useRef } from 'react'
import type { Player } from './player.ts'

/** Fields that need the keys themselves, and what opens over the page. */
const OWN_KEYS =
  'input:not([type="range"]), textarea, select, [contenteditable="true"], [role="dialog"], [role="listbox"], [role="menu"]'
const PRESSED = 'button, input[type="radio"], input[type="checkbox"], input[type="range"]'
const PRESSED_BY_SPACE = 'button, summary, [role="button"], [role="switch"]'

/**
 * The keys of the show: Space plays and pauses, arrows step, Home and End jump, digits choose. They are caught before the
 * drawing sees them, which would move by them.
 */
export function useShowKeys(player: Player, choose: (number: number) => boolean): void {
  const newest = useRef(choose)
  useEffect(() => {
    newest.current = choose
  })
  useEffect(() => {
    const acts: Readonly<Record<string, () => void>> = {
      ' ': player.toggle,
      ArrowRight: player.forward,
      ArrowLeft: player.back,
      Home: player.toStart,
      End: player.toEnd,
    }
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
      const target = event.target instanceof Element ? event.target : null
      if (target?.closest(OWN_KEYS)) return
      if (event.key === ' ' && target?.closest(PRESSED_BY_SPACE)) return
      const act = acts[event.key]
      if (act) act()
      else if (!/^[1-9]$/.test(event.key) || !newest.current(Number(event.key))) return
      event.preventDefault()
      event.stopPropagation()
    }
    // A control pressed with the mouse gives the keys back to the show.
    const release = () =>
      setTimeout(() => {
        const active = document.activeElement
        if (active instanceof HTMLElement && active.matches(PRESSED) && active.closest('#content')) active.blur()
      })
    globalThis.addEventListener('keydown', press, { capture: true })
    globalThis.addEventListener('pointerup', release)
    return () => {
      globalThis.removeEventListener('keydown', press, { capture: true })
      globalThis.removeEventListener('pointerup', release)
    }
  }, [player])
}
