import type { EChartsCoreOption } from 'echarts/core'
import type { Language } from '#src/domain/language.ts'
import { formatCompact } from '#src/i18n/format/number.ts'
import type { TradeOffData } from './data/tradeOffData.ts'
import type { Look } from './look.ts'
import { HATCH, STILL, labelStyle, numberAxis, words } from './parts.ts'

const LARGEST = 62
const SMALLEST = 12
/** So much of each axis stays free, so that no circle is cut. */
const AIR = 1.2

/** Every variant as a circle: days to the right, cost upwards, its area as large as its visits. Best is small, left and low. */
export function tradeOff({ points, axes }: TradeOffData, language: Language, look: Look): EChartsCoreOption {
  const { palette, text } = look
  const most = Math.max(1e-9, ...points.map(({ visits }) => visits))
  const write = (value: number) => formatCompact(value, language)
  const top = (values: readonly number[]) => Math.max(...values, 1e-9) * AIR
  // Neighbours have their words on different sides.
  const ranks = points.map(({ days }) => days).sort((a, b) => a - b)
  return {
    grid: { left: 76, right: 40, top: text.label + 22, bottom: text.label * 2 + 24 },
    graphic: [words(look, axes.cost, 4, 0)],
    xAxis: {
      ...numberAxis(look, write),
      min: 0,
      max: top(points.map(({ days }) => days)),
      axisLabel: { ...labelStyle(look), formatter: write, showMaxLabel: false },
      name: axes.days,
      nameLocation: 'middle',
      nameGap: text.label + 14,
      nameTextStyle: labelStyle(look),
      splitLine: { show: false },
      axisLine: { show: true, lineStyle: { color: palette.axis } },
    },
    yAxis: {
      ...numberAxis(look, write),
      min: 0,
      max: top(points.map(({ cost }) => cost)),
      axisLabel: { ...labelStyle(look), formatter: write, showMaxLabel: false },
    },
    series: [
      {
        type: 'scatter',
        ...STILL,
        clip: false,
        data: points.map(({ days, cost, visits, role, label }) => {
          const rank = ranks.indexOf(days)
          const isAsIs = role === 'as-is'
          return {
            value: [days, cost],
            symbolSize: Math.max(SMALLEST, LARGEST * Math.sqrt(visits / most)),
            itemStyle: isAsIs
              ? { color: palette.asIsFill, borderColor: palette.asIsLine, borderWidth: 1.6, decal: HATCH }
              : { color: palette.saveFill, borderColor: palette.toBeFill, borderWidth: 2 },
            label: {
              show: true,
              formatter: label,
              position: rank % 2 === 0 ? 'top' : 'bottom',
              distance: 6,
              color: isAsIs ? palette.asIsInk : palette.toBeInk,
              fontSize: text.label + 0.5,
              fontWeight: 600,
            },
          }
        }),
      },
    ],
  }
}
