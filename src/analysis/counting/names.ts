/** A document or step name as names are compared: trimmed, case-folded, blanks collapsed (method, section 2, `documents`). */
export const foldName = (name: string): string => name.trim().toLowerCase().replace(/\s+/gu, ' ')

/** Compares by code units, the same on every machine. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
