import { TextInput } from '@mantine/core'
import { useDraft } from '../hooks/useDraft.ts'
import { useWords } from '../hooks/useWords.ts'
import type { FactField } from './facts.ts'
import { readFact, writeFact } from './readFact.ts'
import styles from './Service.module.css'

export interface FactInputProps {
  readonly field: Omit<FactField, 'name'>
  readonly label: string
  readonly value: string | number | undefined
  readonly readOnly: boolean
  readonly onCommit: (value: string | number | undefined) => void
  readonly help?: string
  /** The unit inside the field, in words. */
  readonly unit?: string
  readonly labelHidden?: boolean
  /** What an empty field means. */
  readonly placeholder?: string
  /** A further rule over values that can be read. */
  readonly problemOf?: (value: string | number | undefined) => string | undefined
}

const SHORT_KINDS: ReadonlySet<FactField['kind']> = new Set(['date', 'currency', 'country'])

/** One fact in one field: with its unit, checked as one types, kept when it can be read. */
export function FactInput({
  field,
  label,
  value,
  readOnly,
  onCommit,
  help,
  unit,
  labelHidden,
  placeholder,
  problemOf,
}: FactInputProps) {
  const words = useWords()
  const read = (text: string) => {
    const result = readFact(field, text, words)
    const problem = 'value' in result ? problemOf?.(result.value) : undefined
    return problem === undefined ? result : { problem }
  }
  const draft = useDraft(writeFact(field, value, words.language), (text) => {
    const result = read(text)
    if ('problem' in result) return false
    if (result.value !== value) onCommit(result.value)
    return true
  })
  const result = draft.pending ? read(draft.text) : undefined
  const isNumber = field.kind === 'number' || field.kind === 'percent' || field.kind === 'year'
  return (
    <TextInput
      {...(labelHidden ? { 'aria-label': label } : { label })}
      className={isNumber || SHORT_KINDS.has(field.kind) ? (styles.short ?? '') : ''}
      value={draft.text}
      readOnly={readOnly}
      autoComplete="off"
      {...(placeholder !== undefined && { placeholder })}
      {...(isNumber && { inputMode: 'decimal' as const })}
      description={help}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      error={result && 'problem' in result ? result.problem : undefined}
      {...(unit && {
        rightSection: <span className={styles.unit}>{unit}</span>,
        rightSectionWidth: `calc(${unit.length}ch + 16px)`,
        rightSectionPointerEvents: 'none' as const,
      })}
      onChange={(event) => draft.change(event.currentTarget.value)}
      onBlur={draft.finish}
      onKeyDown={(event) => event.key === 'Enter' && draft.finish()}
    />
  )
}
