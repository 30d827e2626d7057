import type { PortfolioRow } from './rows.ts'

/** A service as a circle: its burden to the right, the share that a redesign saves upwards, its area as large as its volume. */
export interface Dot {
  readonly key: string
  readonly title: string
  /** Its place in the table. */
  readonly rank: number
  readonly burden: number
  readonly share: number
  /** 0 to 1, of the largest radius. */
  readonly size: number
}

export interface Scatter {
  readonly dots: readonly Dot[]
  /** Powers of ten that hold all burdens. */
  readonly from: number
  readonly to: number
  /** The lowest share on the axis; below 0 when a redesign costs more than it saves. */
  readonly lowest: number
}

/** Fewer are seen better in the table. */
const LEAST = 3
const SMALLEST = 0.35

/** The services that have a place in the picture, in one currency only; undefined when they are too few to compare. */
export function scatterOf(rows: readonly PortfolioRow[]): Scatter | undefined {
  const placed = rows.flatMap((row, index) => {
    const { burden, savedShare, volume } = row.values
    if (burden === null || burden <= 0 || savedShare === null) return []
    return [{ row, rank: index + 1, burden, share: savedShare, volume: volume ?? 0 }]
  })
  if (placed.length < LEAST || new Set(placed.map(({ row }) => row.currency)).size > 1) return undefined
  const burdens = placed.map(({ burden }) => burden)
  const most = Math.max(1, ...placed.map(({ volume }) => volume))
  const from = 10 ** Math.floor(Math.log10(Math.min(...burdens)))
  const to = 10 ** Math.ceil(Math.log10(Math.max(...burdens)))
  const dots = placed
    .map(({ row: { key, title }, rank, burden, share, volume }) => {
      const size = Math.max(SMALLEST, Math.sqrt(volume / most))
      return { key, title, rank, burden, share, size }
    })
    // Small ones lie on top of large ones.
    .sort((a, b) => b.size - a.size)
  const lowest = Math.min(0, Math.floor(Math.min(...placed.map(({ share }) => share)) * 5) / 5)
  return { dots, from, to: to > from ? to : from * 10, lowest }
}

/** Where a burden lies between the ends of the axis, 0 to 1; each tenfold is as wide as the one before. */
export const along = ({ from, to }: Pick<Scatter, 'from' | 'to'>, burden: number): number =>
  Math.log10(burden / from) / Math.log10(to / from)

/** The burdens that the axis names: powers of ten, with twos and fives where there is room. */
export function ticksOf({ from, to }: Pick<Scatter, 'from' | 'to'>): readonly number[] {
  const decades = Math.round(Math.log10(to / from))
  const within = decades <= 2 ? [1, 2, 5] : [1]
  const powers = Array.from({ length: decades + 1 }, (_, at) => from * 10 ** at)
  return powers.flatMap((power) => within.map((factor) => power * factor)).filter((tick) => tick <= to * 1.0001)
}
