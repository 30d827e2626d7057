import { Drawer } from '@mantine/core'
import type { ReactNode } from 'react'
import { useWords } from '../hooks/useWords.ts'

export interface SideDrawerProps {
  readonly opened: boolean
  readonly title: string
  readonly width: number
  /** Whether what lies behind is still looked at. */
  readonly isLight?: boolean
  readonly onClose: () => void
  readonly children: ReactNode
}

/** Comes in from the right over the page. */
export function SideDrawer({ opened, title, width, isLight = false, onClose, children }: SideDrawerProps) {
  const words = useWords()
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="right"
      size={width}
      {...(isLight && { overlayProps: { backgroundOpacity: 0.12 } })}
      title={title}
      closeButtonProps={{ 'aria-label': words.t('common.close') }}
      // The header of a dialog is not the header of the page.
      attributes={{ header: { role: 'presentation' } }}
    >
      {children}
    </Drawer>
  )
}
