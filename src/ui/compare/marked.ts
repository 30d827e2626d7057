/** What is pointed at or chosen: a measure with the elements that show it in both drawings. */
export interface Marked {
  readonly measure: string
  /** One change of it, by its key. */
  readonly change?: string
  readonly asIs: readonly string[]
  readonly toBe: readonly string[]
}

/** A row of the list as far as it is found by its elements. */
interface Findable {
  readonly measure: { readonly id: string }
  readonly asIs: readonly string[]
  readonly toBe: readonly string[]
}

/** The measure that an element of a drawing belongs to. */
export function markedBy(element: string, side: 'asIs' | 'toBe', rows: readonly Findable[]): Marked | null {
  const row = rows.find((one) => one[side].includes(element))
  return row ? { measure: row.measure.id, asIs: row.asIs, toBe: row.toBe } : null
}
