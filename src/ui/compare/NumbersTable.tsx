import { Button } from '@mantine/core'
import { memo, useState } from 'react'
import type { VariantNames } from '#src/charts/data/pairOf.ts'
import type { IndicatorId } from '#src/domain/indicators.ts'
import type { Comparison, IndicatorDifference } from '#src/domain/comparison.ts'
import { currencyName } from '#src/i18n/format/money.ts'
import { formatCompact, formatNumber, formatPercentChange } from '#src/i18n/format/number.ts'
import { useWords } from '../hooks/useWords.ts'
import styles from './Compare.module.css'
import { FigureHelp } from './FigureHelp.tsx'
import { isWorse } from '#src/domain/direction.ts'
import { NO_FIGURE } from '#src/i18n/format/figure.ts'
import { writerOf } from './figures.ts'

/** What is asked first; the others are one click away. */
const MAIN: readonly IndicatorId[] = [
  'steps',
  'interactions',
  'visits',
  'documents',
  'elapsedDays',
  'workHours',
  'applicantHours',
  'fees',
  'applicantCost',
  'agencyCost',
  'burden',
]

/** Every indicator of both variants, per case and per year. */
export const NumbersTable = memo(function NumbersTable({
  comparison,
  names,
}: {
  readonly comparison: Comparison
  readonly names: VariantNames
}) {
  const words = useWords()
  const [all, setAll] = useState(false)
  const main = MAIN.map((id) => comparison.indicators.find((row) => row.id === id)).filter((row) => row !== undefined)
  const others = comparison.indicators.filter(({ id }) => !MAIN.includes(id))
  const { volume } = comparison.asIs.service
  const help =
    volume === undefined
      ? words.t('compare.numbersNoVolume')
      : words.t('compare.numbersHelp', { volume: formatNumber(volume, words.language) })
  return (
    <section className={styles.section}>
      <div className={styles.sectionHead}>
        <h2>{words.t('compare.numbers')}</h2>
        <span>{help}</span>
      </div>
      <div className={styles.tableFrame}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{words.t('compare.column.indicator')}</th>
              <th scope="col" data-number>
                {names.asIs}
              </th>
              <th scope="col" data-number>
                {names.toBe}
              </th>
              <th scope="col" data-number>
                {words.t('compare.column.difference')}
              </th>
              <th scope="col" data-number>
                {words.t('compare.column.percent')}
              </th>
              <th scope="col" data-number>
                {words.t('compare.column.perYear')}
              </th>
              <th scope="col">{words.t('compare.column.method')}</th>
            </tr>
          </thead>
          <tbody>
            {(all ? [...main, ...others] : main).map((row) => (
              <NumbersRow key={row.id} row={row} comparison={comparison} />
            ))}
          </tbody>
        </table>
      </div>
      <Button variant="subtle" size="compact-sm" mt={8} onClick={() => setAll(!all)} aria-expanded={all}>
        {all ? words.t('compare.hideRest') : words.t('compare.showRest', { count: others.length })}
      </Button>
    </section>
  )
})

function NumbersRow({ row, comparison }: { readonly row: IndicatorDifference; readonly comparison: Comparison }) {
  const words = useWords()
  const writer = writerOf(row, words)
  const currency = currencyName(comparison.asIs.service.currency ?? '', words.language)
  const unit = row.unit.startsWith('money') ? currency : row.unit === 'count' ? '' : words.find(`indicator.unit.${row.unit}`)
  const figures = [comparison.asIs.indicators[row.id], comparison.toBe.indicators[row.id]]
  const widest = Math.max(...figures.map(({ ci95 }) => ci95))
  const isExact = figures.every(({ method }) => method === 'exact')
  return (
    <tr>
      <th scope="row">
        <span className={styles.rowName}>
          {words.t(`indicator.name.${row.id}`)}
          {unit ? <small>{unit}</small> : null}
          <FigureHelp row={row} comparison={comparison} />
        </span>
      </th>
      <td data-number className={styles.asIsCell}>
        {writer.figure(row.asIs)}
      </td>
      <td data-number className={styles.toBeCell}>
        {writer.figure(row.toBe)}
      </td>
      <td data-number className={isWorse(row) ? styles.worseCell : styles.strongCell}>
        {writer.difference(row.difference)}
      </td>
      <td data-number>{row.percent === null ? NO_FIGURE : formatPercentChange(row.percent, words.language)}</td>
      <td data-number>{row.perYear === null ? NO_FIGURE : formatCompact(row.perYear, words.language)}</td>
      <td className={styles.quiet}>
        {isExact ? words.t('indicator.method.exact') : `${words.t('indicator.method.sampled')} ± ${writer.figure(widest)}`}
      </td>
    </tr>
  )
}
