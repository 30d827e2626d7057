import type { EChartsCoreOption } from 'echarts/core'
import type { CustomSeriesRenderItem } from 'echarts'
import type { Language } from '#src/domain/language.ts'
import { formatCompact } from '#src/i18n/format/number.ts'
import type { WaterfallData } from './data/waterfallData.ts'
import type { Look } from './look.ts'
import { HATCH, STILL, asIsStyle, fontOf, labelStyle, linesHeight, numberAxis, toBeStyle, words } from './parts.ts'
import { linesOf, textWidth } from './textWidth.ts'

const AXIS_ROOM = 52
const MOST_LINES = 3
const BAR = 0.62
/** A row of the lying form; bars of rows this high are as thick as those of the standing form. */
const ROW = 38
/** Below, names under columns would be broken to pieces. */
const NARROWEST = 84

interface Column {
  readonly name: string
  readonly from: number
  readonly to: number
  readonly written: string
  readonly kind: 'asIs' | 'toBe' | 'saving' | 'worse'
}

/**
 * Where the saving comes from, as a waterfall: standing columns where the names of the measures fit under them, else lying
 * bars with the names before them.
 */
export const waterfall = (data: WaterfallData, language: Language, look: Look): EChartsCoreOption =>
  isStanding(data, look) ? standing(columnsOf(data), language, look, data.words.unit) : lying(columnsOf(data), language, look)

/** The height at which the chart is easy to read at this width. */
export const waterfallHeight = (data: WaterfallData, look: Look): number =>
  isStanding(data, look) ? Math.max(280, Math.min(look.height, 420)) : Math.max(340, (data.parts.length + 2) * ROW + 24)

function columnsOf({ asIs, toBe, parts }: WaterfallData): Column[] {
  let at = asIs.value
  const steps = parts.map((part): Column => {
    const from = at
    at += part.amount
    return { name: part.name, from, to: at, written: part.written, kind: part.isWorse ? 'worse' : 'saving' }
  })
  return [
    { name: asIs.name, from: 0, to: asIs.value, written: asIs.written, kind: 'asIs' },
    ...steps,
    { name: toBe.name, from: 0, to: toBe.value, written: toBe.written, kind: 'toBe' },
  ]
}

const columnWidth = (count: number, { width }: Look): number => (width - AXIS_ROOM - 12) / count

/** Whether every name can stand under its column without being cut or broken inside a word. */
function isStanding(data: WaterfallData, look: Look): boolean {
  const columns = columnsOf(data)
  const room = columnWidth(columns.length, look) - 10
  const size = look.text.label
  if (room < NARROWEST) return false
  return columns.every(({ name }) => {
    const lines = linesOf(name, room, size)
    return lines.length <= MOST_LINES && name.split(' ').every((word) => textWidth(word, size) <= room)
  })
}

const styleOf = (kind: Column['kind'], look: Look) => {
  const { palette } = look
  if (kind === 'asIs') return asIsStyle(look)
  if (kind === 'toBe') return toBeStyle(look)
  if (kind === 'worse') return { color: palette.worseFill, borderColor: palette.worseLine, borderWidth: 1.4 }
  return { color: palette.saveFill, borderColor: palette.toBeFill, borderWidth: 1.4 }
}

function standing(columns: readonly Column[], language: Language, look: Look, unit: string): EChartsCoreOption {
  const names = columns.map(({ name }) => linesOf(name, columnWidth(columns.length, look) - 10, look.text.label, MOST_LINES))
  const lines = Math.max(...names.map((list) => list.length))
  const above = look.text.value + 10
  return {
    grid: { left: AXIS_ROOM, right: 12, top: above + look.text.label + 8, bottom: linesHeight(lines, look) + 14 },
    graphic: [words(look, unit, 4, 0)],
    xAxis: {
      type: 'category',
      data: names.map((list) => list.join('\n')),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: look.palette.axis } },
      axisLabel: { ...labelStyle(look), color: look.palette.ink, interval: 0, lineHeight: look.text.label * 1.3, margin: 8 },
    },
    yAxis: numberAxis(look, (value) => formatCompact(value, language)),
    series: [bars(columns, look, 'standing'), links(columns, look, 'standing')],
  }
}

function lying(columns: readonly Column[], language: Language, look: Look): EChartsCoreOption {
  const room = Math.min(340, look.width * 0.46)
  const names = columns.map(({ name }) => linesOf(name, room - 12, look.text.label, 2))
  const right = Math.max(...columns.map(({ written }) => textWidth(written, look.text.value, true))) + 14
  return {
    grid: { left: room, right, top: 4, bottom: look.text.label + 10 },
    yAxis: {
      type: 'category',
      inverse: true,
      data: names.map((list) => list.join('\n')),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: look.palette.axis } },
      axisLabel: {
        ...labelStyle(look),
        color: look.palette.ink,
        interval: 0,
        lineHeight: look.text.label * 1.2,
        align: 'left',
        margin: room - 4,
      },
    },
    xAxis: numberAxis(look, (value) => formatCompact(value, language)),
    series: [bars(columns, look, 'lying'), links(columns, look, 'lying')],
  }
}

type Form = 'standing' | 'lying'

/** Bars between two values: what stands below them is a bar that is not drawn. */
function bars(columns: readonly Column[], look: Look, form: Form) {
  const data = columns.map((column) => {
    const [low, high] = [Math.min(column.from, column.to), Math.max(column.from, column.to)]
    return { value: form === 'standing' ? [columns.indexOf(column), low, high] : [low, high, columns.indexOf(column)] }
  })
  const renderItem: CustomSeriesRenderItem = ({ dataIndex }, api) => {
    const column = columns[dataIndex]
    if (!column) return
    const [low, high] = [Math.min(column.from, column.to), Math.max(column.from, column.to)]
    const first = form === 'standing' ? api.coord([dataIndex, high]) : api.coord([low, dataIndex])
    const last = form === 'standing' ? api.coord([dataIndex, low]) : api.coord([high, dataIndex])
    const size = api.size?.([1, 1]) as number[] | undefined
    const thick = BAR * (form === 'standing' ? (size?.[0] ?? 0) : (size?.[1] ?? 0))
    const [x = 0, y = 0] = first
    const [x2 = 0, y2 = 0] = last
    const shape =
      form === 'standing'
        ? { x: x - thick / 2, y, width: thick, height: Math.max(1.5, y2 - y) }
        : { x, y: y - thick / 2, width: Math.max(1.5, x2 - x), height: thick }
    const { color, borderColor, borderWidth } = styleOf(column.kind, look)
    const text =
      form === 'standing'
        ? { x, y: y - 5, align: 'center' as const, verticalAlign: 'bottom' as const }
        : { x: shape.x + shape.width + 6, y, align: 'left' as const, verticalAlign: 'middle' as const }
    return {
      type: 'group',
      children: [
        {
          type: 'rect',
          shape,
          style: {
            fill: color,
            stroke: borderColor,
            lineWidth: borderWidth,
            ...(column.kind === 'asIs' && { decal: { ...HATCH } }),
          },
        },
        {
          type: 'text',
          silent: true,
          style: {
            ...text,
            text: column.written,
            fill: look.palette.ink,
            font: fontOf(look.text.value, 600),
          },
        },
      ],
    } as ReturnType<CustomSeriesRenderItem>
  }
  return {
    type: 'custom' as const,
    ...STILL,
    renderItem,
    data,
    encode: form === 'standing' ? { x: 0, y: [1, 2] } : { x: [0, 1], y: 2 },
    clip: false,
  }
}

/** Thin lines from the end of one bar to the beginning of the next. */
function links(columns: readonly Column[], look: Look, form: Form) {
  const data = columns.slice(0, -1).map(({ to }, i) => ({ value: form === 'standing' ? [i, to] : [to, i] }))
  const renderItem: CustomSeriesRenderItem = ({ dataIndex }, api) => {
    const to = columns[dataIndex]?.to ?? 0
    const size = api.size?.([1, 1]) as number[] | undefined
    const [x = 0, y = 0] = form === 'standing' ? api.coord([dataIndex, to]) : api.coord([to, dataIndex])
    const step = (form === 'standing' ? size?.[0] : size?.[1]) ?? 0
    const [begin, end] = [(BAR / 2) * step, step - (BAR / 2) * step]
    const shape =
      form === 'standing' ? { x1: x + begin, y1: y, x2: x + end, y2: y } : { x1: x, y1: y + begin, x2: x, y2: y + end }
    return { type: 'line', silent: true, shape, style: { stroke: look.palette.axis, lineWidth: 0.8 } }
  }
  return { type: 'custom' as const, silent: true, renderItem, data, encode: { x: 0, y: 1 }, clip: false }
}
