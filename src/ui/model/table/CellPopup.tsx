import { Button, Kbd, Popover } from '@mantine/core'
import { IconAlertCircleFilled, IconAlertTriangleFilled, IconInfoCircle } from '@tabler/icons-react'
import type { KeyboardEvent } from 'react'
import { useEffect, useRef, useState } from 'react'
import type { Severity } from '#src/domain/findings.ts'
import type { Repair } from '#src/domain/repairs/repair.ts'
import { useWords } from '../../hooks/useWords.ts'
import { repairWords } from '../findings/repairWords.ts'
import { POPUPS } from './popups.ts'
import styles from './CellPopup.module.css'

/** Long enough not to flash up under someone who passes by. */
const PAUSE_MS = 450

const ICONS = { error: IconAlertCircleFilled, warning: IconAlertTriangleFilled, info: IconInfoCircle } as const

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }

/** Something that is to be said of a cell, and what can be done about it. */
export interface PopupLine {
  readonly text: string
  readonly repairs?: readonly Repair[]
}

export interface CellPopupProps {
  readonly severity: Severity
  readonly title: string
  readonly lines: readonly PopupLine[]
  /** Called by key: it opens at once, and the focus goes to what can be done. */
  readonly isAsked: boolean
  readonly onRepair: (repair: Repair) => void
}

/** What is the matter with the cell on which one rests, read out with the cell itself; and what puts it right. */
export function CellPopup({ severity, title, lines, isAsked, onRepair }: CellPopupProps) {
  const anchor = useRef<HTMLSpanElement>(null)
  const [isRested, setRested] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setRested(true), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [])
  const Icon = ICONS[severity]
  const hasRepairs = lines.some(({ repairs = [] }) => repairs.length > 0)
  const toCell = () => anchor.current?.closest<HTMLElement>('[tabindex]')?.focus({ preventScroll: true })

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const by = STEPS[event.key]
    if (event.key === 'Escape') toCell()
    else if (by === undefined) return
    else {
      const buttons = [...event.currentTarget.querySelectorAll('button')]
      const at = buttons.findIndex((button) => button === document.activeElement)
      buttons[(at + by + buttons.length) % buttons.length]?.focus()
    }
    event.preventDefault()
  }

  return (
    <Popover
      opened={isRested || isAsked}
      position="bottom-end"
      offset={4}
      width={330}
      withRoles={false}
      trapFocus={false}
      portalProps={POPUPS}
    >
      <Popover.Target>
        <span ref={anchor} className={styles.anchor} aria-hidden />
      </Popover.Target>
      <Popover.Dropdown
        className={styles.popup ?? ''}
        aria-hidden={!hasRepairs}
        {...(hasRepairs && { role: 'group', 'aria-label': title })}
        // The cell keeps the focus while one presses a button by mouse.
        onMouseDown={(event) => event.preventDefault()}
        onKeyDown={onKeyDown}
      >
        <strong data-severity={severity}>
          <Icon size={16} aria-hidden />
          {title}
          {hasRepairs && <Kbd aria-hidden>Alt + Enter</Kbd>}
        </strong>
        <Lines
          lines={lines}
          isAsked={isAsked}
          onRepair={(repair) => {
            // The place where the button stood is gone with the finding.
            toCell()
            onRepair(repair)
          }}
        />
      </Popover.Dropdown>
    </Popover>
  )
}

/** Drawn once the popup is, so that the focus finds its buttons. */
function Lines({ lines, isAsked, onRepair }: Pick<CellPopupProps, 'lines' | 'isAsked' | 'onRepair'>) {
  const words = useWords()
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isAsked) list.current?.querySelector('button')?.focus({ preventScroll: true })
  }, [isAsked])
  return (
    <div ref={list} className={styles.lines}>
      {lines.map(({ text, repairs = [] }, line) => (
        <div key={`${line} ${text}`}>
          {text}
          {repairs.length > 0 && (
            <div className={styles.repairs}>
              {repairs.map((repair) => (
                <Button key={repair.kind} variant="default" size="compact-sm" onClick={() => onRepair(repair)}>
                  {repairWords(repair, words)}
                </Button>
              ))}
            </div>
          )}
        </div>
      ))}
    </div>
  )
}
