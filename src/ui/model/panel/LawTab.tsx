import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { LegalBasis } from '#src/domain/step.ts'
import { BINDINGS, LEGAL_EFFECTS } from '#src/domain/step.ts'
import { useWords } from '../../hooks/useWords.ts'
import { actLabel, actOfText, actShown, actTyped } from './acts.ts'
import { ChoiceField } from './ChoiceField.tsx'
import { Helped } from './Helped.tsx'
import type { ListCommit } from './ItemList.tsx'
import { ItemList } from './ItemList.tsx'
import { mostUsed } from './known.ts'
import { usePanel } from './PanelContext.ts'
import { withValue } from './patch.ts'
import styles from './Panel.module.css'
import { TextField } from './TextField.tsx'

export function LawTab({ bases, onCommit }: { bases: readonly LegalBasis[]; onCommit: ListCommit<LegalBasis> }) {
  const words = useWords()
  const { service, readOnly, known, addAct } = usePanel()
  const { acts } = service
  const isListed = ({ act }: LegalBasis) => act === undefined || acts.some(({ id }) => id === act)
  const clausesOf = (act: string | undefined) =>
    act === undefined ? [] : mostUsed([...(acts.find(({ id }) => id === act)?.clauses ?? []), ...(known.clauses.get(act) ?? [])])
  const register = (basis: LegalBasis, change: (next: (now: LegalBasis) => LegalBasis) => void) => {
    const act = actOfText(basis.act ?? '', acts)
    addAct(act, () => change((now) => ({ ...now, act: act.id })))
  }
  return (
    <ItemList
      items={bases}
      field="law"
      onCommit={onCommit}
      blank={{ effect: 'step', binding: 'law' }}
      add={words.t('model.law.add')}
      remove={words.t('model.law.remove')}
      none={words.t('model.law.none')}
    >
      {(basis, change) => (
        <>
          <Helped topic="act">
            <TextField
              label={words.t('model.law.act')}
              value={actShown(basis.act, acts, words.language)}
              suggestions={acts.map((act) => actLabel(act, words.language))}
              hint={isListed(basis) ? undefined : words.t('panel.notInRegister')}
              onCommit={(text) => change((now) => withValue(now, 'act', actTyped(text, acts, words.language)))}
            />
          </Helped>
          {!readOnly && !isListed(basis) && basis.act !== undefined && (
            <Button
              variant="subtle"
              size="compact-sm"
              className={styles.add ?? ''}
              leftSection={<IconPlus size={15} stroke={1.8} />}
              onClick={() => register(basis, change)}
            >
              {words.t('panel.newAct', { name: basis.act })}
            </Button>
          )}
          <TextField
            label={words.t('model.law.clause')}
            value={basis.clause}
            suggestions={clausesOf(basis.act)}
            onCommit={(clause) => change((now) => withValue(now, 'clause', clause))}
          />
          <div className={styles.pair}>
            <ChoiceField
              label={words.t('model.law.effect')}
              value={basis.effect}
              choices={LEGAL_EFFECTS}
              nameOf={(effect) => words.t(`model.effect.${effect}`)}
              onCommit={(effect) => change((now) => withValue(now, 'effect', effect))}
            />
            <Helped topic="binding">
              <ChoiceField
                label={words.t('model.law.binding')}
                value={basis.binding}
                choices={BINDINGS}
                nameOf={(binding) => words.t(`model.binding.${binding}`)}
                onCommit={(binding) => change((now) => withValue(now, 'binding', binding))}
              />
            </Helped>
          </div>
          <div className={styles.law}>
            <TextField
              label={words.t('model.law.text')}
              value={basis.text}
              long
              onCommit={(text) => change((now) => withValue(now, 'text', text))}
            />
          </div>
        </>
      )}
    </ItemList>
  )
}
