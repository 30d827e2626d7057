import { SCROLLS } from './scrolls.ts'
import styles from './RemarkList.module.css'

export interface RemarkListProps {
  readonly label: string
  readonly lines: readonly string[]
}

/** Several remarks in one message; many of them scroll. */
export function RemarkList({ label, lines }: RemarkListProps) {
  return (
    <div {...SCROLLS} className={styles.scroll} aria-label={label}>
      <ul className={styles.list}>
        {[...new Set(lines)].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  )
}
