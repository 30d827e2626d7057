import { useMemo } from 'react'
import { portfolio } from '#src/charts/portfolio.ts'
import { Drawing } from '../charts/Drawing.tsx'
import type { Planner } from '../charts/useDrawing.ts'
import { useWords } from '../hooks/useWords.ts'
import styles from './Portfolio.module.css'
import type { PortfolioRow } from './rows.ts'
import { scatterOf } from './scatter.ts'

const HEIGHT = 360

/** The services as circles. The table beside it says the same. */
export function PortfolioScatter({ rows }: { readonly rows: readonly PortfolioRow[] }) {
  const words = useWords()
  const plan = useMemo((): Planner | null => {
    const data = scatterOf(rows, words)
    return data ? (look) => ({ option: portfolio(data, words.language, { ...look, height: HEIGHT }), height: HEIGHT }) : null
  }, [rows, words])
  if (!plan) return null
  return (
    <figure className={styles.figure}>
      <figcaption>
        <h2>{words.t('portfolio.scatter.title')}</h2>
        <p>{words.t('portfolio.scatter.help')}</p>
      </figcaption>
      <Drawing plan={plan} label={words.t('portfolio.scatter.label')} />
    </figure>
  )
}
