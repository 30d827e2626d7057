import { memo } from 'react'
import type { WorkingCalendars } from '#src/domain/workingCalendars.ts'
import type { ServiceEdit } from '../useServiceEdit.ts'
import { useServiceFacts } from '../useService.ts'
import { Holidays } from './Holidays.tsx'
import { OfficeHours } from './OfficeHours.tsx'
import { WORKING_TIME } from './workingTime.ts'

/** When people work: opening hours that performers name, and the days on which everybody rests. */
export const WorkingCalendar = memo(function WorkingCalendar({ edit }: { readonly edit: ServiceEdit }) {
  const service = useServiceFacts(WORKING_TIME)
  /** Undefined: as shipped. */
  const set = <Part extends keyof WorkingCalendars>(part: Part, value: WorkingCalendars[Part] | undefined) => {
    const { [part]: _, ...others } = service.calendars ?? {}
    const next: WorkingCalendars = value === undefined ? others : { ...others, [part]: value }
    edit.set('calendars', Object.keys(next).length === 0 ? undefined : next)
  }
  return (
    <>
      <OfficeHours service={service} readOnly={edit.readOnly} onChange={(named) => set('named', named)} />
      <Holidays service={service} readOnly={edit.readOnly} onChange={(holidays) => set('holidays', holidays)} />
    </>
  )
})
