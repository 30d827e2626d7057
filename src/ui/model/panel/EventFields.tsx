import { OUTCOMES } from '#src/domain/step.ts'
import type { Editor } from '#src/modeler/editor.ts'
import type { ElementInfo } from '#src/modeler/describe.ts'
import { useWords } from '../../hooks/useWords.ts'
import { ChoiceField } from './ChoiceField.tsx'
import { NumberField } from './NumberField.tsx'
import styles from './Panel.module.css'
import { TimeField } from './TimeField.tsx'

/** How often something begins or happens, how a case ends, and how long one waits on the way. */
export function EventFields({ element, editor }: { element: ElementInfo; editor: Editor }) {
  const words = useWords()
  const { id, kind, interrupting } = element
  const { probability, outcome } = editor.readEvent(id)
  const share = (label: string) => (
    <NumberField
      label={label}
      kind="share"
      unit="%"
      value={probability}
      onCommit={(next) => editor.updateEvent(id, { probability: next })}
    />
  )
  return (
    <div className={styles.fields} data-field="event">
      {kind === 'start' && share(words.t('model.event.startProbability'))}
      {kind === 'interruption' && share(words.t('model.event.probability'))}
      {kind === 'interruption' && (
        <p className={styles.becomes}>{words.t(interrupting ? 'model.event.interrupting' : 'model.event.alongside')}</p>
      )}
      {kind === 'end' && (
        <ChoiceField
          label={words.t('model.event.outcome')}
          value={outcome}
          choices={OUTCOMES}
          nameOf={(one) => words.t(`model.outcome.${one}`)}
          onCommit={(next) => editor.updateEvent(id, { outcome: next })}
        />
      )}
      {kind === 'waiting' && (
        <TimeField
          label={words.t('model.step.wait')}
          value={editor.readFacts(id).wait}
          unitForNew="working-day"
          onCommit={(change) => editor.updateFacts(id, { wait: change(editor.readFacts(id).wait) })}
        />
      )}
    </div>
  )
}
