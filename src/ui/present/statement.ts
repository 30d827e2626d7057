import type { Comparison } from '#src/domain/comparison.ts'
import type { IndicatorId } from '#src/domain/indicators.ts'

/** What a statement may hold, so that it is read from the last row. */
export const LONGEST = 60

/** A piece of a statement: a number of one of the variants, or what stands between. */
export interface Piece {
  readonly text: string
  readonly role?: 'asIs' | 'toBe'
}

/** A statement and its numbers, which are set in the colours of their variants wherever they occur. */
export interface Statement {
  readonly text: string
  readonly asIs?: string
  readonly toBe?: string
}

/** The statement in pieces; a number is coloured once, the as-is first where both read alike. */
export function piecesOf({ text, asIs, toBe }: Statement): Piece[] {
  const found = [
    { role: 'asIs' as const, word: asIs },
    { role: 'toBe' as const, word: toBe },
  ].flatMap(({ role, word }) => {
    const at = word ? text.indexOf(word) : -1
    return word && at >= 0 ? [{ role, at, end: at + word.length }] : []
  })
  const ordered = found.sort((a, b) => a.at - b.at).filter((one, i, all) => i === 0 || one.at >= (all[i - 1]?.end ?? 0))
  const pieces: Piece[] = []
  let from = 0
  for (const { role, at, end } of ordered) {
    if (at > from) pieces.push({ text: text.slice(from, at) })
    pieces.push({ text: text.slice(at, end), role })
    from = end
  }
  if (from < text.length) pieces.push({ text: text.slice(from) })
  return pieces
}

/** A mean as one says it: whole, but for less than one. */
export const spoken = (value: number): number => (Math.abs(value) < 1 ? Math.round(value * 10) / 10 : Math.round(value))

/** Both means of an indicator; null when one is unknown. */
export function bothOf({ indicators }: Comparison, id: IndicatorId): { readonly asIs: number; readonly toBe: number } | null {
  const row = indicators.find((one) => one.id === id)
  return !row || row.asIs === null || row.toBe === null ? null : { asIs: row.asIs, toBe: row.toBe }
}
