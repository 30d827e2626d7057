import { ActionIcon, TextInput } from '@mantine/core'
import { IconSearch, IconX } from '@tabler/icons-react'
import type { KeyboardEvent } from 'react'
import { useEffect, useId, useMemo, useRef, useState } from 'react'
import type { ProcessModel } from '#src/domain/process.ts'
import type { Act } from '#src/domain/service.ts'
import { useFocusBack } from '../../hooks/useFocusBack.ts'
import { useWords } from '../../hooks/useWords.ts'
import type { Found } from './find.ts'
import { entriesOf, search } from './find.ts'
import styles from './SearchPane.module.css'

interface SearchPaneProps {
  readonly model: ProcessModel
  readonly acts: readonly Act[]
  readonly onGo: (element: string) => void
  readonly onClose: () => void
}

/** More than this nobody reads through. */
const MOST = 60

/** Names, documents and acts of the drawing; what is chosen is selected and brought into view. */
export function SearchPane({ model, acts, onGo, onClose }: SearchPaneProps) {
  const words = useWords()
  useFocusBack()
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState(0)
  const list = useRef<HTMLDivElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const id = useId()
  const entries = useMemo(() => entriesOf(model, acts), [model, acts])
  const found = useMemo(() => search(entries, typed), [entries, typed])
  const shown = found.slice(0, MOST)
  const at = Math.min(chosen, shown.length - 1)

  useEffect(() => field.current?.focus(), [])
  useEffect(() => {
    list.current?.children[at]?.scrollIntoView({ block: 'nearest' })
  }, [at])

  const go = (one: Found | undefined) => {
    if (one) onGo(one.element)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose()
    else if (event.key === 'Enter') go(shown[at])
    else if (event.key === 'ArrowDown') setChosen(Math.min(at + 1, shown.length - 1))
    else if (event.key === 'ArrowUp') setChosen(Math.max(at - 1, 0))
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className={styles.pane} role="search" aria-label={words.t('canvas.search.label')}>
      <div className={styles.line}>
        <TextInput
          ref={field}
          role="combobox"
          aria-label={words.t('canvas.search.label')}
          aria-controls={id}
          aria-expanded={shown.length > 0}
          aria-activedescendant={shown[at] ? `${id}-${at}` : undefined}
          placeholder={words.t('canvas.search.placeholder')}
          leftSection={<IconSearch size={16} stroke={1.8} aria-hidden />}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value)
            setChosen(0)
          }}
          onKeyDown={onKeyDown}
        />
        <ActionIcon variant="subtle" color="gray" aria-label={words.t('common.close')} onClick={onClose}>
          <IconX size={17} stroke={1.8} aria-hidden />
        </ActionIcon>
      </div>
      <div ref={list} id={id} role="listbox" aria-label={words.t('canvas.search.label')} hidden={shown.length === 0}>
        {shown.map((one, index) => (
          <div
            key={index}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            // The field keeps the keyboard.
            onPointerDown={(event) => {
              event.preventDefault()
              setChosen(index)
              go(one)
            }}
          >
            {one.number !== undefined && <span className={styles.number}>{one.number}</span>}
            <span className={styles.words}>
              <strong>{one.text}</strong>
              <small>{words.t(`canvas.search.${one.kind}`, { step: one.step })}</small>
            </span>
          </div>
        ))}
      </div>
      {typed.trim() !== '' && (
        <p role="status">
          {found.length === 0 ? words.t('canvas.search.none') : words.t('canvas.search.count', { count: found.length })}
        </p>
      )}
    </div>
  )
}
