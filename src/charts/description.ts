import type { EChartsCoreOption } from 'echarts/core'

/** A chart as plain data, which `chartSvg` draws. */
export type ChartOption = EChartsCoreOption

/** The words around a chart: on the page, in the report and in an exported picture alike. */
export interface ChartWords {
  readonly title: string
  /** What the numbers are in. */
  readonly unit: string
  readonly source: string
  /** What the picture says, for those who cannot see it. */
  readonly summary: string
}

/** The numbers behind a chart. The first column names the row; the others hold numbers when `numeric` says so. */
export interface ChartTable {
  readonly columns: readonly { readonly name: string; readonly numeric: boolean }[]
  readonly rows: readonly (readonly string[])[]
}
