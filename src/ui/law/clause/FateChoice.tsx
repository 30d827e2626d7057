import { SegmentedControl } from '@mantine/core'
import type { ClauseFate } from '#src/domain/law.ts'
import { useWords } from '../../hooks/useWords.ts'
import shared from '../Law.module.css'
import { useLaw } from '../LawContext.ts'
import type { ClauseEntry } from '../lawModel.ts'
import styles from './Clause.module.css'

const ORDER: readonly ClauseFate[] = ['new', 'amended', 'repealed', 'kept']

/** What becomes of a clause: computed, and changed by the drafter where the drafter knows better. */
export function FateChoice({ entry: { key, clause, draft, fate } }: { readonly entry: ClauseEntry }) {
  const words = useWords()
  const law = useLaw()
  const computed = words.t(`law.fate.${clause.fate}`)
  return (
    <div className={styles.fate}>
      <SegmentedControl
        size="xs"
        aria-label={words.t('law.fateOf')}
        className={shared.switch ?? ''}
        data={ORDER.map((value) => ({ value, label: words.t(`law.fateChoice.${value}`) }))}
        value={fate}
        readOnly={law.readOnly}
        onChange={(value) => law.draft(key, { fate: value === clause.fate ? undefined : value })}
      />
      <p>
        {words.t(draft.fate === undefined || draft.fate === clause.fate ? 'law.computed' : 'law.computedFor', { fate: computed })}
        {draft.fate !== undefined && draft.fate !== clause.fate && !law.readOnly && (
          <button type="button" onClick={() => law.draft(key, { fate: undefined })}>
            {words.t('law.backToComputed')}
          </button>
        )}
      </p>
    </div>
  )
}
