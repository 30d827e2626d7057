import { ActionIcon } from '@mantine/core'
import { IconPencil, IconTrash } from '@tabler/icons-react'
import type { HolidayTable } from '#src/domain/calendar.ts'
import type { HolidayRow } from '#src/domain/holidays/dayRows.ts'
import { dayAndMonth, formatDate } from '#src/i18n/format/date.ts'
import type { Words } from '#src/i18n/words.ts'
import { useWords } from '../../hooks/useWords.ts'
import styles from './Calendar.module.css'

export interface HolidayListProps {
  readonly table: HolidayTable
  readonly rows: readonly HolidayRow[]
  readonly readOnly: boolean
  readonly onEdit: (row: HolidayRow) => void
  readonly onRemove: (row: HolidayRow) => void
}

const ICON = { size: 16, stroke: 1.6, 'aria-hidden': true } as const
const SATURDAY = 5

/** The days off of one year, each with why it is one and how sure that is. */
export function HolidayList({ table, rows, readOnly, onEdit, onRemove }: HolidayListProps) {
  const words = useWords()
  if (rows.length === 0) return <p className={styles.help}>{words.t('calendar.noDays')}</p>
  return (
    <table className={styles.days}>
      <thead>
        <tr>
          <th scope="col">{words.t('calendar.date')}</th>
          <th scope="col">{words.t('calendar.why')}</th>
          <th scope="col">{words.t('calendar.basis')}</th>
          {!readOnly && (
            <th>
              <span className="visually-hidden">{words.t('calendar.change')}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const name = formatDate(row.date, words.language)
          return (
            <tr key={`${row.kind} ${row.index}`}>
              <th scope="row">
                {dayAndMonth(row.date, words.language)}{' '}
                <span className={styles.quiet}>{words.t(`calendar.weekdayShort.${row.weekday}`)}</span>
              </th>
              <td>
                {whyOf(row, table.country, words)}
                {moves(row, table) && <span className={styles.quiet}> {words.t('calendar.movesOn')}</span>}
              </td>
              <td data-certainty={row.certainty}>
                {words.t(row.kind === 'fixed' ? 'calendar.byLaw' : `calendar.certainty.${row.certainty}`)}
              </td>
              {!readOnly && (
                <td className={styles.rowTools}>
                  <ActionIcon
                    variant="subtle"
                    aria-label={words.t('calendar.editDay', { date: name })}
                    onClick={() => onEdit(row)}
                  >
                    <IconPencil {...ICON} />
                  </ActionIcon>
                  <ActionIcon
                    variant="subtle"
                    aria-label={words.t('calendar.removeDay', { date: name })}
                    onClick={() => onRemove(row)}
                  >
                    <IconTrash {...ICON} />
                  </ActionIcon>
                </td>
              )}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function whyOf({ kind, date, worked, sixDayWeek }: HolidayRow, country: string, words: Words): string {
  if (kind === 'fixed') {
    return words.find(`calendar.holiday.${country.toUpperCase()}.${date.slice(5)}`) ?? words.t('calendar.kind.fixed')
  }
  if (kind === 'swapped') return words.t('calendar.instead', { date: dayAndMonth(worked ?? '', words.language) })
  return words.t(sixDayWeek ? 'calendar.sixDayWeek' : `calendar.kind.${kind}`)
}

/** A holiday on a day of rest of the five-day week, where those move to the next working day. */
const moves = ({ kind, weekday, date }: HolidayRow, { movesFrom }: HolidayTable): boolean =>
  (kind === 'fixed' || kind === 'religious') && weekday >= SATURDAY && movesFrom !== undefined && date >= movesFrom
