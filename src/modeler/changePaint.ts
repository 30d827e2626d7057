import type { ChangeMark, ChangeSign } from './marks/mark.ts'
import type { Paint } from './paint.ts'

const INK = '#18202A'

/** How a changed step is drawn on paper (look, section 5): by line and dash as well as by colour. */
const CHANGE_PAINT: Readonly<Record<ChangeSign, Paint>> = {
  removed: { fill: '#FBF1E3', stroke: '#B86A12', width: 2.2, dash: '7 4', text: INK },
  added: { fill: '#DDF0ED', stroke: '#0C6F68', width: 3.6, text: INK },
  changed: { fill: '#EEEAF7', stroke: '#5E4694', width: 2, text: INK },
}

/** The paints that show changes, by element. */
export const changePaints = (changes: ReadonlyMap<string, ChangeMark>): ReadonlyMap<string, Paint> =>
  new Map([...changes].map(([id, { sign }]) => [id, CHANGE_PAINT[sign]]))
