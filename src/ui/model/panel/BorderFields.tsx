import type { FlowNode, ProcessModel } from '#src/domain/process.ts'
import { formatShare, roundTo } from '#src/i18n/format/number.ts'
import type { Editor } from '#src/modeler/editor.ts'
import { useWords } from '../../hooks/useWords.ts'
import { HelpMark } from './Helped.tsx'
import { NumberField } from './NumberField.tsx'
import styles from './Panel.module.css'

export interface BorderFieldsProps {
  readonly host: string
  readonly model: ProcessModel | null
  readonly editor: Editor
}

const isBreaking = (event: FlowNode): boolean => event.interrupting !== false

/** How often each event at the border of a step happens, all of them together. */
export function BorderFields({ host, model, editor }: BorderFieldsProps) {
  const words = useWords()
  const events =
    model?.nodes.filter(({ attachedTo, events: [first] }) => attachedTo === host && first?.kind !== 'compensate') ?? []
  if (events.length === 0) return null
  const breaking = events.filter(isBreaking)
  const sum = breaking.reduce((total, { id }) => total + (editor.readEvent(id).probability ?? 0), 0)
  return (
    <section className={styles.fields} aria-label={words.t('panel.borders')}>
      <div className={styles.labelRow}>
        <h3 className={styles.listTitle}>{words.t('panel.borders')}</h3>
        <HelpMark topic="border" />
      </div>
      {breaking.length > 1 && <p className={styles.none}>{words.t('panel.bordersHint')}</p>}
      {events.map(({ id, name, interrupting }) => (
        <NumberField
          key={id}
          label={name || words.t('panel.unnamedEvent')}
          kind="share"
          unit="%"
          value={editor.readEvent(id).probability}
          hint={words.t(interrupting === false ? 'model.event.alongside' : 'model.event.interrupting')}
          onCommit={(probability) => editor.updateEvent(id, { probability })}
        />
      ))}
      {roundTo(sum, 6) > 1 && (
        <p className={styles.problem}>{words.t('panel.bordersTooMuch', { sum: formatShare(sum, words.language, { max: 2 }) })}</p>
      )}
    </section>
  )
}
