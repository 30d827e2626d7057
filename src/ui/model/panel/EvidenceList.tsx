import type { Evidence } from '#src/domain/step.ts'
import { EVIDENCE_SOURCES } from '#src/domain/step.ts'
import { useWords } from '../../hooks/useWords.ts'
import { ChoiceField } from './ChoiceField.tsx'
import type { ListCommit } from './ItemList.tsx'
import { ItemList } from './ItemList.tsx'
import { NumberField } from './NumberField.tsx'
import { usePanel } from './PanelContext.ts'
import { withValue } from './patch.ts'
import styles from './Panel.module.css'
import { TextField } from './TextField.tsx'

const DATE = /^(\d{4}(-\d{2}(-\d{2})?)?)?$/

/** Where the figures of the step come from. */
export function EvidenceList({ evidence, onCommit }: { evidence: readonly Evidence[]; onCommit: ListCommit<Evidence> }) {
  const words = useWords()
  const known = usePanel().known.evidence
  return (
    <ItemList
      title={words.t('model.evidence.title')}
      items={evidence}
      field="evidence"
      onCommit={onCommit}
      blank={{ source: 'estimate' }}
      add={words.t('model.evidence.add')}
      remove={words.t('model.evidence.remove')}
    >
      {(item, change) => (
        <>
          <ChoiceField
            label={words.t('model.evidence.source')}
            value={item.source}
            choices={EVIDENCE_SOURCES}
            nameOf={(source) => words.t(`model.source.${source}`)}
            onCommit={(source) => change((now) => withValue(now, 'source', source))}
          />
          <TextField
            label={words.t('model.evidence.text')}
            value={item.text}
            suggestions={known}
            long
            onCommit={(text) => change((now) => withValue(now, 'text', text))}
          />
          <div className={styles.pair}>
            <TextField
              label={words.t('model.evidence.date')}
              value={item.date}
              problemOf={(text) => (DATE.test(text) ? undefined : words.t('model.problem.date'))}
              onCommit={(date) => change((now) => withValue(now, 'date', date))}
            />
            <NumberField
              label={words.t('model.evidence.sample')}
              value={item.sample}
              onCommit={(sample) => change((now) => withValue(now, 'sample', sample))}
            />
          </div>
        </>
      )}
    </ItemList>
  )
}
