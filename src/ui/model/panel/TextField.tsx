import { TextInput, Textarea } from '@mantine/core'
import { useId } from 'react'
import { useDraft } from '../../hooks/useDraft.ts'
import { usePanel } from './PanelContext.ts'

export interface TextFieldProps {
  readonly label: string
  readonly value: string | undefined
  /** Undefined when the field was emptied. */
  readonly onCommit: (value: string | undefined) => void
  readonly hint?: string
  readonly long?: boolean
  /** Suggestions while typing. */
  readonly suggestions?: readonly string[]
  readonly problemOf?: (text: string) => string | undefined
}

/** A line of text, or several, of which nothing stays when it is emptied. */
export function TextField({ label, value, onCommit, hint, long, suggestions, problemOf }: TextFieldProps) {
  const { readOnly } = usePanel()
  const listId = useId()
  const draft = useDraft(value ?? '', (text) => {
    const problem = problemOf?.(text.trim())
    if (problem === undefined) onCommit(text.trim() === '' ? undefined : text.trim())
    return problem === undefined
  })
  const problem = problemOf?.(draft.text.trim())
  const common = {
    label,
    value: draft.text,
    readOnly,
    description: hint,
    error: problem,
    inputWrapperOrder: ['label', 'input', 'description', 'error'] as ('label' | 'input' | 'description' | 'error')[],
    onBlur: draft.finish,
  }
  if (long) {
    return <Textarea {...common} autosize minRows={2} maxRows={8} onChange={(event) => draft.change(event.currentTarget.value)} />
  }
  const list = suggestions && suggestions.length > 0 ? listId : undefined
  return (
    <>
      <TextInput
        {...common}
        {...(list && { list })}
        onChange={(event) => draft.change(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Enter' && draft.finish()}
      />
      {list && (
        <datalist id={list}>
          {suggestions?.map((suggestion) => (
            <option key={suggestion}>{suggestion}</option>
          ))}
        </datalist>
      )}
    </>
  )
}
