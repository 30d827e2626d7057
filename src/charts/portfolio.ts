import type { EChartsCoreOption } from 'echarts/core'
import type { Language } from '#src/domain/language.ts'
import { formatCompact, formatShare } from '#src/i18n/format/number.ts'
import type { Look } from './look.ts'
import { STILL, labelStyle, numberAxis, words } from './parts.ts'

/** A service as a circle: its burden to the right, the share of it that a redesign saves upwards. */
export interface PortfolioDot {
  /** What stands in the circle. */
  readonly label: string
  /** In money a year, above 0. */
  readonly burden: number
  readonly share: number
  /** 0 to 1, of the largest diameter. */
  readonly size: number
}

/** Services by their burden and by what a redesign saves of it. */
export interface PortfolioData {
  readonly dots: readonly PortfolioDot[]
  /** Powers of ten that hold all burdens. */
  readonly from: number
  readonly to: number
  /** The lowest share on the axis; below 0 when a redesign costs more than it saves. */
  readonly lowest: number
  readonly axes: { readonly burden: string; readonly share: string }
}

const LARGEST = 48
/** So much of the axis stays free at both ends, so that no circle lies on a word. */
const AIR = 0.03
const SHARE_STEP = 0.2

/** The services as circles: the further right and up, the more a redesign brings. Each tenfold burden is as wide as the next. */
export function portfolio({ dots, from, to, lowest, axes }: PortfolioData, language: Language, look: Look): EChartsCoreOption {
  const { palette, text } = look
  const [least, most] = [Math.log10(from), Math.log10(to)]
  const air = (most - least) * AIR
  const write = (power: number) => formatCompact(10 ** power, language)
  return {
    grid: { left: 56, right: 40, top: text.label + 30, bottom: text.label * 2 + 24 },
    graphic: [words(look, axes.share, 4, 0)],
    xAxis: {
      ...numberAxis(look, write),
      min: least - air,
      max: most + air,
      axisLabel: { ...labelStyle(look), formatter: write, customValues: ticksOf(from, to).map(Math.log10) },
      splitLine: { show: false },
      axisLine: { show: true, onZero: false, lineStyle: { color: palette.axis } },
      name: axes.burden,
      nameLocation: 'middle',
      nameGap: text.label + 14,
      nameTextStyle: labelStyle(look),
    },
    yAxis: { ...numberAxis(look, (share) => formatShare(share, language)), min: lowest, max: 1, interval: SHARE_STEP },
    series: [
      {
        type: 'scatter',
        ...STILL,
        clip: false,
        data: dots.map(({ label, burden, share, size }) => ({
          value: [Math.log10(burden), share],
          symbolSize: LARGEST * size,
          itemStyle: { color: palette.saveFill, borderColor: palette.toBeFill, borderWidth: 1.5, opacity: 0.85 },
          label: { show: true, formatter: label, opacity: 1, color: palette.ink, fontSize: text.label, fontWeight: 600 },
        })),
      },
    ],
  }
}

/** The burdens that the axis names: powers of ten, with twos and fives where there is room. */
function ticksOf(from: number, to: number): number[] {
  const decades = Math.round(Math.log10(to / from))
  const within = decades <= 2 ? [1, 2, 5] : [1]
  const powers = Array.from({ length: decades + 1 }, (_, at) => from * 10 ** at)
  return powers.flatMap((power) => within.map((factor) => power * factor)).filter((tick) => tick <= to * 1.0001)
}
