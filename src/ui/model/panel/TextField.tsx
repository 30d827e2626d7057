import { Autocomplete, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { useDraft } from '../../hooks/useDraft.ts'
import { LongText } from './LongText.tsx'
import { usePanel } from './PanelContext.ts'

export interface TextFieldProps {
  readonly label: string
  readonly value: string | undefined
  /** Undefined when the field was emptied. */
  readonly onCommit: (value: string | undefined) => void
  readonly hint?: ReactNode
  /** For sentences, over several lines. */
  readonly long?: boolean
  /** What stands there, greyed, while nothing is written. */
  readonly placeholder?: string | undefined
  /** Suggestions while typing. */
  readonly suggestions?: readonly string[]
  readonly problemOf?: (text: string) => string | undefined
}

/** More of them are found by typing. */
const SUGGESTED = 40

/** A line of text, or several, of which nothing stays when it is emptied. */
export function TextField({ label, value, onCommit, hint, long, placeholder, suggestions, problemOf }: TextFieldProps) {
  const { readOnly, element } = usePanel()
  const draft = useDraft(
    value ?? '',
    (text) => {
      const problem = problemOf?.(text.trim())
      if (problem === undefined) onCommit(text.trim() === '' ? undefined : text.trim())
      return problem === undefined
    },
    element,
  )
  const problem = problemOf?.(draft.text.trim())
  const common = {
    label,
    readOnly,
    description: hint,
    error: problem,
    inputWrapperOrder: ['label', 'input', 'description', 'error'] as ('label' | 'input' | 'description' | 'error')[],
    ...(placeholder !== undefined && { placeholder }),
  }
  if (long) {
    return <LongText {...common} draft={draft} suggestions={suggestions ?? []} />
  }
  const line = { ...common, value: draft.text, onBlur: draft.finish }
  const onKeyDown = (event: { key: string }) => event.key === 'Enter' && draft.finish()
  // Also while there are none yet: the first may come while one types, and the field must stay the same.
  if (!suggestions) {
    return <TextInput {...line} onChange={(event) => draft.change(event.currentTarget.value)} onKeyDown={onKeyDown} />
  }
  return (
    <Autocomplete
      {...line}
      data={[...suggestions]}
      limit={SUGGESTED}
      maxDropdownHeight={220}
      comboboxProps={{ shadow: 'sm', width: 'target' }}
      onChange={draft.change}
      onKeyDown={onKeyDown}
      onOptionSubmit={(chosen) => {
        draft.change(chosen)
        draft.finish()
      }}
    />
  )
}
