import { Button } from '@mantine/core'
import { IconPointer } from '@tabler/icons-react'
import { useWords } from '../../hooks/useWords.ts'
import styles from './Panel.module.css'

/** What the panel says while nothing is selected. */
export function EmptyPanel({ onFirst }: { onFirst: (() => void) | undefined }) {
  const words = useWords()
  return (
    <div className={styles.empty}>
      <IconPointer size={30} stroke={1.4} aria-hidden />
      <h2>{words.t('model.empty.title')}</h2>
      <p>{words.t('model.empty.body')}</p>
      {onFirst && (
        <Button variant="default" onClick={onFirst}>
          {words.t('model.empty.first')}
        </Button>
      )}
      <p>{words.t('model.empty.draw')}</p>
      <p>{words.t('model.empty.lane')}</p>
    </div>
  )
}
