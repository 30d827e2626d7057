import type { DayCertainty, DayOff, HolidayTable } from '#src/domain/calendar.ts'
import { parseDate } from '#src/domain/civil.ts'
import type { DayProblem, HolidayRow } from '#src/domain/holidays/dayRows.ts'
import { dayProblem, withDay, withoutDay } from '#src/domain/holidays/dayRows.ts'

/** What the form of a day off can say it is. */
export const DAY_KINDS = ['fixed', 'religious', 'extra', 'six-day', 'swapped'] as const
export type DayKind = (typeof DAY_KINDS)[number]

/** A day off as it stands in its form. Dates are `YYYY-MM-DD`, or undefined when what is typed is none. */
export interface DayDraft {
  readonly kind: DayKind
  readonly date: string | undefined
  readonly worked: string | undefined
  readonly certainty: DayCertainty
}

export const draftOf = (row: HolidayRow): DayDraft => ({
  kind: row.sixDayWeek ? 'six-day' : row.kind,
  date: row.date,
  worked: row.worked,
  certainty: row.certainty,
})

/** The table after the form is filled in, or what is wrong with it. `row` is what is changed; a new day has none. */
export type DraftResult = { readonly table: HolidayTable } | { readonly problem: DayProblem | 'no-date' | 'no-worked' }

export function applyDraft(table: HolidayTable, row: HolidayRow | undefined, draft: DayDraft): DraftResult {
  const { kind, date, worked, certainty } = draft
  const at = date === undefined ? undefined : parseDate(date)
  if (date === undefined || at === undefined) return { problem: 'no-date' }
  if (kind === 'swapped' && worked === undefined) return { problem: 'no-worked' }
  const wasDay = row !== undefined && row.kind !== 'fixed'
  const rest = row === undefined || (wasDay && kind !== 'fixed') || (!wasDay && kind === 'fixed') ? table : withoutRow(table, row)
  if (kind === 'fixed') return withFixed(rest, row?.kind === 'fixed' ? row.index : undefined, date)
  const day: DayOff = {
    date,
    kind: kind === 'six-day' ? 'extra' : kind,
    certainty,
    ...(kind === 'swapped' && worked !== undefined && { worked }),
    ...(kind === 'six-day' && { sixDayWeek: true }),
  }
  const index = wasDay ? row.index : undefined
  const problem = dayProblem(rest, index, day)
  return problem ? { problem } : { table: withDay(rest, index, day) }
}

/** A yearly holiday: one that is new is observed from the year of the date on, a moved one keeps its first year. */
function withFixed(table: HolidayTable, index: number | undefined, date: string): DraftResult {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number]
  if (table.fixed.some(([m, d], at) => at !== index && m === month && d === day)) return { problem: 'twice' }
  const since = index === undefined ? year : (table.fixed[index]?.[2] ?? year)
  const others = table.fixed.filter((_, at) => at !== index)
  const fixed = [...others, [month, day, since] as const].sort((a, b) => a[0] - b[0] || a[1] - b[1])
  return { table: { ...table, fixed } }
}

/** The table without what the row shows; a yearly holiday goes from every year. */
export const withoutRow = (table: HolidayTable, row: HolidayRow): HolidayTable =>
  row.kind === 'fixed' ? { ...table, fixed: table.fixed.filter((_, at) => at !== row.index) } : withoutDay(table, row.index)
