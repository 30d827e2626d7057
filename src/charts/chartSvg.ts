import { BarChart, CustomChart, LineChart, ScatterChart } from 'echarts/charts'
import { GraphicComponent, GridComponent, MarkLineComponent } from 'echarts/components'
import type { EChartsCoreOption } from 'echarts/core'
import { use as equip, init, setPlatformAPI } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { FONT } from './look.ts'
import { textWidth } from './textWidth.ts'

equip([BarChart, LineChart, ScatterChart, CustomChart, GridComponent, GraphicComponent, MarkLineComponent, SVGRenderer])

// Without this, every place would measure words in its own way and lay the same chart out differently.
setPlatformAPI({
  measureText: (text, font = '') => ({
    width: textWidth(text, Number(/([\d.]+)px/.exec(font)?.[1] ?? 12), /\b(600|700|bold)\b/.test(font)),
  }),
})

/** What every chart has in common; a chart adds its own. */
const COMMON = { animation: false, textStyle: { fontFamily: FONT } } as const

/**
 * A chart as the text of an SVG of so many pixels, the same wherever and however often it is drawn. `id` begins the ids of
 * its patterns and clips; pictures that stand in one page need different ones.
 */
export function chartSvg(option: EChartsCoreOption, width: number, height: number, id = 'chart'): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height })
  try {
    chart.setOption({ ...COMMON, ...option })
    return stillPicture(chart.renderToSVGString(), id)
  } finally {
    // An undisposed chart keeps a timer, and with it the process, alive.
    chart.dispose()
  }
}

/** Without what serves the pointer, and with ids that do not count the charts drawn before. */
const stillPicture = (svg: string, id: string): string =>
  svg
    .replace(/<style\b[^]*?<\/style>/g, '')
    .replaceAll(/ (?:class|ecmeta_\w+)="[^"]*"/g, '')
    .replaceAll(/\bzr\d+-/g, `${id}-`)
