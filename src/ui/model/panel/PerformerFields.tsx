import { PERFORMER_KINDS } from '#src/domain/performer.ts'
import type { Editor } from '#src/modeler/editor.ts'
import { currencyName } from '#src/i18n/format/money.ts'
import { useWords } from '../../hooks/useWords.ts'
import { ChoiceField } from './ChoiceField.tsx'
import { NumberField } from './NumberField.tsx'
import { usePanel } from './PanelContext.ts'
import styles from './Panel.module.css'
import { TextField } from './TextField.tsx'

/** Who works in a lane or pool, and what an hour of it costs. */
export function PerformerFields({ id, editor }: { id: string; editor: Editor }) {
  const words = useWords()
  const { service } = usePanel()
  const facts = editor.readPerformer(id)
  const currency = currencyName(service.currency ?? 'UZS', words.language)
  return (
    <div className={styles.fields}>
      <ChoiceField
        label={words.t('model.performer.kind')}
        value={facts.kind}
        choices={PERFORMER_KINDS}
        empty={words.t('model.performer.kindUnknown')}
        nameOf={(kind) => words.t(`model.performerKind.${kind}`)}
        onCommit={(kind) => editor.updatePerformer(id, { kind })}
      />
      <TextField
        label={words.t('model.performer.organisation')}
        hint={words.t('model.performer.organisationHint')}
        value={facts.organisation}
        onCommit={(organisation) => editor.updatePerformer(id, { organisation })}
      />
      <NumberField
        label={words.t('model.performer.hourlyCost')}
        value={facts.hourlyCost}
        unit={words.t('model.performer.perHour', { currency })}
        onCommit={(hourlyCost) => editor.updatePerformer(id, { hourlyCost })}
      />
      <NumberField
        label={words.t('model.performer.headcount')}
        value={facts.headcount}
        unit={words.t('model.performer.people')}
        onCommit={(headcount) => editor.updatePerformer(id, { headcount })}
      />
      <TextField
        label={words.t('model.performer.calendar')}
        value={facts.calendar}
        onCommit={(calendar) => editor.updatePerformer(id, { calendar })}
      />
    </div>
  )
}
