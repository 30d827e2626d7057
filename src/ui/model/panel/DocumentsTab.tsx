import type { DocumentUse } from '#src/domain/step.ts'
import { DOCUMENT_FORMS, DOCUMENT_ROLES } from '#src/domain/step.ts'
import { useWords } from '../../hooks/useWords.ts'
import { ChoiceField } from './ChoiceField.tsx'
import { ItemList } from './ItemList.tsx'
import { NumberField } from './NumberField.tsx'
import { withValue } from './patch.ts'
import styles from './Panel.module.css'
import { TextField } from './TextField.tsx'

export interface DocumentsTabProps {
  readonly documents: readonly DocumentUse[]
  /** Names of documents elsewhere in the drawing: the same name is the same document. */
  readonly known: readonly string[]
  readonly onCommit: (documents: readonly DocumentUse[]) => void
}

export function DocumentsTab({ documents, known, onCommit }: DocumentsTabProps) {
  const words = useWords()
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
          <TextField
            label={words.t('model.documents.name')}
            value={document.name}
            suggestions={known}
            onCommit={(name) => change({ ...document, name: name ?? '' })}
          />
          <div className={styles.pair}>
            <ChoiceField
              label={words.t('model.documents.role')}
              value={document.role}
              choices={DOCUMENT_ROLES}
              nameOf={(role) => words.t(`model.role.${role}`)}
              onCommit={(role) => change(withValue(document, 'role', role))}
            />
            <ChoiceField
              label={words.t('model.documents.form')}
              value={document.form}
              choices={DOCUMENT_FORMS}
              nameOf={(form) => words.t(`model.form.${form}`)}
              onCommit={(form) => change(withValue(document, 'form', form))}
            />
            <NumberField
              label={words.t('model.documents.copies')}
              value={document.copies}
              unit={words.t('model.documents.pieces')}
              onCommit={(copies) => change(withValue(document, 'copies', copies))}
            />
            <NumberField
              label={words.t('model.documents.certifiedCopies')}
              value={document.certifiedCopies}
              unit={words.t('model.documents.pieces')}
              onCommit={(copies) => change(withValue(document, 'certifiedCopies', copies))}
            />
          </div>
          <TextField
            label={words.t('model.documents.holder')}
            value={document.holder}
            onCommit={(holder) => change(withValue(document, 'holder', holder))}
          />
          <TextField
            label={words.t('model.documents.register')}
            value={document.register}
            onCommit={(register) => change(withValue(document, 'register', register))}
          />
        </>
      )}
    </ItemList>
  )
}
