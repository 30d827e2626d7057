import { Popover } from '@mantine/core'
import type { KeyboardEvent } from 'react'
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import type { Choices } from './choices.ts'
import { fitting } from './choices.ts'
import { POPUPS } from './popups.ts'
import styles from './CellEditor.module.css'
import type { After, CellEditing, Editing } from './useCellEditing.ts'

export interface CellEditorProps {
  readonly label: string
  readonly editing: Editing
  readonly choices: Choices
  readonly onChange: CellEditing['change']
  readonly onAccept: CellEditing['accept']
  readonly onCancel: CellEditing['cancel']
}

const ARROWS: Readonly<Record<string, After>> = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' }

/** The field in a cell, with the list of what may stand there. */
export function CellEditor({ label, editing, choices, onChange, onAccept, onCancel }: CellEditorProps) {
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  const listId = useId()
  const [first] = useState(editing.text)
  const [picked, setPicked] = useState<number | null>(null)
  const isUntouched = editing.text === first
  const options = fitting(choices, editing.text, isUntouched)
  const hasList = choices.list.length > 0 && editing.at === 'cell'
  const best = choices.only && !isUntouched && options.length > 0 ? 0 : isUntouched ? options.indexOf(first) : -1
  const current = picked ?? best

  useLayoutEffect(() => {
    if (editing.at !== 'cell') return
    field.current?.focus({ preventScroll: true })
    field.current?.setSelectionRange(first.length, first.length)
  }, [editing.at, first])
  useEffect(() => {
    if (picked !== null) document.getElementById(`${listId}-${picked}`)?.scrollIntoView({ block: 'nearest' })
  }, [listId, picked])

  const accept = (after: After) => {
    const isPicked = hasList && (picked !== null || (choices.only && !isUntouched))
    onAccept(after, isPicked ? options[current] : undefined)
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    event.stopPropagation()
    const { key, shiftKey, altKey } = event
    const isCtrl = event.ctrlKey || event.metaKey
    if (hasList && (key === 'ArrowDown' || key === 'ArrowUp') && !isCtrl && options.length > 0) {
      const by = key === 'ArrowDown' ? 1 : -1
      setPicked((Math.max(current, by === 1 ? -1 : 0) + by + options.length) % options.length)
    } else if (key === 'Escape') onCancel()
    else if (key === 'Enter' && altKey && !hasList) return insert('\n')
    else if (key === 'Enter') accept(isCtrl ? 'range' : shiftKey ? 'up' : 'down')
    else if (key === 'Tab') accept(shiftKey ? 'left' : 'right')
    else if (editing.replaces && ARROWS[key] && !isCtrl && !shiftKey) accept(ARROWS[key])
    else return
    event.preventDefault()
  }

  const insert = (text: string) => {
    const at = field.current
    if (!at) return
    at.setRangeText(text, at.selectionStart, at.selectionEnd, 'end')
    onChange(at.value)
  }

  const common = {
    ref: field,
    className: styles.field,
    'aria-label': label,
    value: editing.text,
    spellCheck: false,
    autoComplete: 'off',
    onKeyDown,
    onBlur: () => accept('stay'),
    onChange: (event: { currentTarget: { value: string } }) => {
      setPicked(null)
      onChange(event.currentTarget.value)
    },
  }
  if (!hasList) return <textarea {...common} rows={1} />
  return (
    <Popover
      opened={options.length > 0}
      position="bottom-start"
      offset={3}
      withRoles={false}
      trapFocus={false}
      portalProps={POPUPS}
    >
      <Popover.Target>
        <input
          {...common}
          role="combobox"
          aria-expanded={options.length > 0}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={current >= 0 ? `${listId}-${current}` : undefined}
        />
      </Popover.Target>
      <Popover.Dropdown className={styles.list ?? ''}>
        <div role="listbox" id={listId} aria-label={label}>
          {options.map((option, at) => (
            <div
              key={option}
              id={`${listId}-${at}`}
              role="option"
              tabIndex={-1}
              aria-selected={at === current}
              className={styles.option}
              // Before the field is left, which would take what was typed.
              onPointerDown={(event) => {
                event.preventDefault()
                event.stopPropagation()
                onAccept('stay', option)
              }}
            >
              {option}
            </div>
          ))}
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}
