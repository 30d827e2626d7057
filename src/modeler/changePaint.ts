import type { ChangeMark, ChangeSign } from './marks/mark.ts'
import type { Paint } from './paint.ts'

/** How a step stands against the other variant; what is the same has no mark. */
export type Standing = ChangeSign | 'same'

export interface ChangeLegend {
  /** Which variant the drawing is held against. */
  readonly title: string
  readonly entries: readonly { readonly sign: Standing; readonly label: string }[]
}

/** Which steps differ from another variant, shown by line, colour and a sign beside their number. */
export interface Changes {
  readonly kind: 'changes'
  readonly legend: ChangeLegend
  /** By element id. */
  readonly steps: ReadonlyMap<string, ChangeMark>
}

const INK = '#18202A'

/** How a changed step is drawn on paper (look, section 5): by line and dash as well as by colour. */
export const CHANGE_PAINT = {
  removed: { fill: '#FBF1E3', stroke: '#B86A12', width: 2.2, dash: '7 4', text: INK },
  added: { fill: '#DDF0ED', stroke: '#0C6F68', width: 3.6, text: INK },
  changed: { fill: '#EEEAF7', stroke: '#5E4694', width: 2, text: INK },
} as const satisfies Readonly<Record<ChangeSign, Paint>>

/** The paints that show changes, by element. */
export const changePaints = (changes: ReadonlyMap<string, ChangeMark>): ReadonlyMap<string, Paint> =>
  new Map([...changes].map(([id, { sign }]) => [id, CHANGE_PAINT[sign]]))
