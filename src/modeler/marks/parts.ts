import type { Severity } from '#src/domain/findings.ts'
import type { ChangeClass } from '#src/domain/comparison.ts'
import type { Icon } from './icons.ts'
import type { ChangeSign, MarkTime, StepMark } from './mark.ts'

/** Words of a time pill in the language of the moment: "5 d", "25 min". */
export type TimeWords = (time: MarkTime) => string

export const PLACES = ['number', 'alert', 'pills'] as const
/** Top left, top right and bottom edge of a step. */
export type Place = (typeof PLACES)[number]

/** One little thing of a mark, the same whether it becomes an overlay or a part of an exported picture. */
export type Part =
  | { readonly kind: 'number'; readonly text: string; readonly sign?: ChangeSign }
  | { readonly kind: 'change'; readonly sign: ChangeSign; readonly letter: string }
  | {
      readonly kind: 'pill'
      readonly icon?: Icon
      readonly text: string
      /** Says what the colour of the step says. */
      readonly isHeat?: boolean
      /** Free pixels before it, where something below the step has to stay in sight. */
      readonly before?: number
    }
  | { readonly kind: 'finding'; readonly severity: Severity }

const LETTERS: Readonly<Record<ChangeClass, string>> = { eliminate: 'E', simplify: 'S', integrate: 'I', automate: 'A' }

/** From this zoom on only number and finding stay. */
export const DETAILS_FROM_ZOOM = 0.45

/** A stretch of the bottom edge, from the left corner, that no pill may cover. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/**
 * The parts of a mark at one place, in reading order. On the bottom edge of an element `width` wide, the last pills are
 * left out rather than laid over the neighbour, and none lies over a stretch that is to be kept free.
 */
export function partsAt(mark: StepMark, place: Place, words: TimeWords, width: number, free: readonly Stretch[] = []): Part[] {
  if (place === 'number') return numberParts(mark)
  if (place === 'alert') {
    const parts: Part[] = []
    if (mark.pains > 0) parts.push({ kind: 'pill', icon: 'bolt', text: mark.pains > 1 ? String(mark.pains) : '' })
    if (mark.finding !== undefined && mark.finding !== 'info') parts.push({ kind: 'finding', severity: mark.finding })
    return parts
  }
  const pills: Pill[] = []
  if (mark.heat) pills.push({ kind: 'pill', ...mark.heat, isHeat: true })
  if (mark.time) pills.push({ kind: 'pill', icon: 'clock', text: words(mark.time) })
  if (mark.visit) pills.push({ kind: 'pill', icon: 'walk', text: '' })
  if (mark.documents > 0) pills.push({ kind: 'pill', icon: 'page', text: String(mark.documents) })
  if (mark.clause) pills.push({ kind: 'pill', text: '§' })
  return fitting(pills, width, free)
}

type Pill = Extract<Part, { kind: 'pill' }>

/** How far a pill may reach over the element's corner. */
const OVERHANG = 20
/** From the left corner to the first pill. */
export const START = 8
/** The same where something is to be kept free and room is short. */
const EARLY_START = -12
const GAP = 3

/** Fills the room between what has to stay free from left to right, each with the first pills that fit. */
function fitting(pills: readonly Pill[], width: number, free: readonly Stretch[]): Part[] {
  const fits: Part[] = []
  const placed = new Set<Pill>()
  const start = free.length === 0 ? START : EARLY_START
  let end = START - GAP
  for (const room of roomsOf(start, width + OVERHANG, free)) {
    let x = room.from
    for (const pill of pills) {
      if (placed.has(pill)) continue
      const right = x + widthOf(pill)
      if (right > room.to) {
        // Without anything to keep free the order of pills counts more than their number.
        if (free.length === 0) return fits
        continue
      }
      const before = Math.round(x - end - GAP)
      fits.push(before !== 0 ? { ...pill, before } : pill)
      placed.add(pill)
      end = right
      x = right + GAP
    }
  }
  return fits
}

/** What is left of the bottom edge. */
function roomsOf(start: number, end: number, free: readonly Stretch[]): Stretch[] {
  const rooms: Stretch[] = []
  let from = start
  for (const stretch of [...free].sort((a, b) => a.from - b.from)) {
    if (stretch.from > from) rooms.push({ from, to: stretch.from })
    from = Math.max(from, stretch.to)
  }
  return [...rooms, { from, to: end }]
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
