import { Button } from '@mantine/core'
import { IconArrowDown, IconClipboardText, IconPlus } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useRef } from 'react'
import { useWords } from '../../hooks/useWords.ts'
import { letterOf } from './columns.ts'
import styles from './EntryLine.module.css'
import { isSingle, rectOf } from './selection.ts'
import type { CellEditing } from './useCellEditing.ts'
import type { RangeActions } from './useRangeActions.ts'
import type { StepTable } from './useTable.ts'

export interface EntryLineProps {
  readonly table: StepTable
  readonly editing: CellEditing
  readonly actions: RangeActions
  readonly onStepBelow: () => void
  /** What else stands at the right end. */
  readonly children: ReactNode
}

/** Address and whole content of the active cell, and what is done with a range by mouse. */
export function EntryLine({ table, editing, actions, onStepBelow, children }: EntryLineProps) {
  const words = useWords()
  const line = useRef<HTMLInputElement>(null)
  const { columns, selection, textAt, readOnly, told, setTold, rows } = table
  const { active } = selection
  const { top, left, bottom, right } = rectOf(selection)
  const column = columns[active.column] ?? 'name'
  const address = isSingle(selection)
    ? letterOf(left) + (top + 1)
    : `${letterOf(left)}${top + 1} : ${letterOf(right)}${bottom + 1}`
  const heading = words.t(`cells.column.${column}`)
  const hint = words.find(`table.hint.${column === 'work' || column === 'wait' ? 'time' : column}`)
  const text = editing.editing?.text ?? textAt(active)
  const isFixed = readOnly || column === 'number' || (active.row >= rows.length && column !== 'name')

  const pasteByButton = async () => {
    try {
      const copied = await navigator.clipboard.readText()
      if (copied !== '') actions.paste(copied)
    } catch {
      setTold([words.t('table.pasteByKey')])
    }
  }

  const tool = (label: string, icon: ReactNode, run: () => void) => (
    <Button variant="subtle" size="compact-sm" leftSection={icon} onClick={run} className={styles.tool ?? ''}>
      {label}
    </Button>
  )
  return (
    <div className={styles.line}>
      <span className={styles.address} aria-hidden>
        {address}
      </span>
      <span className={styles.heading} aria-hidden>
        {heading}
      </span>
      <input
        ref={line}
        className={styles.content}
        aria-label={words.t('table.content', { column: heading, address })}
        value={text}
        readOnly={isFixed}
        spellCheck={false}
        autoComplete="off"
        onFocus={() => !editing.editing && editing.begin(false, 'line')}
        onChange={(event) => editing.change(event.currentTarget.value)}
        onBlur={() => editing.editing?.at === 'line' && editing.accept('stay')}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          if (event.key === 'Enter') {
            editing.accept(event.ctrlKey || event.metaKey ? 'range' : 'stay')
            line.current?.blur()
          } else if (event.key === 'Escape') {
            editing.cancel()
            line.current?.blur()
          }
        }}
      />
      <span className={styles.told} role="status">
        {told.length > 0 ? told.join('. ') : hint && <span className={styles.hint}>{hint}</span>}
      </span>
      {!readOnly && (
        <span className={styles.tools}>
          {tool(words.t('table.fillDown'), <IconArrowDown size={16} stroke={1.8} />, actions.fillDown)}
          {tool(words.t('table.paste'), <IconClipboardText size={16} stroke={1.8} />, () => void pasteByButton())}
          {tool(words.t('table.stepBelow'), <IconPlus size={16} stroke={1.8} />, onStepBelow)}
        </span>
      )}
      {children}
    </div>
  )
}
