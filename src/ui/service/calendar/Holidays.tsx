import { ActionIcon, Button } from '@mantine/core'
import { IconArrowBackUp, IconChevronLeft, IconChevronRight, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { HolidayTable } from '#src/domain/calendar.ts'
import type { HolidayRow } from '#src/domain/holidays/dayRows.ts'
import { emptyHolidays, holidayRows } from '#src/domain/holidays/dayRows.ts'
import { holidaysOf } from '#src/domain/holidays/tables.ts'
import { holidayTableOf } from '#src/domain/workingCalendars.ts'
import { useNow } from '../../hooks/useMoment.ts'
import { useWords } from '../../hooks/useWords.ts'
import styles from './Calendar.module.css'
import { DayForm } from './DayForm.tsx'
import { withoutRow } from './dayDraft.ts'
import { HolidayList } from './HolidayList.tsx'
import { HolidayRules } from './HolidayRules.tsx'
import type { WorkingTime } from './workingTime.ts'

export interface HolidaysProps {
  readonly service: WorkingTime
  readonly readOnly: boolean
  /** Undefined: the shipped table of the country. */
  readonly onChange: (table: HolidayTable | undefined) => void
}

const ICON = { size: 15, stroke: 1.6, 'aria-hidden': true } as const

/** Public holidays and moved working days, a year at a time. */
export function Holidays({ service, readOnly, onChange }: HolidaysProps) {
  const words = useWords()
  const thisYear = Number(useNow().date.slice(0, 4))
  const [year, setYear] = useState(thisYear)
  const [edited, setEdited] = useState<HolidayRow | 'new' | null>(null)
  const table = holidayTableOf(service)
  const shipped = holidaysOf(service.country)
  const country = service.country ?? ''
  const source = () => {
    if (!table) return words.t('calendar.noTable', { country: country || '—' })
    if (table === shipped) return words.t('calendar.shippedTable')
    return words.t('calendar.ownTable')
  }

  return (
    <div className={styles.holidays}>
      <h3>{words.t('calendar.holidaysTitle')}</h3>
      <p className={styles.help}>{words.t('calendar.holidaysUse')}</p>
      <p className={styles.source}>
        {source()}
        {!readOnly && table && table !== shipped && shipped && (
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconArrowBackUp {...ICON} />}
            onClick={() => onChange(undefined)}
          >
            {words.t('calendar.backToTable')}
          </Button>
        )}
      </p>
      {!table && !readOnly && (
        <Button variant="default" size="xs" onClick={() => onChange(emptyHolidays(country, thisYear))}>
          {words.t('calendar.startTable')}
        </Button>
      )}
      {table && (
        <>
          <div className={styles.years}>
            <ActionIcon variant="default" size={30} aria-label={words.t('calendar.yearBefore')} onClick={() => setYear(year - 1)}>
              <IconChevronLeft size={18} stroke={1.6} aria-hidden />
            </ActionIcon>
            <strong aria-live="polite">{year}</strong>
            <ActionIcon variant="default" size={30} aria-label={words.t('calendar.yearAfter')} onClick={() => setYear(year + 1)}>
              <IconChevronRight size={18} stroke={1.6} aria-hidden />
            </ActionIcon>
            <span className={styles.quiet}>
              {year >= table.years[0] && year <= table.years[1]
                ? words.t('calendar.yearComplete')
                : words.t('calendar.yearIncomplete')}
            </span>
            {!readOnly && (
              <Button
                className={styles.end ?? ''}
                variant="default"
                size="xs"
                leftSection={<IconPlus {...ICON} />}
                onClick={() => setEdited('new')}
              >
                {words.t('calendar.addDay')}
              </Button>
            )}
          </div>
          <HolidayList
            table={table}
            rows={holidayRows(table, year)}
            readOnly={readOnly}
            onEdit={setEdited}
            onRemove={(row) => onChange(withoutRow(table, row))}
          />
          <HolidayRules table={table} readOnly={readOnly} onChange={onChange} />
          {edited && (
            <DayForm
              table={table}
              row={edited === 'new' ? undefined : edited}
              year={year}
              onClose={() => setEdited(null)}
              onSubmit={(next, at) => {
                onChange(next)
                setYear(at)
                setEdited(null)
              }}
            />
          )}
        </>
      )}
    </div>
  )
}
