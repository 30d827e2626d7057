import type { CustomSeriesRenderItem } from 'echarts'
import type { EChartsCoreOption } from 'echarts/core'
import type { Language } from '#src/domain/language.ts'
import { formatNumber } from '#src/i18n/format/number.ts'
import type { TornadoData, TornadoRow } from './data/tornadoData.ts'
import type { Look } from './look.ts'
import { STILL, fontOf, labelStyle, numberAxis } from './parts.ts'
import { linesOf, textWidth } from './textWidth.ts'

const ROW = 34
const BAR = 16
/** How strongly a range is filled. */
const FAINT = 0.18

export const tornadoHeight = ({ rows }: TornadoData, { text }: Look): number =>
  rows.length * ROW * (text.label / 12.5) + text.label * 2 + 30

/** Ranges around the difference, widest on top: how far each fact moves it from its least to its most. */
export function tornado(data: TornadoData, language: Language, look: Look): EChartsCoreOption {
  const { palette, text } = look
  const room = Math.min(look.width * 0.42, 380)
  const side = Math.max(
    ...data.rows.flatMap(({ written }) => [textWidth(written.low, text.label, true), textWidth(written.high, text.label, true)]),
  )
  const ends = [data.middle.value, ...data.rows.flatMap(({ low, high }) => [low, high])]
  const [least, most] = [Math.min(...ends), Math.max(...ends)]
  const air = (most - least) * 0.04 || Math.abs(data.middle.value) * 0.1 || 1
  return {
    grid: { left: room + side + 8, right: side + 16, top: text.label + 14, bottom: text.label + 14 },
    xAxis: {
      ...numberAxis(look, (value) => formatNumber(value, language, { max: most - least < 4 ? 1 : 0 })),
      splitLine: { lineStyle: { color: palette.line, width: 1 }, showMinLine: false, showMaxLine: false },
      min: least - air,
      max: most + air,
      axisLabel: {
        ...labelStyle(look),
        formatter: (value: number) => formatNumber(value, language, { max: most - least < 4 ? 1 : 0 }),
        showMinLabel: false,
        showMaxLabel: false,
      },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: data.rows.map(({ name }) => linesOf(name, room - 8, text.label, 2).join('\n')),
      axisTick: { show: false },
      axisLine: { show: false },
      axisLabel: {
        ...labelStyle(look),
        color: palette.ink,
        interval: 0,
        align: 'left',
        margin: room + side + 4,
        lineHeight: text.label * 1.2,
      },
    },
    series: [
      {
        type: 'custom',
        ...STILL,
        renderItem: rangeItem(data.rows, look),
        data: data.rows.map(({ low, high }, i) => ({ value: [low, high, i] })),
        encode: { x: [0, 1], y: 2 },
        clip: false,
        markLine: {
          silent: true,
          symbol: 'none',
          animation: false,
          lineStyle: { color: palette.ink, width: 1.2, type: 'solid' },
          label: {
            formatter: data.middle.written,
            position: 'start',
            color: palette.ink,
            fontSize: text.label + 1,
            fontWeight: 600,
          },
          data: [{ xAxis: data.middle.value }],
        },
      },
    ],
  }
}

function coloursOf({ variant }: TornadoRow, { palette }: Look) {
  if (variant === 'as-is') return { fill: palette.asIsFill, line: palette.asIsLine }
  if (variant === 'to-be') return { fill: palette.toBeFill, line: palette.toBeFill }
  return { fill: palette.inkSoft, line: palette.inkSoft }
}

const rangeItem =
  (rows: readonly TornadoRow[], look: Look): CustomSeriesRenderItem =>
  ({ dataIndex }, api) => {
    const row = rows[dataIndex]
    if (!row) return
    const [x = 0, y = 0] = api.coord([row.low, dataIndex])
    const [right = 0] = api.coord([row.high, dataIndex])
    const { fill, line } = coloursOf(row, look)
    const height = BAR * (look.text.label / 12.5)
    const shape = { x, y: y - height / 2, width: Math.max(2, right - x), height, r: 2 }
    const text = (words: string, at: number, align: 'left' | 'right') => ({
      type: 'text' as const,
      silent: true,
      style: {
        text: words,
        x: at,
        y,
        align,
        verticalAlign: 'middle' as const,
        fill: look.palette.inkSoft,
        font: fontOf(look.text.label),
      },
    })
    return {
      type: 'group',
      children: [
        { type: 'rect', shape, style: { fill, opacity: FAINT } },
        {
          type: 'rect',
          shape,
          style: { fill: 'none', stroke: line, lineWidth: 1.4, ...(row.variant === 'as-is' && { lineDash: [4, 2] }) },
        },
        text(row.written.low, x - 5, 'right'),
        text(row.written.high, right + 5, 'left'),
      ],
    }
  }
