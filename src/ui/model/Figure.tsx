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
}

/** One figure of the live strip: value and unit, and for a to-be the difference to the as-is. */
export function Figure({ label, figure, against, unit, decimals, stale, atLeast }: FigureProps) {
  const words = useWords()
  const { language } = words
  const digits = { min: decimals, max: decimals }
  const mean = figure?.mean ?? null
  const base = against?.mean ?? null
  const compared = against !== undefined
  const difference = mean === null || base === null ? null : mean - base
  const percent = difference === null || base === null || base === 0 || difference === 0 ? null : (100 * difference) / base
  return (
    <div className={styles.figure} data-stale={stale || undefined}>
      <dt>{unit && compared ? `${label}, ${unit}` : label}</dt>
      <dd>
        {atLeast && mean !== null && <span className={styles.small}>{words.t('model.strip.atLeast')}</span>}
        <strong>{mean === null ? '—' : formatNumber(mean, language, digits)}</strong>
        {figure && figure.ci95 > 0 && (
          <span className={styles.small}>± {formatNumber(figure.ci95, language, { max: decimals })}</span>
        )}
        {unit && !compared && <span className={styles.small}>{unit}</span>}
        {difference !== null && (
          <>
            <span className={styles.difference}>{difference === 0 ? '0' : formatSigned(difference, language, digits)}</span>
            {percent !== null && <span className={styles.small}>{formatPercentChange(percent, language)}</span>}
          </>
        )}
      </dd>
    </div>
  )
}
