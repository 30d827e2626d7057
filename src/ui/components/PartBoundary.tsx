import { Button } from '@mantine/core'
import { IconAlertCircleFilled, IconRefresh } from '@tabler/icons-react'
import type { ErrorInfo, ReactNode } from 'react'
import { Component } from 'react'
import { useWords } from '../hooks/useWords.ts'
import { CopyDetails } from './CopyDetails.tsx'
import styles from './ProblemAlert.module.css'

interface PartBoundaryProps {
  readonly children: ReactNode
  /** Another value shows the part anew, as another page does. */
  readonly resetKey?: string
  /** What failed, when it is more than a part. */
  readonly title?: string
}

interface PartBoundaryState {
  readonly error: unknown
  readonly failed: boolean
  readonly resetKey: string | undefined
}

/** Keeps an error in one part of a page from taking the rest with it. */
export class PartBoundary extends Component<PartBoundaryProps, PartBoundaryState> {
  override state: PartBoundaryState = { error: null, failed: false, resetKey: undefined }
  private stack = ''

  static getDerivedStateFromError(error: unknown): Partial<PartBoundaryState> {
    return { error, failed: true }
  }

  static getDerivedStateFromProps(props: PartBoundaryProps, state: PartBoundaryState): Partial<PartBoundaryState> | null {
    return props.resetKey === state.resetKey ? null : { error: null, failed: false, resetKey: props.resetKey }
  }

  override componentDidCatch(_error: unknown, info: ErrorInfo) {
    this.stack = info.componentStack ?? ''
  }

  override render() {
    if (!this.state.failed) return this.props.children
    return (
      <FailedPart
        {...(this.props.title === undefined ? {} : { title: this.props.title })}
        details={() => `${detailsOf(this.state.error)}\n${this.stack}`}
        onRetry={() => this.setState({ error: null, failed: false })}
      />
    )
  }
}

const detailsOf = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error))

interface FailedPartProps {
  readonly title?: string
  readonly details: () => string
  readonly onRetry: () => void
}

function FailedPart({ title, details, onRetry }: FailedPartProps) {
  const words = useWords()
  return (
    <div className={styles.alert} role="alert" style={{ margin: 12 }}>
      <IconAlertCircleFilled size={20} className={styles.icon} aria-hidden />
      <div>
        <strong>{title ?? words.t('shell.partFailed')}</strong>
        <p>{words.t('shell.modelSafe')}</p>
        <div className={styles.actions}>
          <Button variant="default" size="xs" leftSection={<IconRefresh size={16} stroke={1.6} />} onClick={onRetry}>
            {words.t('common.tryAgain')}
          </Button>
          <CopyDetails details={details} />
        </div>
      </div>
    </div>
  )
}
