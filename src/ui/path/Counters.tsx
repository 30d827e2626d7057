import { calendarDays } from '#src/domain/units.ts'
import type { Walk, WalkCounters } from '#src/domain/walk.ts'
import { currencyName } from '#src/i18n/format/money.ts'
import { formatNumber, formatSigned } from '#src/i18n/format/number.ts'
import { useWords } from '../hooks/useWords.ts'
import styles from './Side.module.css'
import { writtenDays, writtenMoney } from './pathWords.ts'
import type { Show, Shown } from './show.ts'
import { frameAt } from './timeline.ts'
import { usePlayerState } from './useShow.ts'

interface CountersProps {
  readonly shown: Shown
  readonly show: Show
  readonly counters: WalkCounters
  /** The walk of the as-is: at the end of the show the difference to it is told. */
  readonly against: Walk | null
}

/** Days, visits, documents and money of the case so far, large enough for a room. */
export function Counters({ shown: { walk, variant }, show, counters, against }: CountersProps) {
  const words = useWords()
  const { language } = words
  const hours = (position: number) => Math.min(walk.hours, frameAt(show.timeline, position).hours)
  const days = usePlayerState(show.player, ({ position }) => writtenDays(hours(position), walk.week, words))
  const isOver = usePlayerState(show.player, ({ position }) => position >= show.timeline.length)
  const base = isOver && walk.ending === 'complete' && against?.ending === 'complete' ? against : null
  const { currency } = walk
  const before = base?.events.at(-1)?.counters
  const figures = [
    {
      id: 'days',
      label: words.t('path.counter.days'),
      value: days,
      difference: base && calendarDays(walk.hours - base.hours, walk.week),
      decimals: 1,
    },
    ...(['visits', 'documents'] as const).map((id) => ({
      id,
      label: words.t(`path.counter.${id}`),
      value: formatNumber(counters[id], language),
      difference: before && counters[id] - before[id],
      decimals: 0,
    })),
    {
      id: 'money',
      label:
        currency === undefined
          ? words.t('path.counter.money')
          : words.t('path.counter.moneyIn', { currency: currencyName(currency, language) }),
      value: writtenMoney(counters.applicantOutOfPocket, words),
      difference: before && counters.applicantOutOfPocket - before.applicantOutOfPocket,
      decimals: 0,
    },
  ] as const
  return (
    <dl className={styles.counters} data-role={variant.role} aria-label={words.t('path.counters', { name: variant.name })}>
      {figures.map(({ id, label, value, difference, decimals }) => (
        <div key={id} className={styles.counter} data-counter={id} title={words.t(`path.counterHelp.${id}`)}>
          <dt>{label}</dt>
          <dd>{value}</dd>
          {typeof difference === 'number' && (
            <dd className={styles.difference} data-worse={difference > 0 || undefined}>
              {formatSigned(difference, language, { min: decimals, max: decimals })}
              {difference > 0 && ` ${words.t('compare.moreSaid')}`}
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}
