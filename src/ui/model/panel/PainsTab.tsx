import type { PainPoint } from '#src/domain/step.ts'
import { useWords } from '../../hooks/useWords.ts'
import { Helped } from './Helped.tsx'
import type { ListCommit } from './ItemList.tsx'
import { ItemList } from './ItemList.tsx'
import { NumberField } from './NumberField.tsx'
import { usePanel } from './PanelContext.ts'
import { withValue } from './patch.ts'
import styles from './Panel.module.css'
import { TextField } from './TextField.tsx'

export function PainsTab({ pains, onCommit }: { pains: readonly PainPoint[]; onCommit: ListCommit<PainPoint> }) {
  const words = useWords()
  const { painSources } = usePanel().known
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
            onCommit={(text) => change((now) => withValue(now, 'text', text))}
          />
          <div className={styles.pair}>
            <Helped topic="pains">
              <NumberField
                label={words.t('model.pains.severity')}
                kind="severity"
                unit={words.t('model.pains.severityUnit')}
                value={pain.severity}
                onCommit={(severity) => change((now) => withValue(now, 'severity', severity))}
              />
            </Helped>
            <TextField
              label={words.t('model.pains.source')}
              value={pain.source}
              suggestions={painSources}
              onCommit={(source) => change((now) => withValue(now, 'source', source))}
            />
          </div>
        </>
      )}
    </ItemList>
  )
}
