import { Select } from '@mantine/core'
import { useId } from 'react'
import { formatDate, parseDate } from '#src/i18n/format/date.ts'
import { actHeading } from '#src/i18n/wording/law.ts'
import { useDraft } from '../../hooks/useDraft.ts'
import { useWords } from '../../hooks/useWords.ts'
import shared from '../Law.module.css'
import { textOf, useLaw } from '../LawContext.ts'
import type { ClauseEntry } from '../lawModel.ts'
import styles from './Clause.module.css'

/** Who carries the change out, from when, and what may go wrong; of a new norm also where it is to stand. */
export function Execution({ entry: { key, clause, draft } }: { readonly entry: ClauseEntry }) {
  const words = useWords()
  const law = useLaw()
  const id = useId()
  const { language } = words
  const hasNoPlace = clause.act === undefined
  return (
    <section className={styles.card} aria-labelledby={id}>
      <div className={styles.cardHead}>
        <h3 id={id}>{words.t('law.execution')}</h3>
      </div>
      {hasNoPlace && (
        <>
          <div className={styles.line}>
            <span>{words.t('law.intoAct')}</span>
            <Select
              aria-label={words.t('law.intoAct')}
              size="xs"
              clearable
              placeholder={words.t('law.notGiven')}
              data={law.acts.map((act) => ({ value: act.id, label: actHeading(act, act.id, words) }))}
              value={draft.act ?? null}
              readOnly={law.readOnly}
              onChange={(act) => law.draft(key, { act: act ?? '' })}
            />
          </div>
          <Line
            label={words.t('law.intoClause')}
            value={textOf(draft, 'clause')}
            onCommit={(text) => law.draft(key, { clause: text })}
          />
        </>
      )}
      <Line
        label={words.t('law.responsible')}
        value={textOf(draft, 'responsible')}
        onCommit={(text) => law.draft(key, { responsible: text })}
      />
      <Line
        label={words.t('law.inForce')}
        value={draft.inForce ? formatDate(draft.inForce, language, 'numeric') : ''}
        read={(text) => (text === '' ? '' : parseDate(text))}
        problem={words.t('service.error.date', { example: formatDate('2027-01-01', language, 'numeric') })}
        onCommit={(text) => law.draft(key, { inForce: text })}
      />
      <Line label={words.t('law.risk')} value={textOf(draft, 'risk')} onCommit={(text) => law.draft(key, { risk: text })} />
    </section>
  )
}

const asTyped = (text: string) => text

interface LineProps {
  readonly label: string
  readonly value: string
  readonly onCommit: (text: string) => void
  /** What is kept of what was typed; undefined when it cannot be read. */
  readonly read?: (text: string) => string | undefined
  readonly problem?: string
}

/** One short fact: its label on the left, the field on the right; one that is missing says so. */
function Line({ label, value, onCommit, read = asTyped, problem }: LineProps) {
  const words = useWords()
  const { readOnly } = useLaw()
  const id = useId()
  const draft = useDraft(value, (text) => {
    const kept = read(text.trim())
    if (kept === undefined) return false
    onCommit(kept)
    return true
  })
  const isWrong = draft.pending && read(draft.text.trim()) === undefined
  return (
    <div className={styles.line}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        value={draft.text}
        readOnly={readOnly}
        autoComplete="off"
        placeholder={words.t('law.notGiven')}
        title={draft.text}
        aria-invalid={isWrong || undefined}
        aria-describedby={isWrong ? `${id}-problem` : undefined}
        onChange={(event) => draft.change(event.currentTarget.value)}
        onBlur={draft.finish}
        onKeyDown={(event) => event.key === 'Enter' && draft.finish()}
      />
      {isWrong && (
        <p id={`${id}-problem`} className={shared.problem} role="alert">
          {problem}
        </p>
      )}
    </div>
  )
}
