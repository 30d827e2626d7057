import type { DocumentUse } from '#src/domain/step.ts'
import { DOCUMENT_FORMS, DOCUMENT_ROLES } from '#src/domain/step.ts'
import { useWords } from '../../hooks/useWords.ts'
import { ChoiceField } from './ChoiceField.tsx'
import { Helped } from './Helped.tsx'
import type { ListCommit } from './ItemList.tsx'
import { ItemList } from './ItemList.tsx'
import { NumberField } from './NumberField.tsx'
import { mostUsed, renamedDocument } from './known.ts'
import { usePanel } from './PanelContext.ts'
import { withValue } from './patch.ts'
import styles from './Panel.module.css'
import { TextField } from './TextField.tsx'

export interface DocumentsTabProps {
  readonly documents: readonly DocumentUse[]
  readonly onCommit: ListCommit<DocumentUse>
}

export function DocumentsTab({ documents, onCommit }: DocumentsTabProps) {
  const words = useWords()
  const { known } = usePanel()
  const names = known.documents.map(({ name }) => name)
  const holders = mostUsed([...known.holders, ...known.organisations])
  return (
    <ItemList
      items={documents}
      onCommit={onCommit}
      blank={{ name: '', role: 'submitted' }}
      add={words.t('model.documents.add')}
      remove={words.t('model.documents.remove')}
      none={words.t('model.documents.none')}
    >
      {(document, change) => (
        <>
          <Helped topic="document">
            <TextField
              label={words.t('model.documents.name')}
              value={document.name}
              suggestions={names}
              onCommit={(name) => change((now) => renamedDocument(now, name ?? '', known.documents))}
            />
          </Helped>
          <div className={styles.pair}>
            <Helped topic="role">
              <ChoiceField
                label={words.t('model.documents.role')}
                value={document.role}
                choices={DOCUMENT_ROLES}
                nameOf={(role) => words.t(`model.role.${role}`)}
                onCommit={(role) => change((now) => withValue(now, 'role', role))}
              />
            </Helped>
            <Helped topic="form">
              <ChoiceField
                label={words.t('model.documents.form')}
                value={document.form}
                choices={DOCUMENT_FORMS}
                nameOf={(form) => words.t(`model.form.${form}`)}
                onCommit={(form) => change((now) => withValue(now, 'form', form))}
              />
            </Helped>
            <NumberField
              label={words.t('model.documents.copies')}
              value={document.copies}
              placeholder={document.form === 'copy' ? '1' : '0'}
              unit={words.t('model.documents.pieces')}
              onCommit={(copies) => change((now) => withValue(now, 'copies', copies))}
            />
            <NumberField
              label={words.t('model.documents.certifiedCopies')}
              value={document.certifiedCopies}
              placeholder={document.form === 'certified-copy' ? '1' : '0'}
              unit={words.t('model.documents.pieces')}
              onCommit={(copies) => change((now) => withValue(now, 'certifiedCopies', copies))}
            />
          </div>
          <Helped topic="holder">
            <TextField
              label={words.t('model.documents.holder')}
              value={document.holder}
              suggestions={holders}
              onCommit={(holder) => change((now) => withValue(now, 'holder', holder))}
            />
          </Helped>
          <TextField
            label={words.t('model.documents.register')}
            value={document.register}
            suggestions={known.registers}
            onCommit={(register) => change((now) => withValue(now, 'register', register))}
          />
        </>
      )}
    </ItemList>
  )
}
