import type { ReferenceUnit } from '#src/domain/service.ts'

/** Whether another row says the same unit from the same day. */
export const isTaken = (rows: readonly ReferenceUnit[], index: number, { code, from }: ReferenceUnit): boolean =>
  rows.some((other, at) => at !== index && other.code === code && other.from === from)

/** Whether a row prices its unit: the latest one not after the date, or the latest of all without a date. */
export function holdsOn(rows: readonly ReferenceUnit[], row: ReferenceUnit, asOf: string | undefined): boolean {
  const begun = ({ code, from }: ReferenceUnit) => code === row.code && (asOf === undefined || from <= asOf)
  return begun(row) && !rows.some((other) => begun(other) && other.from > row.from)
}

/** Rows of a table that are not there yet, by unit and day. */
export const missingRows = (rows: readonly ReferenceUnit[], table: readonly ReferenceUnit[]): readonly ReferenceUnit[] =>
  table.filter((row) => !isTaken(rows, -1, row))
