import { useEffect, useRef, useState } from 'react'

/** What the keyboard was on; of a menu, the button that opened it, since the menu itself goes away. */
function focusedNow(): HTMLElement | SVGElement | null {
  const focused = document.activeElement
  const menu = focused?.closest('[role="menu"]')
  const opener = menu && document.querySelector<HTMLElement>(`[aria-controls="${CSS.escape(menu.id)}"]`)
  if (opener) return opener
  return focused instanceof HTMLElement || focused instanceof SVGElement ? focused : null
}

/** Gives the keyboard back, when a part of the page goes away with it, to where it was before that part came. */
export function useFocusBack(): void {
  // Asked for while the part is being made: it takes the keyboard as soon as it is there.
  const [before] = useState(focusedNow)
  const isShown = useRef(false)
  useEffect(() => {
    isShown.current = true
    return () => {
      isShown.current = false
      setTimeout(() => {
        const isFree = document.activeElement === null || document.activeElement === document.body
        if (!isShown.current && isFree && before?.isConnected) before.focus({ preventScroll: true })
      })
    }
  }, [before])
}
