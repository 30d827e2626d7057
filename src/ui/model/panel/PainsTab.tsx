import type { PainPoint } from '#src/domain/step.ts'
import { useWords } from '../../hooks/useWords.ts'
import { ItemList } from './ItemList.tsx'
import { NumberField } from './NumberField.tsx'
import { withValue } from './patch.ts'
import styles from './Panel.module.css'
import { TextField } from './TextField.tsx'

export function PainsTab({ pains, onCommit }: { pains: readonly PainPoint[]; onCommit: (pains: readonly PainPoint[]) => void }) {
  const words = useWords()
  return (
    <ItemList
      items={pains}
      onCommit={onCommit}
      blank={{ severity: 3 }}
      add={words.t('model.pains.add')}
      remove={words.t('model.pains.remove')}
      none={words.t('model.pains.none')}
    >
      {(pain, change) => (
        <>
          <TextField
            label={words.t('model.pains.text')}
            value={pain.text}
            long
            onCommit={(text) => change(withValue(pain, 'text', text))}
          />
          <div className={styles.pair}>
            <NumberField
              label={words.t('model.pains.severity')}
              kind="severity"
              value={pain.severity}
              onCommit={(severity) => change(withValue(pain, 'severity', severity))}
            />
            <TextField
              label={words.t('model.pains.source')}
              value={pain.source}
              onCommit={(source) => change(withValue(pain, 'source', source))}
            />
          </div>
        </>
      )}
    </ItemList>
  )
}
