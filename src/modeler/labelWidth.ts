import type { Shape } from 'bpmn-js/lib/model/Types'

/** About as wide as a letter of a label is on average, capitals and Cyrillic included. */
const LETTER = 7

/** The name that stands beside an event, a gateway or a flow. */
export const isLabel = (shape: Shape): boolean => (shape as { labelTarget?: unknown }).labelTarget !== undefined

/**
 * How much wider a label has to be than the file says, so that none of its words is broken: files give labels the room that
 * the smaller letters of their own tool need.
 */
export function missingWidth(text: string, width: number): number {
  const longest = Math.max(0, ...text.split(/\s+/).map((word) => word.length))
  return Math.max(0, Math.ceil(longest * LETTER) - width)
}
