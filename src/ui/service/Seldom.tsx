import type { ReactNode } from 'react'
import { useState } from 'react'
import { useWords } from '../hooks/useWords.ts'
import styles from './Service.module.css'

export interface SeldomProps {
  /** Whether something inside says anything. */
  readonly filled: boolean
  readonly children: ReactNode
}

/** Facts that are seldom told: folded, and open as soon as one of them is there. */
export function Seldom({ filled, children }: SeldomProps) {
  const words = useWords()
  const [open, setOpen] = useState(filled)
  const [wasFilled, setWasFilled] = useState(filled)
  if (filled !== wasFilled) {
    setWasFilled(filled)
    if (filled) setOpen(true)
  }
  return (
    <details className={styles.seldom} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.t('service.seldom')}</summary>
      <div className={styles.seldomFacts}>{children}</div>
    </details>
  )
}
