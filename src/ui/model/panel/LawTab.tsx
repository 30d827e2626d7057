import type { LegalBasis } from '#src/domain/step.ts'
import { BINDINGS, LEGAL_EFFECTS } from '#src/domain/step.ts'
import { useWords } from '../../hooks/useWords.ts'
import { actLabel, actShown, actTyped } from './acts.ts'
import { ChoiceField } from './ChoiceField.tsx'
import { ItemList } from './ItemList.tsx'
import { usePanel } from './PanelContext.ts'
import { withValue } from './patch.ts'
import styles from './Panel.module.css'
import { TextField } from './TextField.tsx'

export function LawTab({ bases, onCommit }: { bases: readonly LegalBasis[]; onCommit: (bases: readonly LegalBasis[]) => void }) {
  const words = useWords()
  const { acts } = usePanel().service
  return (
    <ItemList
      items={bases}
      onCommit={onCommit}
      blank={{ effect: 'step', binding: 'law' }}
      add={words.t('model.law.add')}
      remove={words.t('model.law.remove')}
      none={words.t('model.law.none')}
    >
      {(basis, change) => (
        <>
          <TextField
            label={words.t('model.law.act')}
            value={actShown(basis.act, acts, words.language)}
            suggestions={acts.map((act) => actLabel(act, words.language))}
            hint={words.t('model.law.actHint')}
            onCommit={(text) => change(withValue(basis, 'act', actTyped(text, acts, words.language)))}
          />
          <TextField
            label={words.t('model.law.clause')}
            value={basis.clause}
            suggestions={acts.find(({ id }) => id === basis.act)?.clauses ?? []}
            onCommit={(clause) => change(withValue(basis, 'clause', clause))}
          />
          <div className={styles.pair}>
            <ChoiceField
              label={words.t('model.law.effect')}
              value={basis.effect}
              choices={LEGAL_EFFECTS}
              nameOf={(effect) => words.t(`model.effect.${effect}`)}
              onCommit={(effect) => change(withValue(basis, 'effect', effect))}
            />
            <ChoiceField
              label={words.t('model.law.binding')}
              value={basis.binding}
              choices={BINDINGS}
              nameOf={(binding) => words.t(`model.binding.${binding}`)}
              onCommit={(binding) => change(withValue(basis, 'binding', binding))}
            />
          </div>
          <div className={styles.law}>
            <TextField
              label={words.t('model.law.text')}
              value={basis.text}
              long
              onCommit={(text) => change(withValue(basis, 'text', text))}
            />
          </div>
        </>
      )}
    </ItemList>
  )
}
