import { useDraft } from '../../hooks/useDraft.ts'
import { useWords } from '../../hooks/useWords.ts'
import { useLaw } from '../LawContext.ts'
import styles from './Clause.module.css'

export interface SourceProps {
  readonly clauseKey: string
  readonly value: string
  /** What the model quotes of the clause. */
  readonly quotes: readonly string[]
}

/** Where the current wording was taken from; beside it what the model quotes of the clause. */
export function Source({ clauseKey, value, quotes }: SourceProps) {
  const words = useWords()
  const law = useLaw()
  const draft = useDraft(value, (text) => {
    law.draft(clauseKey, { source: text.trim() })
    return true
  })
  return (
    <>
      <input
        className={styles.source}
        aria-label={words.t('law.source')}
        placeholder={words.t('law.sourceHint')}
        value={draft.text}
        readOnly={law.readOnly}
        onChange={(event) => draft.change(event.currentTarget.value)}
        onBlur={draft.finish}
        onKeyDown={(event) => event.key === 'Enter' && draft.finish()}
      />
      {quotes.length > 0 && (
        <details className={styles.quotes}>
          <summary>{words.t('law.quoted')}</summary>
          {quotes.map((quote) => (
            <p key={quote}>{quote}</p>
          ))}
        </details>
      )}
    </>
  )
}
