import { TextInput, UnstyledButton } from '@mantine/core'
import type { ReactNode } from 'react'
import { weekOf } from '#src/domain/service.ts'
import type { Time, TimeUnit } from '#src/domain/units.ts'
import { TIME_UNITS } from '#src/domain/units.ts'
import { unitName } from '#src/i18n/format/duration.ts'
import { formatNumber } from '#src/i18n/format/number.ts'
import { parseNumber, parseThreePoint } from '#src/i18n/format/parseNumber.ts'
import { EN_DASH } from '#src/i18n/format/signs.ts'
import type { WordKey, Words } from '#src/i18n/words.ts'
import { useWords } from '../../hooks/useWords.ts'
import { useDraft } from '../../hooks/useDraft.ts'
import { useOwned } from '../../hooks/useOwned.ts'
import { becomes } from './becomes.ts'
import { usePanel } from './PanelContext.ts'
import styles from './Panel.module.css'
import { RangeFields } from './RangeFields.tsx'

export interface TimeFieldProps {
  readonly label: string
  readonly value: Time | undefined
  /** Changes the time as it stands by now: the panel may still show what stood there a moment ago. */
  readonly onCommit: (change: (now: Time | undefined) => Time | undefined) => void
  readonly unitForNew: TimeUnit
  /** Beside the label at the right, such as where the value comes from. */
  readonly aside?: ReactNode
  /** A deadline is one value, without a range. */
  readonly single?: boolean
  /** By which the field is found. */
  readonly field?: string
}

const DIGITS = { max: 4 }
/** Room for the name of the unit and the arrow beside it, so that the rest is left to the numbers. */
const unitWidth = (name: string): number => Math.round(name.length * 6.4) + 30

/** The numbers of a time as one text: `5`, or `2–5–9` when it has a range. */
function textOf(time: Time | undefined, words: Words): string {
  if (time === undefined) return ''
  const { min, likely, max } = time
  const parts = min !== undefined && max !== undefined ? [min, likely ?? (min + max) / 2, max] : [likely ?? min ?? max]
  return parts.map((part) => (part === undefined ? '' : formatNumber(part, words.language, DIGITS))).join(EN_DASH)
}

type Reading = { readonly points?: Pick<Time, 'min' | 'likely' | 'max'>; readonly problem?: WordKey }

function read(text: string, words: Words, single = false): Reading {
  if (text.trim() === '') return {}
  const points = parseThreePoint(text, words.language)
  if (single && points?.min !== undefined) return { problem: 'model.problem.number' }
  if (points) return points.likely < 0 ? { problem: 'model.problem.negative' } : { points }
  const negative = parseNumber(text, words.language)
  if (negative !== undefined && negative < 0) return { problem: 'model.problem.negative' }
  return { problem: /\d\s*[-−–—;/]\s*\d/u.test(text) ? 'model.problem.order' : 'model.problem.number' }
}

/** A time with its unit inside the field: one value or `15-25-60`, with the three points in fields of their own on wish. */
export function TimeField({ label, value, onCommit, unitForNew, aside, single, field }: TimeFieldProps) {
  const words = useWords()
  const { service, readOnly, element } = usePanel()
  const [unitBefore, setUnitBefore] = useOwned(element, unitForNew)
  const [open, setOpen] = useOwned(element, false)
  const unit = value?.unit ?? unitBefore

  const put = (points: Pick<Time, 'min' | 'likely' | 'max'> | undefined) => {
    onCommit((now) => {
      if (points === undefined) return undefined
      const { min: _min, likely: _likely, max: _max, ...rest } = now ?? { unit }
      return { ...rest, ...points }
    })
  }
  const saved = textOf(value, words)
  const draft = useDraft(
    saved,
    (text) => {
      const result = read(text, words, single)
      if (result.problem === undefined && text !== saved) put(result.points)
      return result.problem === undefined
    },
    element,
  )
  const problem = draft.pending ? read(draft.text, words, single).problem : undefined
  const said = becomes(value, weekOf(service), words)

  return (
    <div className={styles.time} data-open={open || undefined} data-field={field}>
      <div className={styles.labelRow}>
        <span className={styles.label}>{label}</span>
        {aside}
      </div>
      <TextInput
        aria-label={label}
        classNames={{ input: styles.number ?? '' }}
        value={draft.text}
        readOnly={readOnly}
        inputMode="decimal"
        autoComplete="off"
        error={problem && words.t(problem)}
        rightSectionWidth={unitWidth(unitName(unit, words.language))}
        rightSection={
          <select
            aria-label={`${label}: ${words.t('model.step.unit')}`}
            className={styles.unitSelect}
            value={unit}
            disabled={readOnly}
            onChange={(event) => {
              const next = TIME_UNITS.find((one) => one === event.currentTarget.value) ?? unit
              setUnitBefore(next)
              onCommit((now) => now && { ...now, unit: next })
            }}
          >
            {TIME_UNITS.map((one) => (
              <option key={one} value={one}>
                {unitName(one, words.language)}
              </option>
            ))}
          </select>
        }
        onChange={(event) => draft.change(event.currentTarget.value)}
        onBlur={draft.finish}
        onKeyDown={(event) => event.key === 'Enter' && draft.finish()}
      />
      {said !== undefined && <p className={styles.becomes}>{said}</p>}
      {!single && (
        <UnstyledButton className={styles.fold ?? ''} aria-expanded={open} onClick={() => setOpen(!open)}>
          {words.t(open ? 'model.step.rangeHide' : 'model.step.rangeShow')}
        </UnstyledButton>
      )}
      {open && <RangeFields value={value} onCommit={put} />}
    </div>
  )
}
