import { useWords } from '../hooks/useWords.ts'
import styles from './Charts.module.css'
import type { LookOf, Planner } from './useDrawing.ts'
import { onPage, useDrawing } from './useDrawing.ts'

interface DrawingProps {
  readonly plan: Planner
  readonly label: string
  /** How it is drawn for the size of its element; a page's look unless something else is said. */
  readonly lookOf?: LookOf
  readonly className?: string | undefined
}

/** A chart as a picture that fills the width of the element it stands in. */
export function Drawing({ plan, label, lookOf = onPage, className = styles.drawing }: DrawingProps) {
  const words = useWords()
  const { host, failed } = useDrawing(plan, lookOf)
  return (
    <>
      <div ref={host} className={className} role="img" aria-label={label} />
      {failed && (
        <p role="alert" className={styles.nothing}>
          {words.t('compare.chart.failed')}
        </p>
      )}
    </>
  )
}
