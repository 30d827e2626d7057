import { useMemo } from 'react'
import { wordDiff } from '#src/domain/wordDiff.ts'
import { useWords } from '../../hooks/useWords.ts'
import { textOf, useLaw } from '../LawContext.ts'
import type { ClauseEntry } from '../lawModel.ts'
import { Source } from './Source.tsx'
import { WordingPane } from './WordingPane.tsx'
import styles from './Clause.module.css'

/** The clause as it stands and as it is proposed, side by side, with what differs. */
export function Wordings({ entry }: { readonly entry: ClauseEntry }) {
  const words = useWords()
  const law = useLaw()
  const { key, fate, draft, clause } = entry
  const [current, proposed] = [textOf(draft, 'currentWording'), textOf(draft, 'proposedWording')]
  // A text stands alone until there is another to hold it against; a clause that is taken out loses every word.
  const comparable = current !== '' && (proposed !== '' || fate === 'repealed')
  const parts = useMemo(() => (comparable ? wordDiff(current, proposed) : null), [comparable, current, proposed])
  const empty = { amended: 'law.write', new: 'law.write', repealed: 'law.writeRepealed', kept: 'law.writeKept' } as const
  return (
    <div className={styles.wordings}>
      <WordingPane
        side="as-is"
        title={words.t('law.current')}
        text={current}
        parts={parts?.filter(({ kind }) => kind !== 'inserted') ?? null}
        placeholder={words.t(fate === 'new' ? 'law.pasteNew' : 'law.paste')}
        onCommit={(text) => law.draft(key, { currentWording: text })}
        footer={<Source clauseKey={key} value={textOf(draft, 'source')} quotes={clause.quotes} />}
      />
      <WordingPane
        side="to-be"
        title={words.t('law.proposed')}
        text={proposed}
        parts={parts?.filter(({ kind }) => kind !== 'removed') ?? null}
        placeholder={words.t(empty[fate])}
        onCommit={(text) => law.draft(key, { proposedWording: text })}
        formulasFor={fate}
        footer={<p className={styles.notWritten}>{words.t('law.notWritten')}</p>}
      />
    </div>
  )
}
