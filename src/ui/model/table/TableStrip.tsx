import type { ReactNode } from 'react'
import type { Variant } from '#src/domain/project.ts'
import type { Analysis } from '#src/domain/results.ts'
import { currencyName } from '#src/i18n/format/money.ts'
import { formatNumber, formatSigned } from '#src/i18n/format/number.ts'
import type { Live } from '#src/state/live.ts'
import { Swatch } from '../../components/Swatch.tsx'
import { useWords } from '../../hooks/useWords.ts'
import styles from './TableStrip.module.css'

export interface TableStripProps {
  readonly variant: Variant
  readonly live: Live<Analysis>
  /** Of the as-is that a to-be is measured against. */
  readonly baseLive: Live<Analysis> | undefined
  readonly currency: string
  /** What stands at the right end. */
  readonly children: ReactNode
}

const FIGURES = ['steps', 'visits', 'elapsedDays', 'documents', 'applicantCost'] as const
const DECIMALS = { steps: 1, visits: 1, elapsedDays: 1, documents: 1, applicantCost: 0 } as const

/** The headline figures in one line, for the table takes the height. */
export function TableStrip({ variant, live, baseLive, currency, children }: TableStripProps) {
  const words = useWords()
  const { value, stale } = live
  const names = {
    steps: words.t('model.strip.steps'),
    visits: words.t('model.strip.visits'),
    elapsedDays: `${words.t('model.strip.elapsedDays')}, ${words.t('model.strip.calendarDays')}`,
    documents: words.t('model.strip.documents'),
    applicantCost: `${words.t('model.strip.applicantCost')}, ${currencyName(currency, words.language)}`,
  }
  return (
    <section className={styles.strip} data-role={variant.role} aria-label={words.t('model.strip.label')}>
      <strong className={styles.which}>
        <Swatch role={variant.role} />
        {variant.name}
      </strong>
      <dl className={styles.figures} aria-busy={stale}>
        {FIGURES.map((id) => {
          const mean = value?.indicators[id].mean
          const base = baseLive?.value?.indicators[id].mean
          const digits = { max: DECIMALS[id] }
          const difference = typeof mean === 'number' && typeof base === 'number' ? mean - base : undefined
          return (
            <div key={id} data-stale={stale || undefined}>
              <dt>{names[id]}</dt>
              <dd>
                <strong>{typeof mean === 'number' ? formatNumber(mean, words.language, digits) : '—'}</strong>
                {difference !== undefined && difference !== 0 && <span>{formatSigned(difference, words.language, digits)}</span>}
              </dd>
            </div>
          )
        })}
      </dl>
      {children}
    </section>
  )
}
