import { IconAlertCircleFilled } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Problem } from '#src/domain/ports.ts'
import { problemText } from '../problemText.ts'
import { useWords } from '../hooks/useWords.ts'
import styles from './ProblemAlert.module.css'

export interface ProblemAlertProps {
  /** What failed. */
  readonly title: string
  readonly problem: Problem
  /** What can be done about it. */
  readonly children?: ReactNode
}

/** What failed and why, in the place where it failed. */
export function ProblemAlert({ title, problem, children }: ProblemAlertProps) {
  const words = useWords()
  return (
    <div className={styles.alert} role="alert">
      <IconAlertCircleFilled size={20} className={styles.icon} aria-hidden />
      <div>
        <strong>{title}</strong>
        <p>{problemText(words, problem)}</p>
        {children && <div className={styles.actions}>{children}</div>}
      </div>
    </div>
  )
}
