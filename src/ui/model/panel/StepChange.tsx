import { useMemo } from 'react'
import type { Project, Variant } from '#src/domain/project.ts'
import { comparisonOf } from '#src/state/analysisStore.ts'
import { ClassMark } from '../../compare/ClassMark.tsx'
import { ChangeSign } from '../../components/ChangeSign.tsx'
import { useAnalysis, useSettings } from '../../hooks/useApp.ts'
import { useWords } from '../../hooks/useWords.ts'
import { otherOf } from '../heat/against.ts'
import { COLOUR_CHOICE, colourKindOf } from '../heat/kinds.ts'
import { useAgainst } from '../heat/useChanges.ts'
import styles from './StepChange.module.css'
import { stepChanges } from './stepChanges.ts'

interface StepChangeProps {
  readonly project: Project
  readonly variant: Variant
  readonly element: string
}

/** What becomes of the step in the other variant, or what it was there; while the drawing is coloured by changes. */
export function StepChange({ project, variant, element }: StepChangeProps) {
  const words = useWords()
  const isWanted = useSettings(({ choices }) => colourKindOf(choices[COLOUR_CHOICE])) === 'changes'
  const against = useAgainst(project, variant)
  const { value } = useAnalysis((state) => comparisonOf(state, against?.asIs.id ?? '', against?.toBe.id ?? ''))
  const side = against?.side
  const change = useMemo(
    () => (isWanted && side && value ? stepChanges(value, side, element, words) : null),
    [isWanted, side, value, element, words],
  )
  if (!change || !against) return null
  return (
    <section className={styles.change} data-sign={change.sign}>
      <h3>
        <ChangeSign sign={change.sign} />
        <span>{words.t(`canvas.heat.step.${change.sign}`, { name: otherOf(against).name })}</span>
        {change.class && <ClassMark name={change.class} label={words.t(`compare.class.${change.class}`)} />}
      </h3>
      {change.sentences.map(({ key, text, effects }) => (
        <p key={key}>
          {text}
          {effects.length > 0 && <small>{effects.join(', ')}</small>}
        </p>
      ))}
    </section>
  )
}
