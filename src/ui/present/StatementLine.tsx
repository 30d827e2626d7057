import { IconPencil } from '@tabler/icons-react'
import type { FormEvent } from 'react'
import { useState } from 'react'
import type { Project } from '#src/domain/project.ts'
import { canEdit } from '#src/state/projectState.ts'
import type { Words } from '#src/i18n/words.ts'
import { useCommands, useProject } from '../hooks/useApp.ts'
import styles from './Present.module.css'
import type { Slide } from './slides.ts'
import { LONGEST, piecesOf } from './statement.ts'

interface StatementLineProps {
  readonly slide: Slide
  readonly project: Project
  readonly words: Words
}

/** Where the reader's own statement is kept, by page and language. */
const keyOf = (slide: Slide, { language }: Words) => `slide.${slide.id}.${language}`

/** The one sentence of a page: made from the model, or as the reader has put it. */
export function StatementLine({ slide, project, words }: StatementLineProps) {
  const commands = useCommands()
  const editable = useProject(canEdit)
  const [editing, setEditing] = useState(false)
  const key = keyOf(slide, words)
  const own = project.texts[key]
  const statement = { ...slide.statement, text: own || slide.statement.text }
  const keep = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const text = String(new FormData(event.currentTarget).get('statement') ?? '').trim()
    commands.editText(key, text === slide.statement.text ? '' : text)
    setEditing(false)
  }
  if (editing)
    return (
      <form className={styles.editor} onSubmit={keep}>
        <input
          name="statement"
          aria-label={words.t('present.statement', { most: LONGEST })}
          defaultValue={statement.text}
          maxLength={LONGEST}
          autoComplete="off"
          ref={(input) => input?.focus()}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return
            event.preventDefault()
            event.stopPropagation()
            setEditing(false)
          }}
        />
        <button type="submit" className={styles.button}>
          {words.t('common.save')}
        </button>
        {own && (
          <button
            type="button"
            className={styles.button}
            onClick={() => {
              commands.editText(key, '')
              setEditing(false)
            }}
          >
            {words.t('present.back')}
          </button>
        )}
      </form>
    )
  return (
    <div className={styles.statementLine} aria-live="polite">
      <h2 className={styles.statement} data-long={statement.text.length > LONGEST || undefined}>
        {piecesOf(statement).map(({ text, role }, index) => (
          <span key={index} data-role={role}>
            {text}
          </span>
        ))}
      </h2>
      {editable && slide.id !== 'title' && (
        <button
          type="button"
          className={styles.edit}
          aria-label={words.t('present.edit')}
          title={words.t('present.edit')}
          onClick={() => setEditing(true)}
        >
          <IconPencil size={20} stroke={1.6} aria-hidden />
        </button>
      )}
    </div>
  )
}
