/** Narrow looks into parsed JSON of unknown shape. */

export type JsonRecord = Readonly<Record<string, unknown>>

/** The value as an object with keys; undefined for lists, texts and null. */
export const asRecord = (value: unknown): JsonRecord | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonRecord) : undefined

/** The value as a list of objects; anything else in it is left out. */
export const asRecords = (value: unknown): readonly JsonRecord[] =>
  Array.isArray(value) ? value.map(asRecord).filter((item) => item !== undefined) : []

/** The value as a text; numbers as written. */
export const asText = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''

/** Whether there is anything in a list or an object. */
export const isFilled = (value: unknown): boolean =>
  Array.isArray(value) ? value.length > 0 : asRecord(value) !== undefined && Object.keys(value as JsonRecord).length > 0

/**
 * Offset at which a text stops being JSON: the end of the shortest beginning that is wrong and not merely unfinished.
 * Engines word their errors differently and mostly without the place.
 */
export function jsonErrorAt(text: string): number {
  const unfinished = (length: number): boolean => {
    try {
      JSON.parse(text.slice(0, length))
      return true
    } catch (error) {
      return error instanceof Error && /end of|unterminated/i.test(error.message)
    }
  }
  let [sound, wrong] = [0, text.length]
  while (wrong - sound > 1) {
    const middle = (sound + wrong) >> 1
    if (unfinished(middle)) sound = middle
    else wrong = middle
  }
  return sound
}
