import { Popover } from '@mantine/core'
import { IconAlertCircleFilled, IconAlertTriangleFilled, IconInfoCircle } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import type { Severity } from '#src/domain/findings.ts'
import { POPUPS } from './popups.ts'
import styles from './Grid.module.css'

/** Long enough not to flash up under someone who passes by. */
const PAUSE_MS = 450

const ICONS = { error: IconAlertCircleFilled, warning: IconAlertTriangleFilled, info: IconInfoCircle } as const

export interface CellPopupProps {
  readonly severity: Severity
  readonly title: string
  readonly lines: readonly string[]
}

/** What is the matter with the cell on which one rests. Read out with the cell itself, so it has no role here. */
export function CellPopup({ severity, title, lines }: CellPopupProps) {
  const [isRested, setRested] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setRested(true), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [])
  const Icon = ICONS[severity]
  return (
    <Popover
      opened={isRested}
      position="bottom-end"
      offset={4}
      width={330}
      withRoles={false}
      trapFocus={false}
      portalProps={POPUPS}
    >
      <Popover.Target>
        <span className={styles.anchor} aria-hidden />
      </Popover.Target>
      <Popover.Dropdown className={styles.popup ?? ''} aria-hidden>
        <strong data-severity={severity}>
          <Icon size={16} />
          {title}
        </strong>
        {lines.map((line) => (
          <span key={line}>{line}</span>
        ))}
      </Popover.Dropdown>
    </Popover>
  )
}
