import type { CustomSeriesRenderItem } from 'echarts'
import type { EChartsCoreOption } from 'echarts/core'
import type { MarksData } from './data/marksData.ts'
import type { Look } from './look.ts'
import { HATCH, STILL, asIsStyle, fontOf, toBeStyle } from './parts.ts'
import { textWidth } from './textWidth.ts'

/** More than this nobody counts: the row becomes one bar. */
const COUNTABLE = 40

/** A square for each, the last one as wide as what is left: ten visits are ten squares, and one visit is one. */
export function marks({ rows, isCount }: MarksData, look: Look): EChartsCoreOption {
  const { palette, text } = look
  const right = Math.max(...rows.map(({ written }) => textWidth(written, text.value, true))) + 24
  const most = Math.max(1, ...rows.map(({ value }) => value))
  const isCounted = isCount && most <= COUNTABLE
  // Few things are not drawn wider than squares.
  const places = isCounted ? Math.max(Math.ceil(most), (look.width - right * 1.3) / (look.height * 0.32)) : most
  const renderItem: CustomSeriesRenderItem = ({ dataIndex }, api) => {
    const row = rows[dataIndex]
    if (!row) return
    const [left = 0, middle = 0] = api.coord([0, dataIndex])
    const [end = 0] = api.coord([row.value, dataIndex])
    const size = api.size?.([1, 1]) as number[] | undefined
    const unit = size?.[0] ?? 0
    const height = isCounted
      ? Math.min((size?.[1] ?? 0) * 0.56, Math.max(unit * 0.86, (size?.[1] ?? 0) * 0.2))
      : (size?.[1] ?? 0) * 0.5
    const style = row.role === 'asIs' ? asIsStyle(look) : toBeStyle(look)
    const square = (x: number, width: number) => ({
      type: 'rect' as const,
      shape: { x, y: middle - height / 2, width: Math.max(1.5, width), height, r: isCounted ? 3 : 0 },
      style: {
        fill: style.color,
        stroke: style.borderColor,
        lineWidth: style.borderWidth,
        ...(row.role === 'asIs' && { decal: { ...HATCH } }),
      },
    })
    const squares = isCounted
      ? Array.from({ length: Math.ceil(row.value - 1e-9) }, (_, i) =>
          square(left + i * unit, Math.min(1, row.value - i) * unit * 0.86),
        )
      : [square(left, end - left)]
    return {
      type: 'group',
      children: [
        ...squares,
        {
          type: 'text',
          style: {
            text: row.written,
            x: end + 10,
            y: middle,
            verticalAlign: 'middle',
            fill: row.role === 'asIs' ? palette.asIsInk : palette.toBeInk,
            font: fontOf(text.value * 1.3, 600),
          },
        },
      ],
    }
  }
  return {
    grid: { left: 4, right: right * 1.3, top: 4, bottom: 4 },
    xAxis: { type: 'value', min: 0, max: places, show: false },
    yAxis: {
      type: 'category',
      inverse: true,
      data: rows.map(({ name }) => name),
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: {
        inside: true,
        margin: 0,
        color: palette.inkSoft,
        fontSize: text.label * 1.2,
        align: 'left',
        verticalAlign: 'bottom',
        padding: [0, 0, look.height * 0.17, 0],
      },
    },
    series: [
      {
        type: 'custom',
        ...STILL,
        renderItem,
        data: rows.map(({ value }, i) => ({ value: [value, i] })),
        encode: { x: 0, y: 1 },
        clip: false,
      },
    ],
  }
}
