import { Box } from '@mantine/core'
import { useEffect, useMemo, useRef } from 'react'
import type { WalkPlace } from '#src/domain/walk.ts'
import { formatNumber } from '#src/i18n/format/number.ts'
import { useWords } from '../hooks/useWords.ts'
import type { Happening } from './happened.ts'
import { happenings } from './happened.ts'
import styles from './WalkTable.module.css'
import { answer, nameOf, question, whoAndWhere, writtenDays, writtenMoney, writtenShare } from './pathWords.ts'
import type { Show, Shown } from './show.ts'

interface WalkTableProps {
  readonly shown: Shown
  readonly show: Show
  /** Events that have happened. */
  readonly count: number
}

/** What the drawing shows, as a table: every step, decision and end with the counters after it. */
export function WalkTable({ shown, show, count }: WalkTableProps) {
  const words = useWords()
  const { walk, variant } = shown
  const rows = useMemo(() => happenings(walk), [walk])
  const places = useMemo(() => new Map(walk.places.map((place) => [place.id, place])), [walk])
  const current = rows.findLastIndex((row) => row.count <= count)
  const row = useRef<HTMLTableRowElement>(null)
  useEffect(() => {
    row.current?.scrollIntoView({ block: 'nearest' })
  }, [current])
  const goTo = ({ count: until }: Happening) => {
    const beat = show.timeline.beats.find(({ slots }) => (slots[shown.index]?.after ?? 0) >= until)
    if (beat) show.player.seek(beat.start + beat.length)
  }
  const numbers = (values: readonly string[]) => values.map((value, i) => <td key={i}>{value}</td>)
  return (
    <Box
      className={styles.tableFrame ?? ''}
      tabIndex={0}
      role="region"
      aria-label={words.t('path.table.caption', { name: variant.name })}
    >
      <table className={styles.table}>
        <caption className="visually-hidden">{words.t('path.table.caption', { name: variant.name })}</caption>
        <thead>
          <tr>
            <th scope="col">{words.t('path.table.day')}</th>
            <th scope="col">{words.t('path.table.what')}</th>
            <th scope="col">{words.t('path.table.who')}</th>
            <th scope="col">{words.t('path.counter.visits')}</th>
            <th scope="col">{words.t('path.counter.documents')}</th>
            <th scope="col">{words.t('path.counter.money')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((one, i) => {
            const day = writtenDays(one.at, walk.week, words)
            const what = whatHappened(one)
            const { counters } = walk.events[one.count - 1]!
            return (
              <tr
                key={one.count}
                ref={i === current ? row : null}
                aria-current={i === current ? 'step' : undefined}
                data-ahead={i > current || undefined}
              >
                <td>{day}</td>
                <th scope="row">
                  <button type="button" onClick={() => goTo(one)} title={words.t('path.table.goTo', { day, what })}>
                    {what}
                  </button>
                </th>
                <td>{whoOf(one)}</td>
                {numbers([
                  formatNumber(counters.visits, words.language),
                  formatNumber(counters.documents, words.language),
                  writtenMoney(counters.applicantOutOfPocket, words),
                ])}
              </tr>
            )
          })}
        </tbody>
      </table>
    </Box>
  )

  function whatHappened(one: Happening): string {
    if (one.kind === 'end') return nameOf(places.get(one.element), words)
    if (one.kind === 'decision') {
      const { decision } = one
      const taken = decision.taken === null ? undefined : decision.options[decision.taken]
      if (!taken) return question(decision, words)
      return `${question(decision, words)} ${answer(decision, taken, decision.taken ?? 0, words)} (${writtenShare(taken.probability, words)})`
    }
    const place = places.get(one.execution.element)
    const number = place?.number === undefined ? '' : `${place.number}. `
    const cut = one.execution.isCut ? ` (${words.t('path.table.cut')})` : ''
    return number + nameOf(place, words) + cut + painsOf(place)
  }

  function painsOf(place: WalkPlace | undefined): string {
    const pains = place?.pains.length ?? 0
    return pains === 0 ? '' : `; ${words.t('path.table.pains', { count: pains })}`
  }

  function whoOf(one: Happening): string {
    const place = one.kind === 'step' ? places.get(one.execution.element) : undefined
    return place ? whoAndWhere(place, words) : ''
  }
}
