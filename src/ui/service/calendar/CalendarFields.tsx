import { Button, Checkbox } from '@mantine/core'
import { IconArrowBackUp, IconCopy, IconTrash } from '@tabler/icons-react'
import { weekOf } from '#src/domain/service.ts'
import type { NamedCalendar } from '#src/domain/workingCalendars.ts'
import { formatNumber } from '#src/i18n/format/number.ts'
import { useWords } from '../../hooks/useWords.ts'
import { FactInput } from '../FactInput.tsx'
import { openHoursOf, stretchesOn, withDayHours } from '../openHours.ts'
import styles from './Calendar.module.css'
import { WeekTable } from './WeekTable.tsx'
import type { WorkingTime } from './workingTime.ts'

export interface CalendarFieldsProps {
  readonly calendar: NamedCalendar
  readonly name: string
  /** The shipped calendar of this id, if it is one of them. */
  readonly shipped: NamedCalendar | undefined
  /** Ids of the other calendars. */
  readonly taken: readonly string[]
  readonly service: WorkingTime
  readonly readOnly: boolean
  readonly onChange: (calendar: NamedCalendar) => void
  readonly onRemove: () => void
}

const TEXT = { kind: 'text' } as const
const ICON = { size: 15, stroke: 1.6, 'aria-hidden': true } as const
/** Names that mean something without being defined. */
const RESERVED: ReadonlySet<string> = new Set(['always', '24/7', 'office-5', 'six-day'])

/** One calendar: what it is called, when it opens, and whether it rests on public holidays. */
export function CalendarFields(props: CalendarFieldsProps) {
  const { calendar, name, shipped, taken, service, readOnly, onChange, onRemove } = props
  const words = useWords()
  const monday = stretchesOn(calendar.hours, 0)
  const problemOfId = (id: string | number | undefined) => {
    if (id === undefined) return words.t('calendar.idMissing')
    return taken.includes(String(id)) || RESERVED.has(String(id)) ? words.t('calendar.idTaken') : undefined
  }
  return (
    <>
      <div className={styles.pair}>
        <FactInput
          field={TEXT}
          label={words.t('calendar.name')}
          help={words.t('calendar.nameUse')}
          value={name}
          readOnly={readOnly}
          onCommit={(value) => onChange(named(calendar, value === undefined ? undefined : String(value)))}
        />
        <FactInput
          field={TEXT}
          label={words.t('calendar.id')}
          help={words.t('calendar.idUse')}
          value={calendar.id}
          readOnly={readOnly || shipped !== undefined}
          problemOf={problemOfId}
          onCommit={(id) => onChange({ ...calendar, id: String(id) })}
        />
      </div>
      <WeekTable calendar={calendar} readOnly={readOnly} onChange={(hours) => onChange({ ...calendar, hours })} />
      <WeekSum calendar={calendar} service={service} />
      <Checkbox
        label={words.t('calendar.rests')}
        description={words.t('calendar.restsUse')}
        checked={calendar.restsOnHolidays}
        disabled={readOnly}
        onChange={({ currentTarget }) => onChange({ ...calendar, restsOnHolidays: currentTarget.checked })}
      />
      {!readOnly && (
        <div className={styles.tools}>
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconCopy {...ICON} />}
            onClick={() =>
              onChange({
                ...calendar,
                hours: ([1, 2, 3, 4] as const).reduce((hours, day) => withDayHours(hours, day, monday), calendar.hours),
              })
            }
          >
            {words.t('calendar.likeMonday')}
          </Button>
          {shipped ? (
            JSON.stringify(shipped) !== JSON.stringify(calendar) && (
              <Button
                variant="subtle"
                size="compact-sm"
                leftSection={<IconArrowBackUp {...ICON} />}
                onClick={() => onChange(shipped)}
              >
                {words.t('calendar.backToShipped')}
              </Button>
            )
          ) : (
            <Button variant="subtle" size="compact-sm" leftSection={<IconTrash {...ICON} />} onClick={onRemove}>
              {words.t('calendar.remove', { name })}
            </Button>
          )}
        </div>
      )}
    </>
  )
}

function named(calendar: NamedCalendar, name: string | undefined): NamedCalendar {
  const { name: _, ...rest } = calendar
  return name === undefined ? rest : { ...rest, name }
}

/** What a week adds up to, and whether it is the week that working days are counted with. */
function WeekSum({ calendar, service }: { readonly calendar: NamedCalendar; readonly service: WorkingTime }) {
  const words = useWords()
  const { hoursPerDay, daysPerWeek } = weekOf(service)
  const open = openHoursOf(calendar.hours)
  const nominal = hoursPerDay * daysPerWeek
  const hours = (value: number) => formatNumber(value, words.language, { max: 2 })
  if (open === 0) return <p className={styles.warning}>{words.t('calendar.neverOpens')}</p>
  return (
    <p className={styles.sum}>
      <strong>{words.t('calendar.weekSum', { hours: hours(open) })}</strong>
      {open !== nominal && <> {words.t('calendar.weekDiffers', { hours: hours(nominal) })}</>}
    </p>
  )
}
