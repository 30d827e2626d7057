import { IconAlertTriangle } from '@tabler/icons-react'
import { rangesOf } from '#src/i18n/format/ranges.ts'
import { useWords } from '../../hooks/useWords.ts'
import type { LawModel, StepEntry } from '../lawModel.ts'
import styles from './Tree.module.css'

/** The steps that rest on practice alone or on nothing; `onShow` goes to them. */
export function Gaps({ model, onShow }: { readonly model: LawModel; readonly onShow?: () => void }) {
  const words = useWords()
  const { withoutBasis, practiceOnly } = model.asIs
  const gaps = [
    { key: 'practiceOnly', steps: practiceOnly },
    { key: 'withoutBasis', steps: withoutBasis },
  ] as const
  const shown = gaps.filter(({ steps }) => steps.length > 0)
  if (shown.length === 0) return null
  return (
    <section className={styles.gaps}>
      {shown.map(({ key, steps }) => (
        <div key={key}>
          <h2>
            <IconAlertTriangle size={16} stroke={1.8} aria-hidden />
            {words.t(`law.${key}`, { count: steps.length })}
          </h2>
          <p>{words.t(`law.${key}Body`, { list: numbersOf(steps) })}</p>
        </div>
      ))}
      {onShow && (
        <button type="button" onClick={onShow}>
          {words.t('law.showGaps')}
        </button>
      )}
    </section>
  )
}

const numbersOf = (steps: readonly StepEntry[]): string => rangesOf(steps.map(({ step }) => step.number))
