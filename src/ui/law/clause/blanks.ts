import { BLANK } from '#src/domain/clauses.ts'

/** How many places of a text are still to be filled in. */
export const blanksIn = (text: string): number => text.split(BLANK).length - 1

/** Where the next blank behind a place begins, from the beginning again when there is none behind it. */
export function blankAfter(text: string, from: number): number | undefined {
  const behind = text.indexOf(BLANK, from)
  const at = behind >= 0 ? behind : text.indexOf(BLANK)
  return at >= 0 ? at : undefined
}

/** A text with a formula put in, on a line of its own, and what is selected then: its first blank, else the place behind it. */
export function inserted(
  text: string,
  formula: string,
  from: number,
  to: number,
): { readonly text: string; readonly select: readonly [from: number, to: number] } {
  const before = text.slice(0, from)
  const after = text.slice(to)
  const lead = before === '' || before.endsWith('\n') ? '' : '\n'
  const trail = after === '' || after.startsWith('\n') ? '' : '\n'
  const start = before.length + lead.length
  const blank = formula.indexOf(BLANK)
  const end = start + formula.length
  return {
    text: before + lead + formula + trail + after,
    select: blank < 0 ? [end, end] : [start + blank, start + blank + BLANK.length],
  }
}
