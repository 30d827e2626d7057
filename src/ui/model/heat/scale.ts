/** From nothing to most: plum on paper, which is light in both themes. The last two carry white text. */
const SHADES = [
  { fill: '#FFFFFF', text: '#18202A' },
  { fill: '#F8E6EE', text: '#18202A' },
  { fill: '#EDC0D3', text: '#18202A' },
  { fill: '#DD8FB0', text: '#18202A' },
  { fill: '#B64F81', text: '#FFFFFF' },
  { fill: '#7F2857', text: '#FFFFFF' },
] as const

export type Shade = (typeof SHADES)[number]

/** Classes of equal width with round bounds; class 0 is nothing. */
export interface HeatScale {
  /** Upper bounds of the classes from 1 on. */
  readonly bounds: readonly number[]
  /** Every value that can occur in a class is the bound itself. */
  readonly isCounted: boolean
  shadeOf(at: number): Shade
  classOf(value: number): number
}

const CLASSES = 5
const ROUND = [1, 2, 2.5, 5, 10] as const
/** Sums of parts miss round bounds by less than this. */
const SLACK = 1e-9

/** The scale of values up to `most`; whole numbers where all of them are whole. */
export function heatScale(values: readonly number[]): HeatScale {
  const most = Math.max(0, ...values)
  const isWhole = values.every((value) => Math.abs(value - Math.round(value)) < SLACK)
  const width = roundWidth(most <= SLACK ? 0 : most / CLASSES, isWhole)
  const count = most <= SLACK ? 0 : Math.max(1, Math.ceil(most / width - SLACK))
  const bounds = Array.from({ length: count }, (_, i) => Number(((i + 1) * width).toPrecision(12)))
  return {
    bounds,
    isCounted: isWhole && width === 1,
    shadeOf: (at) => SHADES[at === 0 ? 0 : Math.round((at / count) * CLASSES)] ?? SHADES[0],
    classOf(value) {
      if (value <= SLACK) return 0
      const at = bounds.findIndex((bound) => value <= bound + SLACK)
      return at === -1 ? count : at + 1
    },
  }
}

/** The least round number not below; at least 1 where only whole numbers occur. */
function roundWidth(width: number, isWhole: boolean): number {
  if (width <= 0) return 1
  const power = 10 ** Math.floor(Math.log10(width))
  const round = (ROUND.find((step) => step * power >= width * (1 - SLACK)) ?? 10) * power
  return isWhole ? Math.max(1, Math.ceil(round)) : round
}
