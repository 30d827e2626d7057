import { currencyName } from '#src/i18n/format/money.ts'
import { formatCompact, formatShare } from '#src/i18n/format/number.ts'
import { useWords } from '../hooks/useWords.ts'
import styles from './Scatter.module.css'
import type { PortfolioRow } from './rows.ts'
import type { Scatter } from './scatter.ts'
import { along, scatterOf, ticksOf } from './scatter.ts'

const WIDTH = 1000
const HEIGHT = 300
const LEFT = 56
const RIGHT = 40
const TOP = 24
const BOTTOM = 34
const RADIUS = 24
/** Steps between the shares that the axis names. */
const SHARE_STEP = 0.2

/** The services as circles: the further right and up, the more a redesign brings. The table beside it says the same. */
export function PortfolioScatter({ rows }: { readonly rows: readonly PortfolioRow[] }) {
  const words = useWords()
  const scatter = scatterOf(rows)
  if (!scatter) return null
  const { dots, lowest } = scatter
  const money = currencyName(rows.find(({ currency }) => currency)?.currency ?? '', words.language)
  const x = (burden: number) => LEFT + RADIUS + along(scatter, burden) * (WIDTH - LEFT - RIGHT - 2 * RADIUS)
  const y = (share: number) => TOP + RADIUS / 2 + ((1 - share) / (1 - lowest)) * (HEIGHT - TOP - BOTTOM - RADIUS / 2)
  return (
    <figure className={styles.figure}>
      <figcaption>
        <h2>{words.t('portfolio.scatter.title')}</h2>
        <p>{words.t('portfolio.scatter.help')}</p>
      </figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={words.t('portfolio.scatter.label')}>
        {sharesOf(scatter).map((share) => (
          <g key={share} className={styles.grid}>
            <line x1={LEFT} x2={WIDTH - RIGHT} y1={y(share)} y2={y(share)} />
            <text x={LEFT - 8} y={y(share) + 4} textAnchor="end">
              {formatShare(share, words.language)}
            </text>
          </g>
        ))}
        {ticksOf(scatter).map((tick) => (
          <text key={tick} className={styles.tick} x={x(tick)} y={HEIGHT - 8} textAnchor="middle">
            {formatCompact(tick, words.language)}
          </text>
        ))}
        <text className={styles.axis} x={LEFT} y={14}>
          {words.t('portfolio.scatter.up')}
        </text>
        <text className={styles.axis} x={WIDTH - RIGHT} y={HEIGHT - BOTTOM - 6} textAnchor="end">
          {words.t('portfolio.scatter.right', { money })}
        </text>
        {dots.map(({ key, title, rank, burden, share, size }) => (
          <g key={key} className={styles.dot}>
            <title>{title}</title>
            <circle cx={x(burden)} cy={y(share)} r={RADIUS * size} />
            <text x={x(burden)} y={y(share) + 4.5} textAnchor="middle">
              {rank}
            </text>
          </g>
        ))}
      </svg>
    </figure>
  )
}

function sharesOf({ lowest }: Scatter): readonly number[] {
  const count = Math.round((1 - lowest) / SHARE_STEP)
  return Array.from({ length: count + 1 }, (_, at) => Math.round((1 - at * SHARE_STEP) * 10) / 10)
}
