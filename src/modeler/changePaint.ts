import type { ChangeMark, ChangeSign } from './marks/mark.ts'
import type { Paint } from './paint.ts'

/** How a changed step is drawn on paper (look, section 5): by line and dash as well as by colour. */
const CHANGE_PAINT: Readonly<Record<ChangeSign, Paint>> = {
  removed: { fill: '#FBF1E3', stroke: '#B86A12', width: 2.2, dash: '7 4' },
  added: { fill: '#DDF0ED', stroke: '#0C6F68', width: 3.6 },
  changed: { fill: '#EEEAF7', stroke: '#5E4694', width: 2 },
}

/** The paints that show changes, by element. */
export const changePaints = (changes: ReadonlyMap<string, ChangeMark>): ReadonlyMap<string, Paint> =>
  new Map([...changes].map(([id, { sign }]) => [id, CHANGE_PAINT[sign]]))
