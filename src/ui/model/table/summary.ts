import { meanHours } from '#src/domain/units.ts'
import type { WorkingWeek } from '#src/domain/units.ts'
import { hoursPerUnit } from '#src/domain/units.ts'
import type { ColumnId } from './columns.ts'
import type { Rect } from './selection.ts'
import type { TableRow } from './rows.ts'

/** What a selected range adds up to, as written on the steps: each done once. Columns without a value are left out. */
export interface Summary {
  readonly cells: number
  readonly steps: number
  /** In minutes. */
  readonly work?: number
  /** In working days. */
  readonly wait?: number
  /** In the currency of the service; costs in other currencies are not in it. */
  readonly costs?: number
}

export function summaryOf(rect: Rect, rows: readonly TableRow[], columns: readonly ColumnId[], week: WorkingWeek): Summary {
  const some = rows.slice(rect.top, rect.bottom + 1)
  const inside = columns.slice(rect.left, rect.right + 1)
  const times = (column: 'work' | 'wait') => {
    const known = inside.includes(column) ? some.flatMap(({ facts }) => facts[column] ?? []) : []
    if (known.length === 0) return undefined
    return (
      known.reduce((sum, time) => sum + meanHours(time, week), 0) /
      hoursPerUnit(column === 'work' ? 'minute' : 'working-day', week)
    )
  }
  const amounts = inside.includes('costs')
    ? some.flatMap(({ facts }) => facts.costs.flatMap(({ amount, currency }) => (currency === undefined ? (amount ?? []) : [])))
    : []
  const work = times('work')
  const wait = times('wait')
  return {
    cells: some.length * inside.length,
    steps: some.length,
    ...(work !== undefined && { work }),
    ...(wait !== undefined && { wait }),
    ...(amounts.length > 0 && { costs: amounts.reduce((sum, amount) => sum + amount, 0) }),
  }
}
