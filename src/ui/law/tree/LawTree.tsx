import { Progress, SegmentedControl, Select } from '@mantine/core'
import { useId } from 'react'
import type { Project, Variant } from '#src/domain/project.ts'
import { alternatives } from '#src/state/projectState.ts'
import { useWords } from '../../hooks/useWords.ts'
import shared from '../Law.module.css'
import type { LawModel } from '../lawModel.ts'
import { RegisterButton } from '../register/RegisterButton.tsx'
import { ActTree } from './ActTree.tsx'
import { Gaps } from './Gaps.tsx'
import { StepTree } from './StepTree.tsx'
import { moveByKeys } from './moveByKeys.ts'
import styles from './Tree.module.css'

export interface LawTreeProps {
  readonly project: Project
  readonly toBe: Variant
  readonly model: LawModel
  /** Key of the clause on the right. */
  readonly selected: string
  readonly byStep: boolean
  readonly onByStep: (byStep: boolean) => void
  readonly onChoose: (toBe: string) => void
}

/** Clauses by act or by step, how far law and drafters have come, and what rests on no norm. */
export function LawTree({ project, toBe, model, selected, byStep, onByStep, onChoose }: LawTreeProps) {
  const words = useWords()
  const toBes = alternatives(project)
  return (
    <aside className={styles.tree} aria-label={words.t(byStep ? 'law.steps' : 'law.acts')}>
      <div className={styles.treeHead}>
        {toBes.length > 1 && (
          <Select
            aria-label={words.t('law.toBe')}
            data={toBes.map(({ id, name }) => ({ value: id, label: name }))}
            value={toBe.id}
            allowDeselect={false}
            size="xs"
            mb={8}
            onChange={(id) => id !== null && onChoose(id)}
          />
        )}
        <SegmentedControl
          fullWidth
          size="xs"
          aria-label={words.t('law.order')}
          className={shared.switch ?? ''}
          data={[
            { value: 'act', label: words.t('law.byAct') },
            { value: 'step', label: words.t('law.byStep') },
          ]}
          value={byStep ? 'step' : 'act'}
          onChange={(value) => onByStep(value === 'step')}
        />
        <Bar label={words.t('law.onLaw')} done={model.onLaw} all={model.steps} />
        <Bar label={words.t('law.worded')} done={model.entered} all={model.needed} />
      </div>
      <div className={styles.treeBody} onKeyDown={moveByKeys} role="presentation">
        {byStep ? <StepTree model={model} toBe={toBe} selected={selected} /> : <ActTree model={model} selected={selected} />}
        <RegisterButton variant="subtle" />
      </div>
      <Gaps model={model} {...(!byStep && { onShow: () => onByStep(true) })} />
    </aside>
  )
}

function Bar({ label, done, all }: { readonly label: string; readonly done: number; readonly all: number }) {
  const words = useWords()
  const id = useId()
  const text = words.t('law.ofAll', { done, all })
  return (
    <div className={styles.bar}>
      <span id={id}>{label}</span>
      <strong>{text}</strong>
      <Progress.Root size={5} radius="xl">
        <Progress.Section value={all === 0 ? 0 : (100 * done) / all} aria-labelledby={id} aria-valuetext={text} />
      </Progress.Root>
    </div>
  )
}
