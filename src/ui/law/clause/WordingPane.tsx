import { ActionIcon, Box, Button, Tooltip } from '@mantine/core'
import { IconCheck, IconPencil } from '@tabler/icons-react'
import type { FocusEvent, ReactNode } from 'react'
import { useId, useLayoutEffect, useRef, useState } from 'react'
import { BLANK } from '#src/domain/clauses.ts'
import type { ClauseFate } from '#src/domain/law.ts'
import type { VariantRole } from '#src/domain/project.ts'
import type { DiffPart } from '#src/domain/wordDiff.ts'
import { Swatch } from '../../components/Swatch.tsx'
import { useDraft } from '../../hooks/useDraft.ts'
import { useWords } from '../../hooks/useWords.ts'
import { useLaw } from '../LawContext.ts'
import { blankAfter, blanksIn, inserted } from './blanks.ts'
import { Formulas } from './Formulas.tsx'
import styles from './Clause.module.css'

export interface WordingPaneProps {
  readonly side: VariantRole
  readonly title: string
  readonly text: string
  /** The text in pieces, those that differ from the other side marked; null while there is nothing to hold it against. */
  readonly parts: readonly DiffPart[] | null
  readonly placeholder: string
  readonly onCommit: (text: string) => void
  readonly footer: ReactNode
  /** Offers the formulas of amendments, those for this fate first. */
  readonly formulasFor?: ClauseFate
}

/** One wording: read with what differs, or written. An empty one can be written at once. */
export function WordingPane({ side, title, text, parts, placeholder, onCommit, footer, formulasFor }: WordingPaneProps) {
  const words = useWords()
  const { readOnly } = useLaw()
  const id = useId()
  const [editing, setEditing] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  const select = useRef<readonly [from: number, to: number] | null>(null)
  const draft = useDraft(text, (next) => {
    onCommit(next.trim() === '' ? '' : next)
    return true
  })
  const writes = !readOnly && (editing || draft.text === '')

  useLayoutEffect(() => {
    if (!select.current || !field.current) return
    field.current.focus()
    field.current.setSelectionRange(...select.current)
    select.current = null
  })

  const edit = () => {
    select.current = [text.length, text.length]
    setEditing(true)
  }
  const finish = () => {
    draft.finish()
    setEditing(false)
  }
  /** Leaving the pane ends the writing; leaving the window, to copy from elsewhere, does not. */
  const left = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (!currentTarget.contains(relatedTarget) && document.hasFocus()) finish()
  }
  const insert = (formula: string) => {
    const { selectionStart = draft.text.length, selectionEnd = draft.text.length } = field.current ?? {}
    const next = inserted(draft.text, formula, selectionStart, selectionEnd)
    setEditing(true)
    draft.change(next.text)
    select.current = next.select
  }
  const toBlank = () => {
    const at = blankAfter(draft.text, field.current?.selectionEnd ?? 0)
    if (at === undefined) return
    setEditing(true)
    select.current = [at, at + BLANK.length]
  }
  const blanks = blanksIn(draft.text)

  return (
    <Box component="section" className={styles.wording ?? ''} data-role={side} aria-labelledby={id} onBlur={left}>
      <div className={styles.wordingHead}>
        <Swatch role={side} />
        <h3 id={id}>{title}</h3>
        {!readOnly && formulasFor && <Formulas fate={formulasFor} onInsert={insert} />}
        {!readOnly && (
          <Tooltip label={writes && editing ? words.t('law.done') : words.t('law.edit', { what: title })}>
            <ActionIcon
              variant="subtle"
              size={28}
              aria-label={writes && editing ? words.t('law.done') : words.t('law.edit', { what: title })}
              onClick={writes && editing ? finish : edit}
            >
              {writes && editing ? (
                <IconCheck size={17} stroke={1.8} aria-hidden />
              ) : (
                <IconPencil size={16} stroke={1.6} aria-hidden />
              )}
            </ActionIcon>
          </Tooltip>
        )}
      </div>
      {writes ? (
        <textarea
          ref={field}
          aria-labelledby={id}
          className={styles.wordingText}
          value={draft.text}
          placeholder={placeholder}
          spellCheck={false}
          onFocus={() => setEditing(true)}
          onChange={(event) => draft.change(event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'Escape' && finish()}
        />
      ) : (
        <Box
          className={styles.wordingText ?? ''}
          tabIndex={0}
          role="group"
          aria-labelledby={id}
          {...(!readOnly && { onDoubleClick: edit })}
        >
          {draft.text === '' ? <span className={styles.emptyWording}>{placeholder}</span> : <Marked text={text} parts={parts} />}
        </Box>
      )}
      {blanks > 0 && (
        <div className={styles.blanks}>
          {readOnly ? (
            words.t('law.blanks', { count: blanks })
          ) : (
            <Button variant="subtle" size="compact-sm" onClick={toBlank}>
              {words.t('law.blanks', { count: blanks })}
            </Button>
          )}
        </div>
      )}
      <div className={styles.wordingFoot}>{footer}</div>
    </Box>
  )
}

function Marked({ text, parts }: { readonly text: string; readonly parts: readonly DiffPart[] | null }) {
  if (!parts) return text
  return parts.map(({ kind, text: piece }, at) =>
    kind === 'same' ? piece : kind === 'removed' ? <del key={at}>{piece}</del> : <ins key={at}>{piece}</ins>,
  )
}
