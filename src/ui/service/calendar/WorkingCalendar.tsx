import type { ServiceFacts } from '#src/domain/service.ts'
import type { WorkingCalendars } from '#src/domain/workingCalendars.ts'
import { Holidays } from './Holidays.tsx'
import { OfficeHours } from './OfficeHours.tsx'

export interface WorkingCalendarProps {
  readonly service: ServiceFacts
  readonly readOnly: boolean
  /** Undefined: everything as shipped. */
  readonly onChange: (calendars: WorkingCalendars | undefined) => void
}

/** When people work: opening hours that performers name, and the days on which everybody rests. */
export function WorkingCalendar({ service, readOnly, onChange }: WorkingCalendarProps) {
  const set = <Part extends keyof WorkingCalendars>(part: Part, value: WorkingCalendars[Part] | undefined) => {
    const { [part]: _, ...others } = service.calendars ?? {}
    const next: WorkingCalendars = value === undefined ? others : { ...others, [part]: value }
    onChange(Object.keys(next).length === 0 ? undefined : next)
  }
  return (
    <>
      <OfficeHours service={service} readOnly={readOnly} onChange={(named) => set('named', named)} />
      <Holidays service={service} readOnly={readOnly} onChange={(holidays) => set('holidays', holidays)} />
    </>
  )
}
