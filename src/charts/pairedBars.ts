import type { EChartsCoreOption } from 'echarts/core'
import type { Language } from '#src/domain/language.ts'
import { formatCompact } from '#src/i18n/format/number.ts'
import type { WhoSpendsData } from './data/whoSpendsData.ts'
import type { Look } from './look.ts'
import { STILL, asIsStyle, labelStyle, numberAxis, toBeStyle, valueStyle } from './parts.ts'
import { linesOf, textWidth } from './textWidth.ts'

/** Lying bars in pairs, as-is above to-be, one pair to each who spends time. */
export function whoSpends({ rows, names }: WhoSpendsData, language: Language, look: Look): EChartsCoreOption {
  const { text } = look
  const room = Math.min(look.width * 0.3, Math.max(...rows.map(({ name }) => textWidth(name, text.label, true))) + 20)
  const written = rows.flatMap((row) => [row.written.asIs, row.written.toBe])
  const right = Math.max(...written.map((value) => textWidth(value, text.value, true))) + 14
  const bar = (role: 'asIs' | 'toBe') => ({
    type: 'bar' as const,
    name: names[role],
    ...STILL,
    barWidth: '36%',
    barGap: '8%',
    itemStyle: role === 'asIs' ? asIsStyle(look) : toBeStyle(look),
    data: rows.map((row) => ({
      value: row[role],
      label: {
        ...valueStyle(look),
        fontSize: Math.min(text.value, text.label * 1.25),
        show: true,
        position: 'right',
        formatter: row.written[role],
        color: role === 'asIs' ? look.palette.asIsInk : look.palette.toBeInk,
      },
    })),
  })
  return {
    grid: { left: room, right, top: 4, bottom: text.label + 14 },
    xAxis: numberAxis(look, (value) => formatCompact(value, language)),
    yAxis: {
      type: 'category',
      inverse: true,
      data: rows.map(({ name }) => linesOf(name, room - 12, text.label, 2).join('\n')),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: look.palette.axis } },
      axisLabel: { ...labelStyle(look), color: look.palette.ink, interval: 0, align: 'left', margin: room - 4 },
    },
    series: [bar('asIs'), bar('toBe')],
  }
}
