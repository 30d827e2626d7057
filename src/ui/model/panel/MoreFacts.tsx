import type { Deadline, StepFacts } from '#src/domain/step.ts'
import type { Time } from '#src/domain/units.ts'
import { useOwned } from '../../hooks/useOwned.ts'
import { useWords } from '../../hooks/useWords.ts'
import { HelpMark, Helped } from './Helped.tsx'
import { Inherited } from './Inherited.tsx'
import { NumberField } from './NumberField.tsx'
import { usePanel } from './PanelContext.ts'
import type { FactsChange } from './patch.ts'
import styles from './Panel.module.css'
import { TextField } from './TextField.tsx'
import { TimeField } from './TimeField.tsx'

export interface MoreFactsProps {
  readonly facts: StepFacts
  readonly onCommit: (change: FactsChange) => void
  /** The performer's own, and what the performer is called. */
  readonly organisation: string | undefined
  readonly whoName: string
}

const timeOf = (deadline: Deadline | undefined): Time | undefined =>
  deadline?.value === undefined ? undefined : { likely: deadline.value, unit: deadline.unit ?? 'working-day' }

/** What is seldom told of a step, folded until something of it is. */
export function MoreFacts({ facts, organisation, whoName, onCommit }: MoreFactsProps) {
  const words = useWords()
  const { known, element } = usePanel()
  const deadline = timeOf(facts.deadline)
  const isTold = [facts.note, facts.repeat, deadline].some((fact) => fact !== undefined)
  const [open, setOpen] = useOwned(element, isTold)
  const [wasTold, setWasTold] = useOwned(element, isTold)
  if (isTold !== wasTold) {
    setWasTold(isTold)
    if (isTold) setOpen(true)
  }
  return (
    <details className={styles.more} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.t('model.step.more')}</summary>
      <div className={styles.fields}>
        <Helped topic="repeat">
          <NumberField
            label={words.t('model.step.repeat')}
            value={facts.repeat}
            placeholder="1"
            unit={words.t('model.step.repeatUnit')}
            onCommit={(repeat) => onCommit({ repeat })}
          />
        </Helped>
        <TimeField
          label={words.t('model.step.deadline')}
          field="deadline"
          value={deadline}
          single
          unitForNew="working-day"
          aside={<HelpMark topic="deadline" />}
          onCommit={(change) =>
            onCommit((now) => {
              const time = change(timeOf(now.deadline))
              return { deadline: time?.likely === undefined ? undefined : { value: time.likely, unit: time.unit } }
            })
          }
        />
        <Helped topic="organisation">
          <TextField
            label={words.t('model.step.organisation')}
            value={facts.organisation}
            placeholder={organisation}
            suggestions={known.organisations}
            onCommit={(next) => onCommit({ organisation: next })}
          />
          <Inherited
            value={organisation}
            from={whoName}
            isOwn={facts.organisation !== undefined}
            onReset={() => onCommit({ organisation: undefined })}
          />
        </Helped>
        <TextField label={words.t('model.step.note')} value={facts.note} long onCommit={(note) => onCommit({ note })} />
      </div>
    </details>
  )
}
