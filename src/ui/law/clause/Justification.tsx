import { ActionIcon, Box, Tooltip } from '@mantine/core'
import { IconCheck, IconPencil } from '@tabler/icons-react'
import { useId, useState } from 'react'
import type { Comparison } from '#src/domain/comparison.ts'
import { suggestedJustification } from '#src/i18n/wording/law.ts'
import { useDraft } from '../../hooks/useDraft.ts'
import { useWords } from '../../hooks/useWords.ts'
import { textOf, useLaw } from '../LawContext.ts'
import type { ClauseEntry } from '../lawModel.ts'
import styles from './Clause.module.css'

/** Why the clause is touched: computed from the model and marked so, until a drafter puts other words in its place. */
export function Justification({ entry, comparison }: { readonly entry: ClauseEntry; readonly comparison: Comparison }) {
  const words = useWords()
  const law = useLaw()
  const id = useId()
  const [editing, setEditing] = useState(false)
  const own = textOf(entry.draft, 'justification')
  const suggested = suggestedJustification(entry.clause, comparison, words)
  const draft = useDraft(own || suggested, (text) => {
    const written = text.trim()
    law.draft(entry.key, { justification: written === suggested ? '' : written })
    return true
  })
  const finish = () => {
    draft.finish()
    setEditing(false)
  }
  const label = editing ? words.t('law.done') : words.t('law.edit', { what: words.t('law.justification') })
  return (
    <section className={styles.card} aria-labelledby={id}>
      <div className={styles.cardHead}>
        <h3 id={id}>{words.t('law.justification')}</h3>
        {(own || suggested) && <span className={styles.origin}>{words.t(own ? 'law.fromDrafter' : 'law.fromModel')}</span>}
        {own && suggested && !law.readOnly && (
          <button type="button" className={styles.link} onClick={() => law.draft(entry.key, { justification: '' })}>
            {words.t('law.backToSuggested')}
          </button>
        )}
        {!law.readOnly && (
          <Tooltip label={label}>
            <ActionIcon variant="subtle" size={26} aria-label={label} onClick={editing ? finish : () => setEditing(true)}>
              {editing ? <IconCheck size={17} stroke={1.8} aria-hidden /> : <IconPencil size={16} stroke={1.6} aria-hidden />}
            </ActionIcon>
          </Tooltip>
        )}
      </div>
      {editing ? (
        <textarea
          className={styles.prose}
          aria-labelledby={id}
          ref={takeFocus}
          value={draft.text}
          placeholder={words.t('law.toBeFilled')}
          onChange={(event) => draft.change(event.currentTarget.value)}
          onBlur={() => document.hasFocus() && finish()}
          onKeyDown={(event) => event.key === 'Escape' && finish()}
        />
      ) : (
        <Box
          className={styles.prose ?? ''}
          tabIndex={0}
          role="group"
          aria-labelledby={id}
          {...(!own && !suggested && { 'data-empty': true })}
        >
          {own || suggested || words.t('law.toBeFilled')}
        </Box>
      )}
    </section>
  )
}

/** Whoever asked to write goes on in the field. */
const takeFocus = (field: HTMLTextAreaElement | null) => field?.focus()
