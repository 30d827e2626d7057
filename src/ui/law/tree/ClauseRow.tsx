import { useEffect, useRef } from 'react'
import { useWords } from '../../hooks/useWords.ts'
import { useLaw } from '../LawContext.ts'
import type { ClauseEntry } from '../lawModel.ts'
import styles from './Tree.module.css'

export interface ClauseRowProps {
  readonly entry: ClauseEntry
  readonly selected: boolean
  /** Named with its act where it does not stand under it. */
  readonly withAct?: boolean
}

/** A clause in a list: what becomes of it and how far its wording is. */
export function ClauseRow({ entry, selected, withAct = false }: ClauseRowProps) {
  const words = useWords()
  const { select } = useLaw()
  const row = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    // By step a clause comes many times; there the list stays where it is.
    if (selected && !withAct) row.current?.scrollIntoView({ block: 'nearest' })
  }, [selected, withAct])
  const { state } = entry
  return (
    <li>
      <button
        ref={row}
        type="button"
        className={styles.clauseRow}
        data-wide={withAct || undefined}
        aria-current={selected || undefined}
        onClick={() => select(entry.key)}
      >
        <span className={styles.clauseName}>{withAct ? entry.name : entry.label}</span>
        <span className={styles.clauseFate}>{words.t(`law.fate.${entry.fate}`)}</span>
        {state !== 'notNeeded' && (
          <span className={styles.clauseState} data-state={state}>
            {words.t(`law.state.${state}`)}
          </span>
        )}
      </button>
    </li>
  )
}
