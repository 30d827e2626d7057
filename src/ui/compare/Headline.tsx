import { IconArrowDown, IconArrowRight, IconArrowUp } from '@tabler/icons-react'
import { HEADLINE } from '#src/domain/indicators.ts'
import type { Comparison, IndicatorDifference } from '#src/domain/results.ts'
import { currencyName } from '#src/i18n/format/money.ts'
import { formatPercentChange } from '#src/i18n/format/number.ts'
import type { WordKey } from '#src/i18n/words.ts'
import { useWords } from '../hooks/useWords.ts'
import styles from './Compare.module.css'
import { FigureHelp } from './FigureHelp.tsx'
import { isWorse, writerOf } from './figures.ts'

/** The five figures that a minister asks for, in that order. */
export function Headline({ comparison }: { readonly comparison: Comparison }) {
  const words = useWords()
  const rows = HEADLINE.map((id) => comparison.indicators.find((row) => row.id === id)).filter((row) => row !== undefined)
  return (
    <section className={styles.headline} aria-label={words.t('compare.title')}>
      {rows.map((row) => (
        <HeadlineFigure key={row.id} row={row} comparison={comparison} />
      ))}
    </section>
  )
}

function HeadlineFigure({ row, comparison }: { readonly row: IndicatorDifference; readonly comparison: Comparison }) {
  const words = useWords()
  const writer = writerOf(row, words)
  const currency = currencyName(comparison.toBe.service.currency ?? comparison.asIs.service.currency ?? '', words.language)
  const worse = isWorse(row)
  const Arrow = (row.difference ?? 0) > 0 ? IconArrowUp : IconArrowDown
  return (
    <div className={styles.headlineFigure}>
      <div className={styles.headlineLabel}>
        <span>{words.t(`compare.headline.${row.id}` as WordKey, { currency })}</span>
        <FigureHelp row={row} comparison={comparison} />
      </div>
      <div className={styles.headlineValues}>
        <span className={styles.asIsValue}>{writer.figure(row.asIs)}</span>
        <IconArrowRight size={16} stroke={1.6} aria-hidden />
        <span className={styles.toBeValue}>{writer.figure(row.toBe)}</span>
      </div>
      <div className={worse ? styles.worse : styles.headlineDifference}>
        {row.difference !== null && Math.abs(row.difference) > 1e-9 && <Arrow size={15} stroke={2} aria-hidden />}
        <strong>{writer.difference(row.difference)}</strong>
        {row.percent !== null && <span>{formatPercentChange(row.percent, words.language)}</span>}
        {worse && <span>{words.t('compare.moreSaid')}</span>}
      </div>
    </div>
  )
}
