import { IconArrowRight } from '@tabler/icons-react'
import { useState } from 'react'
import type { VariantRole } from '#src/domain/project.ts'
import type { StepResult } from '#src/domain/results.ts'
import { useWords } from '../../hooks/useWords.ts'
import { StepName } from '../tree/StepName.tsx'
import styles from './Clause.module.css'

/** More steps than this are shown when they are asked for. */
const MOST = 2

export interface StepListProps {
  readonly title: string
  readonly ids: readonly string[]
  readonly steps: readonly StepResult[]
  readonly side: VariantRole
  readonly withArrow?: boolean
}

/** The steps of one variant that have to do with a clause. */
export function StepList({ title, ids, steps, side, withArrow = false }: StepListProps) {
  const words = useWords()
  const [all, setAll] = useState(false)
  const found = ids.flatMap((id) => steps.find((step) => step.id === id) ?? []).sort((a, b) => a.number - b.number)
  const shown = all || found.length <= MOST + 1 ? found : found.slice(0, MOST)
  return (
    <section className={styles.restsOn} aria-label={title}>
      {withArrow && <IconArrowRight className={styles.arrow} size={18} stroke={1.6} aria-hidden />}
      <h3>{title}</h3>
      {found.length === 0 && <p className={styles.nobody}>{words.t('law.nobody')}</p>}
      <ul>
        {shown.map((step) => (
          <li key={step.id}>
            <StepName step={step} side={side} />
          </li>
        ))}
      </ul>
      {found.length > MOST + 1 && (
        <button type="button" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? words.t('law.fewerSteps') : words.t('law.moreSteps', { count: found.length - MOST })}
        </button>
      )}
    </section>
  )
}
