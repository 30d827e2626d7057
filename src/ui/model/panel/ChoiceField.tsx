import { Select } from '@mantine/core'
import type { ReactNode } from 'react'
import { useWords } from '../../hooks/useWords.ts'
import { usePanel } from './PanelContext.ts'
import styles from './Panel.module.css'

export interface ChoiceFieldProps<T extends string> {
  readonly label: string
  readonly value: T | undefined
  readonly choices: readonly T[]
  readonly nameOf: (choice: T) => string
  readonly onCommit: (value: T | undefined) => void
  /** What stands there when nothing is chosen. */
  readonly empty?: string
  readonly hint?: ReactNode
}

/** One of a few values, or none. */
export function ChoiceField<T extends string>(props: ChoiceFieldProps<T>) {
  const { label, value, choices, nameOf, onCommit, empty, hint } = props
  const words = useWords()
  const { readOnly } = usePanel()
  return (
    <Select
      label={label}
      description={hint}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      placeholder={empty ?? words.t('model.none')}
      data={choices.map((choice) => ({ value: choice, label: nameOf(choice) }))}
      value={value ?? null}
      readOnly={readOnly}
      title={value === undefined ? undefined : nameOf(value)}
      classNames={{ input: styles.choice ?? '' }}
      rightSectionWidth={26}
      checkIconPosition="right"
      comboboxProps={{ shadow: 'sm', width: 'max-content', position: 'bottom-start' }}
      onChange={(next) => onCommit(choices.find((choice) => choice === next))}
    />
  )
}
