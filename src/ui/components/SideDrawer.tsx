import { Drawer } from '@mantine/core'
import { useWindowEvent } from '@mantine/hooks'
import type { ReactNode } from 'react'
import { useRef } from 'react'
import { useWords } from '../hooks/useWords.ts'

export interface SideDrawerProps {
  readonly opened: boolean
  readonly title: string
  readonly width: number
  /** Whether what lies behind is still looked at. */
  readonly isLight?: boolean
  /** Whether the focus goes back to where it came from; not when it is taken elsewhere. */
  readonly returnFocus?: boolean
  readonly onClose: () => void
  /** A function is not asked, and so nothing of it worked out, while the drawer is closed. */
  readonly children: ReactNode | (() => ReactNode)
}

/** Comes in from the right over the page. Escape closes what lies over it first. */
export function SideDrawer({ opened, title, width, isLight = false, returnFocus = true, onClose, children }: SideDrawerProps) {
  const words = useWords()
  const content = useRef<HTMLDivElement>(null)
  useWindowEvent(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || event.isComposing || !opened || !isTopmost(content.current, event.target)) return
      // Lists and menus mark the field or entry that Escape belongs to while they are open.
      if (event.target instanceof Element && event.target.getAttribute('data-mantine-stop-propagation') === 'true') return
      // A menu that has just opened has not taken the keyboard yet.
      const opener = event.target instanceof Element && event.target.closest<HTMLElement>(OPENER)
      if (opener) opener.click()
      else onClose()
    },
    { capture: true },
  )
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      closeOnEscape={false}
      position="right"
      size={width}
      returnFocus={returnFocus}
      {...(isLight && { overlayProps: { backgroundOpacity: 0.12 } })}
      title={title}
      closeButtonProps={{ 'aria-label': words.t('common.close') }}
      // The header of a dialog is not the header of the page.
      attributes={{ header: { role: 'presentation' } }}
    >
      <div ref={content}>{typeof children === 'function' ? <Asked render={children} /> : children}</div>
    </Drawer>
  )
}

const Asked = ({ render }: { readonly render: () => ReactNode }) => render()

const OPENER = '[aria-haspopup="menu"][aria-expanded="true"]'
const DIALOG = '[role="dialog"][aria-modal="true"]'

/** The dialog on top has the keyboard; where nothing has it, it is the one that was opened last. */
function isTopmost(content: Element | null, target: EventTarget | null): boolean {
  const focused = target instanceof Element ? target.closest(DIALOG) : null
  const top = focused ?? [...document.querySelectorAll(DIALOG)].at(-1)
  return content !== null && top?.contains(content) === true
}
