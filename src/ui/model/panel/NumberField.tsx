import { TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { formatNumber } from '#src/i18n/format/number.ts'
import { parseNumber } from '#src/i18n/format/parseNumber.ts'
import type { WordKey } from '#src/i18n/words.ts'
import { useWords } from '../../hooks/useWords.ts'
import { useDraft } from '../../hooks/useDraft.ts'
import { usePanel } from './PanelContext.ts'
import styles from './Panel.module.css'

export interface NumberFieldProps {
  readonly label: string
  readonly value: number | undefined
  readonly onCommit: (value: number | undefined) => void
  readonly unit?: string
  /** Which numbers are allowed: from 0 on; a share of 1, typed in per cent; whole ones from 1 to 5. */
  readonly kind?: 'amount' | 'share' | 'severity'
  readonly hint?: ReactNode
  readonly labelHidden?: boolean
  /** What stands there, greyed, while nothing is written. */
  readonly placeholder?: string | undefined
  /** A further rule, such as an order among several fields. */
  readonly problemOf?: (value: number | undefined) => WordKey | undefined
}

const DIGITS = { max: 6 }

/** What is wrong with a number of a kind, as a key of the catalogue. */
export function numberProblem(value: number, kind: NonNullable<NumberFieldProps['kind']>): WordKey | undefined {
  if (kind === 'severity') return Number.isInteger(value) && value >= 1 && value <= 5 ? undefined : 'model.problem.severity'
  if (kind === 'share') return value >= 0 && value <= 1 ? undefined : 'model.problem.share'
  return value >= 0 ? undefined : 'model.problem.negative'
}

/** A number with its unit inside the field; understands a comma and a point, and says at once what it does not understand. */
export function NumberField(props: NumberFieldProps) {
  const { label, value, onCommit, unit, kind = 'amount', hint, labelHidden, placeholder, problemOf } = props
  const words = useWords()
  const { readOnly, element } = usePanel()
  const factor = kind === 'share' ? 100 : 1

  const read = (text: string): { value?: number; problem?: WordKey } => {
    const bare = text.replace(/%\s*$/, '').trim()
    if (bare === '') return withRule(undefined)
    const parsed = parseNumber(bare, words.language)
    if (parsed === undefined) return { problem: 'model.problem.number' }
    const number = kind === 'share' ? Number((parsed / factor).toPrecision(12)) : parsed
    const problem = numberProblem(number, kind)
    return problem ? { problem } : withRule(number)
  }
  const withRule = (number: number | undefined) => {
    const problem = problemOf?.(number)
    return problem ? { problem } : number === undefined ? {} : { value: number }
  }

  const saved = value === undefined ? '' : formatNumber(value * factor, words.language, DIGITS)
  const draft = useDraft(
    saved,
    (text) => {
      const result = read(text)
      if (result.problem === undefined && result.value !== value) onCommit(result.value)
      return result.problem === undefined
    },
    element,
  )
  const problem = draft.pending ? read(draft.text).problem : undefined

  return (
    <TextInput
      {...(labelHidden ? { 'aria-label': label } : { label })}
      classNames={{ input: styles.number ?? '' }}
      {...(placeholder !== undefined && { placeholder })}
      value={draft.text}
      readOnly={readOnly}
      inputMode="decimal"
      autoComplete="off"
      description={hint}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      error={problem && words.t(problem)}
      rightSection={unit ? <span className={styles.unit}>{unit}</span> : undefined}
      rightSectionWidth={unit ? `calc(${unit.length}ch + 16px)` : 0}
      rightSectionPointerEvents="none"
      onChange={(event) => draft.change(event.currentTarget.value)}
      onBlur={draft.finish}
      onKeyDown={(event) => event.key === 'Enter' && draft.finish()}
    />
  )
}
