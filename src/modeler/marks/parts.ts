import type { Severity } from '#src/domain/findings.ts'
import type { ChangeClass } from '#src/domain/comparison.ts'
import type { ChangeSign, MarkTime, StepMark } from './mark.ts'

/** Words of a time pill in the language of the moment: "5 d", "25 min". */
export type TimeWords = (time: MarkTime) => string

export const PLACES = ['number', 'alert', 'pills'] as const
/** Top left, top right and bottom edge of a step. */
export type Place = (typeof PLACES)[number]

export type Icon = 'clock' | 'walk' | 'page' | 'bolt'

/** One little thing of a mark, the same whether it becomes an overlay or a part of an exported picture. */
export type Part =
  | { readonly kind: 'number'; readonly text: string; readonly sign?: ChangeSign }
  | { readonly kind: 'change'; readonly sign: ChangeSign; readonly letter: string }
  | { readonly kind: 'pill'; readonly icon?: Icon; readonly text: string }
  | { readonly kind: 'finding'; readonly severity: Severity }

const LETTERS: Readonly<Record<ChangeClass, string>> = { eliminate: 'E', simplify: 'S', integrate: 'I', automate: 'A' }

/** From this zoom on only number and finding stay. */
export const DETAILS_FROM_ZOOM = 0.45

/**
 * The parts of a mark at one place, in reading order. On the bottom edge of an element `width` wide, the last pills are
 * left out rather than laid over the neighbour.
 */
export function partsAt(mark: StepMark, place: Place, words: TimeWords, width: number): Part[] {
  if (place === 'number') return numberParts(mark)
  if (place === 'alert') {
    const parts: Part[] = []
    if (mark.pains > 0) parts.push({ kind: 'pill', icon: 'bolt', text: mark.pains > 1 ? String(mark.pains) : '' })
    if (mark.finding !== undefined && mark.finding !== 'info') parts.push({ kind: 'finding', severity: mark.finding })
    return parts
  }
  const pills: Part[] = []
  if (mark.time) pills.push({ kind: 'pill', icon: 'clock', text: words(mark.time) })
  if (mark.visit) pills.push({ kind: 'pill', icon: 'walk', text: '' })
  if (mark.documents > 0) pills.push({ kind: 'pill', icon: 'page', text: String(mark.documents) })
  if (mark.clause) pills.push({ kind: 'pill', text: '§' })
  return fitting(pills, width)
}

/** How far a pill may reach over the element's corner. */
const OVERHANG = 20
const START = 8
const GAP = 3

function fitting(pills: readonly Part[], width: number): Part[] {
  const fits: Part[] = []
  let right = START
  for (const pill of pills) {
    right += widthOf(pill)
    if (right > width + OVERHANG) break
    right += GAP
    fits.push(pill)
  }
  return fits
}

/** About as wide as the part is drawn: 12 px text, an icon, and the space inside the frame. */
export function widthOf(part: Part): number {
  if (part.kind === 'finding') return part.severity === 'error' ? 18 : 20
  if (part.kind === 'number') return Math.max(20, textWidth(part.text) + 8)
  if (part.kind === 'change') return 12 + (part.letter ? 3 + textWidth(part.letter) : 0) + 8
  const icon = part.icon ? 12 : 0
  return 10 + icon + (icon > 0 && part.text !== '' ? GAP : 0) + textWidth(part.text)
}

const textWidth = (words: string): number =>
  [...words].reduce((sum, sign) => sum + (/[\d\p{Lowercase}]/u.test(sign) ? 6.2 : /[\s,.]/.test(sign) ? 3 : 7.4), 0)

function numberParts({ number, change }: StepMark): Part[] {
  const parts: Part[] = []
  if (number !== undefined) parts.push({ kind: 'number', text: String(number), ...(change && { sign: change.sign }) })
  if (change) parts.push({ kind: 'change', sign: change.sign, letter: change.class ? LETTERS[change.class] : '' })
  return parts
}
