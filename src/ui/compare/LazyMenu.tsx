import { ActionIcon, Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useState } from 'react'

/** A menu behind three dots that is built when it is first asked for: a long list has one in every row. */
export function LazyMenu({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const [isUsed, setUsed] = useState(false)
  const button = (onClick?: () => void) => (
    <ActionIcon variant="subtle" size={24} aria-label={label} aria-haspopup="menu" {...(onClick && { onClick })}>
      <IconDots size={16} aria-hidden />
    </ActionIcon>
  )
  if (!isUsed) return button(() => setUsed(true))
  return (
    <Menu position="bottom-end" withinPortal defaultOpened>
      <Menu.Target>{button()}</Menu.Target>
      <Menu.Dropdown>{children}</Menu.Dropdown>
    </Menu>
  )
}
