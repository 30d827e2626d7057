import { formatNumber } from '#src/i18n/format/number.ts'
import { useWords } from '../hooks/useWords.ts'
import type { Moment } from './moment.ts'
import { moneyWithUnit, nameOf, question, writtenDays } from './pathWords.ts'
import type { Shown } from './show.ts'

interface AnnouncementProps {
  readonly shown: Shown
  readonly moment: Moment
}

/** Says what the drawing shows, for those who do not see it: when a step begins, at decisions and at the end. */
export function Announcement({ shown: { variant, walk }, moment }: AnnouncementProps) {
  const words = useWords()
  return (
    <p className="visually-hidden" aria-live="polite">
      {text()}
    </p>
  )

  function text(): string {
    const { execution, decision, isOver, counters } = moment
    if (!execution && !decision) return ''
    const place = walk.places.find(({ id }) => id === execution?.element)
    const step =
      place?.number === undefined
        ? nameOf(place, words)
        : `${words.t('path.step', { number: place.number })}: ${nameOf(place, words)}`
    const isEnd = isOver && walk.ending === 'complete'
    const what = decision ? question(decision.decision, words) : isEnd ? words.t(`path.end.${walk.outcome ?? 'complete'}`) : step
    // While a step goes on its counters change; saying each change would never end.
    const hours = isEnd ? walk.hours : (decision?.decision.at ?? execution?.ready ?? 0)
    return words.t('path.announce', {
      variant: variant.name,
      what,
      day: writtenDays(hours, walk.week, words),
      visits: formatNumber(counters.visits, words.language),
      documents: formatNumber(counters.documents, words.language),
      money: moneyWithUnit(counters.applicantOutOfPocket, walk.currency, words),
    })
  }
}
