import type { Look } from './look.ts'
import { FONT } from './look.ts'

/** As-is bars are hatched, so that they are told apart from to-be bars without their colour. */
export const HATCH = {
  symbol: 'rect',
  color: 'rgba(255,255,255,0.62)',
  dashArrayX: [1, 0],
  dashArrayY: [1.6, 4.4],
  rotation: -Math.PI / 4,
} as const

/** How bars of the as-is are filled. */
export const asIsStyle = ({ palette }: Look) => ({
  color: palette.asIsFill,
  borderColor: palette.asIsLine,
  borderWidth: 1.4,
  decal: HATCH,
})

/** How bars of the to-be are filled. */
export const toBeStyle = ({ palette }: Look) => ({ color: palette.toBeFill, borderColor: palette.toBeFill, borderWidth: 1.4 })

/** Nothing in a chart answers the pointer by itself: it is a picture, and the page around it acts. */
export const STILL = { emphasis: { disabled: true }, silent: false, cursor: 'default' } as const

export const labelStyle = ({ palette, text }: Look) => ({ color: palette.inkSoft, fontSize: text.label })

export const valueStyle = ({ palette, text }: Look) => ({ color: palette.ink, fontSize: text.value, fontWeight: 600 })

/** A font as drawn elements take it, which do not inherit the chart's. */
export const fontOf = (size: number, weight: 400 | 600 = 400): string => `${weight} ${size}px ${FONT}`

/** An axis with numbers and lines across the chart. */
export const numberAxis = (look: Look, write: (value: number) => string) => ({
  type: 'value' as const,
  axisLine: { show: false },
  axisTick: { show: false },
  splitLine: { lineStyle: { color: look.palette.line, width: 1 } },
  axisLabel: { ...labelStyle(look), formatter: write },
  splitNumber: 4,
})

/** Words at a place of the chart, such as the unit above an axis. */
export const words = (look: Look, text: string, left: number, top: number) => ({
  type: 'text' as const,
  left,
  top,
  silent: true,
  style: { text, fill: look.palette.inkSoft, font: fontOf(look.text.label) },
})

/** Space that so many lines of labels take. */
export const linesHeight = (count: number, { text }: Look): number => Math.ceil(count * text.label * 1.3)
