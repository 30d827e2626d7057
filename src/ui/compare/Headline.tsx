import { memo } from 'react'
import { IconArrowDown, IconArrowRight, IconArrowUp } from '@tabler/icons-react'
import type { Certainty, Comparison, IndicatorDifference } from '#src/domain/comparison.ts'
import { isWorse } from '#src/domain/direction.ts'
import type { IndicatorId } from '#src/domain/indicators.ts'
import { HEADLINE } from '#src/domain/indicators.ts'
import { formatCompact, formatPercentChange } from '#src/i18n/format/number.ts'
import type { WordKey } from '#src/i18n/words.ts'
import { useWords } from '../hooks/useWords.ts'
import styles from './Compare.module.css'
import { Conclusion } from './Conclusion.tsx'
import { FigureHelp } from './FigureHelp.tsx'
import { currencyIn, writerOf } from './figures.ts'

/** What is asked for after the headline. */
export const SMALL: readonly IndicatorId[] = ['interactions', 'agencyCost', 'burden']

interface HeadlineProps {
  readonly comparison: Comparison
  /** Null while it is computed. */
  readonly certainty: Certainty | null
}

/** The figures that a minister asks for, in that order, and how sure the saving is. */
export const Headline = memo(function Headline({ comparison, certainty }: HeadlineProps) {
  const words = useWords()
  const rowsOf = (ids: readonly IndicatorId[]) =>
    ids.map((id) => comparison.indicators.find((row) => row.id === id)).filter((row) => row !== undefined)
  return (
    <section className={styles.headline} aria-label={words.t('compare.title')}>
      <div className={styles.figures}>
        {rowsOf(HEADLINE).map((row) => (
          <LargeFigure key={row.id} row={row} comparison={comparison} />
        ))}
      </div>
      <div className={styles.small}>
        {rowsOf(SMALL).map((row) => (
          <SmallFigure key={row.id} row={row} comparison={comparison} />
        ))}
      </div>
      <Conclusion comparison={comparison} certainty={certainty} />
    </section>
  )
})

interface FigureProps {
  readonly row: IndicatorDifference
  readonly comparison: Comparison
}

function LargeFigure({ row, comparison }: FigureProps) {
  const words = useWords()
  const writer = writerOf(row, words)
  return (
    <div className={styles.figure}>
      <div className={styles.figureLabel}>
        <span>{words.t(`compare.headline.${row.id}` as WordKey, { currency: currencyIn(comparison, words) })}</span>
        <FigureHelp row={row} comparison={comparison} />
      </div>
      <div className={styles.figureValues}>
        <span className={styles.asIsValue}>{writer.figure(row.asIs)}</span>
        <IconArrowRight size={16} stroke={1.6} aria-hidden />
        <span className={styles.toBeValue}>{writer.figure(row.toBe)}</span>
      </div>
      <Difference row={row} />
    </div>
  )
}

/** Never coloured unless it is worse: minus and arrow say it. */
function Difference({ row }: { readonly row: IndicatorDifference }) {
  const words = useWords()
  const { difference, percent, perYear } = row
  const worse = isWorse(row)
  const Arrow = (difference ?? 0) > 0 ? IconArrowUp : IconArrowDown
  const isNone = difference === null || Math.abs(difference) < 1e-9
  return (
    <div className={styles.figureDifference} data-worse={worse || undefined}>
      {!isNone && <Arrow size={15} stroke={2.2} aria-hidden />}
      <strong>{writerOf(row, words).difference(difference)}</strong>
      {percent !== null && !isNone && <span>{formatPercentChange(percent, words.language)}</span>}
      {worse && <span>{words.t('compare.moreSaid')}</span>}
      {perYear !== null && !isNone && (
        <span>{words.t('compare.perYear', { value: formatCompact(perYear, words.language) })}</span>
      )}
    </div>
  )
}

function SmallFigure({ row, comparison }: FigureProps) {
  const words = useWords()
  const writer = writerOf(row, words)
  const worse = isWorse(row)
  return (
    <span className={styles.smallFigure}>
      <span>{words.t(`compare.headline.${row.id}` as WordKey, { currency: currencyIn(comparison, words) })}</span>
      <span className={styles.asIsValue}>{writer.figure(row.asIs)}</span>
      <IconArrowRight size={13} stroke={1.6} aria-hidden />
      <span className={styles.toBeValue}>{writer.figure(row.toBe)}</span>
      <span className={styles.figureDifference} data-worse={worse || undefined}>
        {row.percent === null ? (
          <span>{writer.difference(row.difference)}</span>
        ) : (
          <span>{formatPercentChange(row.percent, words.language)}</span>
        )}
        {worse && <span>{words.t('compare.moreSaid')}</span>}
      </span>
      <FigureHelp row={row} comparison={comparison} />
    </span>
  )
}
