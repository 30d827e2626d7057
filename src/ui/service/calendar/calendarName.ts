import type { NamedCalendar } from '#src/domain/workingCalendars.ts'
import { shippedCalendars } from '#src/domain/workingCalendars.ts'
import type { Words } from '#src/i18n/words.ts'

/** What a working calendar is called: as the reader named it, in the words of the app when it is a shipped one, else its id. */
export function calendarName({ id, name }: Pick<NamedCalendar, 'id' | 'name'>, words: Words): string {
  if (name !== undefined) return name
  if (!shippedCalendars().some((one) => one.id === id)) return id
  return words.t(id === 'office' ? 'calendar.office' : 'calendar.office6')
}
