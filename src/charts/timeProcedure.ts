import type { EChartsCoreOption } from 'echarts/core'
import type { PerformerKind } from '#src/domain/performer.ts'
import { PERFORMER_KINDS } from '#src/domain/performer.ts'
import { formatNumber } from '#src/i18n/format/number.ts'
import type { Words } from '#src/i18n/words.ts'
import type { TimeLine, TimeProcedureData } from './data/timeProcedureData.ts'
import type { Look } from './look.ts'
import { STILL, labelStyle, numberAxis, words as unitText } from './parts.ts'
import { textWidth } from './textWidth.ts'

/** Who does a step, by the form of its point. */
const SYMBOLS: Readonly<Record<PerformerKind, string>> = {
  applicant: 'circle',
  'front-office': 'rect',
  'back-office': 'diamond',
  'other-agency': 'triangle',
  private: 'path://M0 0H10L5 9Z',
  system: 'path://M3 0H7V3H10V7H7V10H3V7H0V3H3Z',
}

const LEFT = 44
/** Up to this share of the height a label below a line would lie on the axis. */
const LOW = 0.15

/** Calendar days that have gone when each step is done: as-is dashed with hollow points, to-be solid with filled ones. */
export function timeProcedure(data: TimeProcedureData, words: Words, look: Look): EChartsCoreOption {
  const { palette, text } = look
  const longest = Math.max(1, data.asIs.points.length, data.toBe.points.length)
  const legend = legendOf(data, words, look)
  const write = (value: number) => formatNumber(value, words.language, { max: 1 })
  const top = niceTop(Math.max(data.asIs.total, data.toBe.total, data.deadline ?? 0))
  const isHigh = ({ total }: TimeLine) => total > top * LOW
  const endOf = (line: TimeLine) => `${line.name} ${formatNumber(line.total, words.language, { min: 1, max: 1 })}`
  return {
    grid: { left: LEFT, right: 24, top: legend.height + text.label + 14, bottom: text.label * 2 + 26 },
    graphic: [unitText(look, data.words.unit, 4, 0), ...legend.elements],
    xAxis: {
      type: 'value',
      min: 0,
      max: longest,
      interval: Math.max(1, Math.ceil(longest / 8)),
      name: words.t('charts.time.axis'),
      nameLocation: 'middle',
      nameGap: text.label + 14,
      nameTextStyle: labelStyle(look),
      axisLabel: { ...labelStyle(look), showMaxLabel: true },
      axisLine: { lineStyle: { color: palette.axis } },
      axisTick: { lineStyle: { color: palette.axis } },
      splitLine: { show: false },
    },
    yAxis: {
      ...numberAxis(look, write),
      min: 0,
      // The deadline stays in the picture when nothing reaches it.
      max: top,
    },
    series: [
      line(data.asIs, look, 'asIs', { text: endOf(data.asIs), longest, isHigh: true }),
      line(data.toBe, look, 'toBe', { text: endOf(data.toBe), longest, isHigh: isHigh(data.toBe) }),
      ...(data.deadline === undefined ? [] : [deadlineLine(data.deadline, words, look, longest)]),
    ],
  }
}

/** The next round number above. */
function niceTop(value: number): number {
  if (value <= 0) return 1
  const scale = 10 ** Math.floor(Math.log10(value))
  const step = [1, 1.2, 1.5, 2, 2.5, 3, 3.5, 4, 5, 6, 8, 10].find((factor) => factor * scale >= value * 1.04) ?? 12
  return step * scale
}

function line(
  { points }: TimeLine,
  look: Look,
  role: 'asIs' | 'toBe',
  end: { readonly text: string; readonly longest: number; readonly isHigh: boolean },
) {
  const { palette, text } = look
  const isAsIs = role === 'asIs'
  const colour = isAsIs ? palette.asIsLine : palette.toBeFill
  const room = look.width - LEFT - 24
  const last = points.length
  // To the right of the last point where there is room, else above it, ending where the line ends.
  const fitsRight = (1 - last / end.longest) * room + 20 > textWidth(end.text, text.label + 1, true) + 12
  const label = {
    show: true,
    formatter: end.text,
    color: isAsIs ? palette.asIsInk : palette.toBeInk,
    fontSize: text.label + 1,
    fontWeight: 600,
    // The other line may pass behind it.
    backgroundColor: palette.surface,
    padding: [1, 3],
    position: fitsRight ? 'right' : isAsIs ? 'top' : 'bottom',
    // Below its own line, where the other one rarely passes; near the axis there is no room below.
    ...(fitsRight && !isAsIs && end.isHigh && { offset: [0, text.label] }),
    ...(!fitsRight && { align: 'right', offset: [16, isAsIs ? -4 : 4] }),
  }
  return {
    type: 'line' as const,
    ...STILL,
    step: 'end',
    clip: false,
    symbolSize: 8,
    showAllSymbol: true,
    lineStyle: { color: colour, width: isAsIs ? 2.4 : 3, type: isAsIs ? [6, 3] : 'solid' },
    itemStyle: { color: isAsIs ? palette.surface : colour, borderColor: colour, borderWidth: isAsIs ? 1.8 : 0 },
    data: [
      { value: [0, 0], symbol: 'none' },
      ...points.map((point, i) => ({
        value: [i + 1, point.reached],
        // A label stands only where a point does.
        ...(point.performer ? { symbol: SYMBOLS[point.performer] } : { symbol: 'circle', symbolSize: 0.1 }),
        ...(i === points.length - 1 && { label }),
      })),
    ],
  }
}

function deadlineLine(days: number, words: Words, look: Look, longest: number) {
  const { palette, text } = look
  return {
    type: 'line' as const,
    silent: true,
    symbol: 'none',
    lineStyle: { color: palette.inkSoft, width: 1.4, type: 'dotted' },
    data: [
      {
        value: [0, days],
        symbol: 'circle',
        symbolSize: 0.1,
        label: {
          show: true,
          formatter: words.t('charts.time.deadline', { days }),
          position: 'right',
          offset: [0, -text.label * 0.75],
          color: palette.inkSoft,
          fontSize: text.label,
        },
      },
      { value: [longest, days] },
    ],
  }
}

/** What the forms of the points say, in as many rows as the width needs. */
function legendOf({ asIs, toBe }: TimeProcedureData, words: Words, look: Look) {
  const { palette, text } = look
  const used = new Set([...asIs.points, ...toBe.points].map(({ performer }) => performer))
  const size = text.label * 0.62
  let [x, y] = [4, text.label + 10]
  const elements = PERFORMER_KINDS.filter((kind) => used.has(kind)).flatMap((kind) => {
    const name = words.t(`charts.performer.${kind}`)
    const width = size + 6 + textWidth(name, text.label) + 16
    if (x + width > look.width) [x, y] = [4, y + text.label * 1.4]
    const at = { x, y }
    x += width
    return [symbolShape(kind, at.x, at.y + text.label * 0.2, size, palette.inkSoft), unitText(look, name, at.x + size + 6, at.y)]
  })
  return { elements, height: y + text.label - 4 }
}

function symbolShape(kind: PerformerKind, x: number, y: number, size: number, stroke: string) {
  const style = { fill: 'none', stroke, lineWidth: 1.5 }
  const common = { silent: true, style }
  const points = (list: readonly (readonly [number, number])[]) => ({
    type: 'polygon',
    ...common,
    shape: { points: list.map(([px, py]) => [x + px * size, y + py * size]) },
  })
  switch (kind) {
    case 'applicant':
      return { type: 'circle', ...common, shape: { cx: x + size / 2, cy: y + size / 2, r: size / 2 } }
    case 'front-office':
      return { type: 'rect', ...common, shape: { x, y, width: size, height: size } }
    case 'back-office':
      return points([
        [0.5, 0],
        [1, 0.5],
        [0.5, 1],
        [0, 0.5],
      ])
    case 'other-agency':
      return points([
        [0.5, 0],
        [1, 1],
        [0, 1],
      ])
    case 'private':
      return points([
        [0, 0],
        [1, 0],
        [0.5, 1],
      ])
    case 'system':
      return points([
        [0.3, 0],
        [0.7, 0],
        [0.7, 0.3],
        [1, 0.3],
        [1, 0.7],
        [0.7, 0.7],
        [0.7, 1],
        [0.3, 1],
        [0.3, 0.7],
        [0, 0.7],
        [0, 0.3],
        [0.3, 0.3],
      ])
  }
}
