import { NO_FIGURE } from '#src/i18n/format/figure.ts'
import { currencyName, formatAmount } from '#src/i18n/format/money.ts'
import { formatCompact, formatNumber, formatShare } from '#src/i18n/format/number.ts'
import { useWords } from '../hooks/useWords.ts'
import styles from './Portfolio.module.css'
import type { Column } from './rows.ts'

export interface FigureProps {
  readonly column: Column
  readonly value: number | null
  /** Empty where the head of the table names it. */
  readonly currency: string
}

const MONEY: ReadonlySet<Column> = new Set(['cost', 'burden', 'savedBurden'])
const SAVED: ReadonlySet<Column> = new Set(['savedVisits', 'savedDays', 'savedBurden', 'savedShare'])
const ONE = { min: 1, max: 1 }

/** One number of the table. A saving below nothing is said in words: it is more than before. */
export function Figure({ column, value, currency }: FigureProps) {
  const words = useWords()
  if (value === null) return <span className={styles.unknown}>{NO_FIGURE}</span>
  const write = (amount: number) => {
    if (column === 'savedShare') return formatShare(amount, words.language)
    if (column === 'volume') return formatNumber(amount, words.language, { max: 0 })
    if (column === 'cost') return formatAmount(amount, words.language)
    return MONEY.has(column) ? formatCompact(amount, words.language, ONE) : formatNumber(amount, words.language, ONE)
  }
  const unit = currency && MONEY.has(column) ? ` ${currencyName(currency, words.language)}` : ''
  if (SAVED.has(column) && value < 0) {
    return <span className={styles.worse}>{words.t('portfolio.more', { figure: write(-value) + unit })}</span>
  }
  return write(value) + unit
}
