import { UnstyledButton } from '@mantine/core'
import { useWords } from '../../hooks/useWords.ts'
import { usePanel } from './PanelContext.ts'
import styles from './Panel.module.css'

export interface InheritedProps {
  /** The value that holds where nothing is said here, in words; undefined when there is none. */
  readonly value: string | undefined
  /** What it is taken from, such as the name of the pool. */
  readonly from: string
  readonly isOwn: boolean
  /** Takes the own value away, so that the inherited one holds again. */
  readonly onReset: () => void
}

/** Says which value is inherited from where; beside a value of one's own, the way back to it. */
export function Inherited({ value, from, isOwn, onReset }: InheritedProps) {
  const words = useWords()
  const { readOnly } = usePanel()
  if (value === undefined || value === '') return null
  if (!isOwn) return <p className={styles.becomes}>{words.t('panel.inherited', { from })}</p>
  if (readOnly) return null
  return (
    <UnstyledButton className={styles.fold ?? ''} onClick={onReset}>
      {value === from ? words.t('panel.takeInheritedName', { value }) : words.t('panel.takeInherited', { from, value })}
    </UnstyledButton>
  )
}
