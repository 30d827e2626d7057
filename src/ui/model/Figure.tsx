import { Popover, UnstyledButton } from '@mantine/core'
import type { ReactNode } from 'react'
import { useState } from 'react'
import type { Figure as FigureValue } from '#src/domain/results.ts'
import { formatNumber, formatPercentChange, formatSigned } from '#src/i18n/format/number.ts'
import { useWords } from '../hooks/useWords.ts'
import styles from './LiveStrip.module.css'

export interface FigureProps {
  readonly label: string
  readonly figure: FigureValue | undefined
  readonly against: FigureValue | undefined
  readonly unit?: string
  readonly decimals: number
  readonly stale: boolean
  /** Some data it rests on are missing: it can only be more. */
  readonly atLeast: boolean
  /** Why it is what it is, made when it is asked for; `close` takes it away. */
  readonly why: ((close: () => void) => ReactNode) | null
}

/** One figure of the live strip: value and unit, and for a to-be the difference to the as-is. */
export function Figure({ label, figure, against, unit, decimals, stale, atLeast, why }: FigureProps) {
  const words = useWords()
  const { language } = words
  const digits = { min: decimals, max: decimals }
  const mean = figure?.mean ?? null
  const base = against?.mean ?? null
  const compared = against !== undefined
  const difference = mean === null || base === null ? null : mean - base
  const percent = difference === null || base === null || base === 0 || difference === 0 ? null : (100 * difference) / base
  const [isAsked, setAsked] = useState(false)
  const close = () => setAsked(false)
  const value = (
    <>
      {atLeast && mean !== null && <span className={styles.small}>{words.t('model.strip.atLeast')}</span>}
      <strong>{mean === null ? '—' : formatNumber(mean, language, digits)}</strong>
      {figure && figure.ci95 > 0 && (
        <span className={styles.small}>± {formatNumber(figure.ci95, language, { max: decimals })}</span>
      )}
      {unit && !compared && <span className={styles.small}>{unit}</span>}
      {difference !== null && (
        <span className={styles.change}>
          <span className={styles.difference}>{difference === 0 ? '0' : formatSigned(difference, language, digits)}</span>
          {percent !== null && <span className={styles.small}>{formatPercentChange(percent, language)}</span>}
        </span>
      )}
    </>
  )
  return (
    <div className={styles.figure} data-stale={stale || undefined}>
      <dt>{unit && compared ? `${label}, ${unit}` : label}</dt>
      <dd>
        {why && mean !== null ? (
          <Popover opened={isAsked} onChange={setAsked} width={400} position="top-start" withinPortal trapFocus>
            <Popover.Target>
              <UnstyledButton
                className={styles.ask ?? ''}
                title={words.t('canvas.why.ask', { name: label })}
                onClick={() => setAsked(!isAsked)}
              >
                {value}
                <span className="visually-hidden">{words.t('canvas.why.ask', { name: label })}</span>
              </UnstyledButton>
            </Popover.Target>
            <Popover.Dropdown>{isAsked && why(close)}</Popover.Dropdown>
          </Popover>
        ) : (
          value
        )}
      </dd>
    </div>
  )
}
