import type { Variant } from '#src/domain/project.ts'
import { Swatch } from '../../components/Swatch.tsx'
import { useWords } from '../../hooks/useWords.ts'
import type { LawModel, StepEntry } from '../lawModel.ts'
import { ClauseRow } from './ClauseRow.tsx'
import { StepName } from './StepName.tsx'
import styles from './Tree.module.css'

export interface StepTreeProps {
  readonly model: LawModel
  readonly toBe: Variant
  readonly selected: string
}

/** From steps to clauses: first the steps that no norm asks for. */
export function StepTree({ model, toBe, selected }: StepTreeProps) {
  const words = useWords()
  const { withoutBasis, practiceOnly, onLaw } = model.asIs
  const parts = [
    { title: words.t('law.groupWithout'), steps: withoutBasis, isGap: true },
    { title: words.t('law.groupPractice'), steps: practiceOnly, isGap: true },
    { title: words.t('law.groupLaw'), steps: onLaw, isGap: false },
  ]
  return (
    <>
      <h2 className={styles.variant}>
        <Swatch role="as-is" /> {words.t('common.asIs')}
      </h2>
      {parts.map(
        ({ title, steps, isGap }) =>
          steps.length > 0 && (
            <section key={title} aria-label={title}>
              <h3 className={styles.part} data-gap={isGap || undefined}>
                {title}
              </h3>
              {steps.map((step) => (
                <Step key={step.step.id} entry={step} side="as-is" selected={selected} />
              ))}
            </section>
          ),
      )}
      {toBe.role === 'to-be' && (
        <>
          <h2 className={styles.variant}>
            <Swatch role="to-be" /> {toBe.name}
          </h2>
          {model.toBe.map((step) => (
            <Step key={step.step.id} entry={step} side="to-be" selected={selected} />
          ))}
        </>
      )}
    </>
  )
}

function Step({
  entry,
  side,
  selected,
}: {
  readonly entry: StepEntry
  readonly side: Variant['role']
  readonly selected: string
}) {
  const words = useWords()
  return (
    <div className={styles.step}>
      <StepName step={entry.step} side={side} />
      {entry.entries.length > 0 ? (
        <ul>
          {entry.entries.map((clause) => (
            <ClauseRow key={clause.key} entry={clause} selected={clause.key === selected} withAct />
          ))}
        </ul>
      ) : (
        <p className={styles.noClause}>{words.t('law.noClause')}</p>
      )}
    </div>
  )
}
