import type { OpeningHours } from '#src/domain/calendar.ts'
import type { Weekday } from '#src/domain/civil.ts'
import type { NamedCalendar } from '#src/domain/workingCalendars.ts'
import { formatNumber } from '#src/i18n/format/number.ts'
import { useWords } from '../../hooks/useWords.ts'
import { FactInput } from '../FactInput.tsx'
import { breaksOf, openHoursOf, readStretches, stretchesOn, withDayHours, writeStretches } from '../openHours.ts'
import styles from './Calendar.module.css'

export interface WeekTableProps {
  readonly calendar: NamedCalendar
  readonly readOnly: boolean
  readonly onChange: (hours: readonly OpeningHours[]) => void
}

const WEEK: readonly Weekday[] = [0, 1, 2, 3, 4, 5, 6]
const HOURS = { kind: 'hours' } as const

/** The open hours of each day of the week, with what lies between them. */
export function WeekTable({ calendar, readOnly, onChange }: WeekTableProps) {
  const words = useWords()
  return (
    <table className={styles.week}>
      <thead>
        <tr>
          <th scope="col">{words.t('calendar.day')}</th>
          <th scope="col">{words.t('calendar.open')}</th>
          <th scope="col">{words.t('calendar.break')}</th>
          <th scope="col" className={styles.number}>
            {words.t('calendar.hours')}
          </th>
        </tr>
      </thead>
      <tbody>
        {WEEK.map((weekday) => {
          const stretches = stretchesOn(calendar.hours, weekday)
          const day = words.t(`calendar.weekday.${weekday}`)
          return (
            <tr key={weekday} data-closed={stretches.length === 0 || undefined}>
              <th scope="row">{day}</th>
              <td>
                <FactInput
                  field={HOURS}
                  label={words.t('calendar.openOn', { day })}
                  labelHidden
                  value={writeStretches(stretches)}
                  placeholder={words.t('calendar.closed')}
                  readOnly={readOnly}
                  onCommit={(text) => onChange(withDayHours(calendar.hours, weekday, readStretches(String(text ?? '')) ?? []))}
                />
              </td>
              <td>{writeStretches(breaksOf(stretches))}</td>
              <td className={styles.number}>
                {stretches.length > 0 && formatNumber(openHoursOf(stretches), words.language, { max: 2 })}
              </td>
            </tr>
          )
        })}
      </tbody>
      <caption>{words.t('calendar.openUse')}</caption>
    </table>
  )
}
