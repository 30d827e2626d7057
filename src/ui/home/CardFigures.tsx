import { Skeleton } from '@mantine/core'
import type { IndicatorId } from '#src/domain/indicators.ts'
import type { Analysis } from '#src/domain/results.ts'
import { formatNumber, formatPercentChange } from '#src/i18n/format/number.ts'
import type { Headline } from '#src/state/homeStore.ts'
import type { Live } from '#src/state/live.ts'
import { Late } from '../components/Late.tsx'
import { Swatch } from '../components/Swatch.tsx'
import { useWords } from '../hooks/useWords.ts'
import { problemText } from '../problemText.ts'
import styles from './ProjectCard.module.css'

const ROWS = ['elapsedDays', 'visits', 'documents'] as const satisfies readonly IndicatorId[]
type Row = (typeof ROWS)[number]

/** Days and visits are means; documents are mostly whole numbers, and then written so on both sides. */
const digitsOf = (row: Row, ...analyses: readonly (Analysis | null)[]) =>
  row === 'documents' && analyses.every((one) => one === null || Number.isInteger(one.indicators[row].mean))
    ? { max: 0 }
    : { min: 1, max: 1 }

interface CardFiguresProps {
  readonly headline: Live<Headline>
  readonly hasToBe: boolean
}

/** The largest saving in large figures, and its neighbours as a small table. */
export function CardFigures({ headline, hasToBe }: CardFiguresProps) {
  const words = useWords()
  const { value, problem } = headline
  if (problem && !value) {
    return <p className={styles.without}>{words.t('home.noNumbers', { reason: problemText(words, problem) })}</p>
  }
  if (!value) {
    return (
      <div className={styles.figures}>
        <Late>
          <Skeleton height={72} animate={false} />
        </Late>
      </div>
    )
  }
  if (value.asIs.model.steps === 0) return <p className={styles.without}>{words.t('home.noSteps')}</p>
  const { asIs, toBe } = value
  const written = (analysis: Analysis, row: Row) => {
    const mean = meanOf(analysis, row)
    return mean === null ? '—' : formatNumber(mean, words.language, digitsOf(row, asIs, toBe))
  }
  return (
    <div className={styles.figures} data-stale={headline.stale || undefined}>
      <div className={styles.saving}>{toBe ? <Saving asIs={asIs} toBe={toBe} /> : !hasToBe && words.t('home.noToBe')}</div>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{words.t('compare.column.indicator')}</span>
            </th>
            <th scope="col">
              <Swatch role="as-is" /> {words.t('common.asIsLower')}
            </th>
            {toBe && (
              <th scope="col">
                <Swatch role="to-be" /> {words.t('common.toBeLower')}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {ROWS.map((row) => (
            <tr key={row}>
              <th scope="row">{words.t(`home.row.${row}`)}</th>
              <td className={styles.asIs}>{written(asIs, row)}</td>
              {toBe && <td className={styles.toBe}>{written(toBe, row)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const meanOf = (analysis: Analysis, row: Row): number | null => analysis.indicators[row].mean

/** The figure that falls by the largest share; where none falls, the first that grows. */
function largestSaving(asIs: Analysis, toBe: Analysis): { row: Row; percent: number } | undefined {
  const changes = ROWS.flatMap((row) => {
    const [from, to] = [meanOf(asIs, row), meanOf(toBe, row)]
    return from === null || to === null || from === 0 || from === to ? [] : [{ row, percent: (100 * (to - from)) / from }]
  })
  return changes.sort((a, b) => a.percent - b.percent)[0]
}

function Saving({ asIs, toBe }: Headline & { toBe: Analysis }) {
  const words = useWords()
  const saving = largestSaving(asIs, toBe)
  if (!saving) return <>{words.t('home.saving.none')}</>
  const { row, percent } = saving
  return (
    <>
      <strong className={styles.percent} data-worse={percent > 0 || undefined}>
        {formatPercentChange(percent, words.language)}
      </strong>
      <span>{words.t(`home.saving.${row}.${percent < 0 ? 'less' : 'more'}`)}</span>
    </>
  )
}
