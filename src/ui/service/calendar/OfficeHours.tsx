import { Button, Tabs } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { NamedCalendar, WorkingCalendars } from '#src/domain/workingCalendars.ts'
import { namedCalendarsOf, shippedCalendars } from '#src/domain/workingCalendars.ts'
import { calendarName } from './calendarName.ts'
import { useWords } from '../../hooks/useWords.ts'
import { CalendarFields } from './CalendarFields.tsx'
import styles from './Calendar.module.css'
import type { WorkingTime } from './workingTime.ts'

export interface OfficeHoursProps {
  readonly service: WorkingTime
  readonly readOnly: boolean
  /** Undefined: the shipped calendars. */
  readonly onChange: (named: WorkingCalendars['named']) => void
}

/** The calendars that performers name, one at a time. */
export function OfficeHours({ service, readOnly, onChange }: OfficeHoursProps) {
  const words = useWords()
  const calendars = namedCalendarsOf(service)
  const [chosen, setChosen] = useState(0)
  const at = Math.min(chosen, calendars.length - 1)
  const current = calendars[at]
  const shipped = shippedCalendars()
  const nameOf = (calendar: NamedCalendar) => calendarName(calendar, words)

  const keep = (next: readonly NamedCalendar[]) => onChange(JSON.stringify(next) === JSON.stringify(shipped) ? undefined : next)
  const replace = (changed: NamedCalendar) => keep(calendars.map((one, index) => (index === at ? changed : one)))
  const add = () => {
    keep([...calendars, { ...(current ?? shipped[0]!), id: freeId(calendars), name: words.t('calendar.newName') }])
    setChosen(calendars.length)
  }

  return (
    <div>
      <h3>{words.t('calendar.hoursTitle')}</h3>
      <p className={styles.help}>{words.t('calendar.hoursUse')}</p>
      <Tabs value={String(at)} onChange={(value) => setChosen(Number(value ?? 0))} keepMounted={false}>
        <div className={styles.tabBar}>
          <Tabs.List aria-label={words.t('calendar.hoursTitle')}>
            {calendars.map((calendar, index) => (
              // Calendars have no identity of their own: their ids can be changed.
              <Tabs.Tab key={index} value={String(index)}>
                {nameOf(calendar)}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          {!readOnly && (
            <Button
              variant="subtle"
              size="compact-sm"
              leftSection={<IconPlus size={15} stroke={1.6} aria-hidden />}
              onClick={add}
            >
              {words.t('calendar.add')}
            </Button>
          )}
        </div>
        {current && (
          <Tabs.Panel value={String(at)} className={styles.panel ?? ''}>
            <CalendarFields
              key={at}
              calendar={current}
              name={nameOf(current)}
              shipped={shipped.find(({ id }) => id === current.id)}
              taken={calendars.filter((one) => one !== current).map(({ id }) => id)}
              service={service}
              readOnly={readOnly}
              onChange={replace}
              onRemove={() => {
                keep(calendars.filter((one) => one !== current))
                setChosen(0)
              }}
            />
          </Tabs.Panel>
        )}
      </Tabs>
    </div>
  )
}

/** `shift-1`, `shift-2`, ...: the first that no calendar has yet. */
function freeId(calendars: readonly NamedCalendar[]): string {
  const taken = new Set(calendars.map(({ id }) => id))
  let number = 1
  while (taken.has(`shift-${number}`)) number += 1
  return `shift-${number}`
}
