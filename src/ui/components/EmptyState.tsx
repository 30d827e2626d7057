import type { Icon } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import styles from './EmptyState.module.css'

export interface EmptyStateProps {
  readonly icon: Icon
  /** What is missing. */
  readonly title: string
  /** What to do about it. */
  readonly body: string
  /** One button. */
  readonly children?: ReactNode
}

/** Says what is missing, what to do, and offers it. */
export const EmptyState = ({ icon: Icon, title, body, children }: EmptyStateProps) => (
  <div className={styles.empty}>
    <Icon size={30} stroke={1.6} className={styles.icon} aria-hidden />
    <p className={styles.title}>{title}</p>
    <p className={styles.body}>{body}</p>
    {children && <div className={styles.action}>{children}</div>}
  </div>
)
