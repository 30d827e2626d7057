import type { Palette } from './palette.ts'
import { LIGHT } from './palette.ts'

/** How large the words of a chart are, in pixels. */
export interface TextSizes {
  /** Names of columns, steps, axes. */
  readonly label: number
  /** Numbers at bars and points. */
  readonly value: number
}

/** A page of the app or of a report. */
export const PAGE_TEXT: TextSizes = { label: 12.5, value: 14 }
/** A slide that is read from the last row. */
export const ROOM_TEXT: TextSizes = { label: 17, value: 25 }

/** Everything a chart has to know of the place it is drawn for. */
export interface Look {
  readonly width: number
  readonly height: number
  readonly palette: Palette
  readonly text: TextSizes
}

/** A look on paper. */
export const paperLook = (width: number, height: number): Look => ({ width, height, palette: LIGHT, text: PAGE_TEXT })

export const FONT = "'Source Sans 3 Variable', 'Source Sans 3', 'Noto Sans', 'Segoe UI', Arial, sans-serif"
