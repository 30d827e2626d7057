import { chartSvg } from '#src/charts/chartSvg.ts'
import type { ChartWords } from '#src/charts/description.ts'
import { timeProcedureData } from '#src/charts/data/timeProcedureData.ts'
import { tornadoData } from '#src/charts/data/tornadoData.ts'
import { waterfallData } from '#src/charts/data/waterfallData.ts'
import { whoSpendsData } from '#src/charts/data/whoSpendsData.ts'
import type { Look } from '#src/charts/look.ts'
import { paperLook } from '#src/charts/look.ts'
import { whoSpends } from '#src/charts/pairedBars.ts'
import { timeProcedure } from '#src/charts/timeProcedure.ts'
import { tornado, tornadoHeight } from '#src/charts/tornado.ts'
import { waterfall, waterfallHeight } from '#src/charts/waterfall.ts'
import type { IndicatorId } from '#src/domain/indicators.ts'
import type { PictureBlock } from './blocks.ts'
import type { ReportContext } from './context.ts'
import type { ReportComparison } from './input.ts'

/** As wide as the text of an upright page, in pixels of 1/96 inch. */
const WIDTH = 660

const namesOf = ({ toBe }: ReportComparison, { input }: ReportContext) => ({ asIs: input.asIs.name, toBe: toBe.name })

type Option = Parameters<typeof chartSvg>[0]

const picture = ({ title, unit, source, summary }: ChartWords, option: Option, height: number): PictureBlock => ({
  kind: 'picture',
  caption: `${title}, ${unit}`,
  alt: summary,
  svg: chartSvg(option, WIDTH, height),
  width: WIDTH,
  height,
  source,
})

/** Where the difference of an indicator comes from; nothing to draw gives no picture. */
export function waterfallPicture(compared: ReportComparison, indicator: IndicatorId, context: ReportContext): PictureBlock[] {
  const data = waterfallData(compared.comparison, indicator, namesOf(compared, context), context.words)
  if (!data || data.parts.length === 0) return []
  const height = Math.round(waterfallHeight(data, look(360)))
  return [picture(data.words, waterfall(data, context.language, look(height)), height)]
}

export function timePicture(compared: ReportComparison, context: ReportContext): PictureBlock[] {
  const contributions = { asIs: context.input.asIs.contributions, toBe: compared.toBe.contributions }
  const data = timeProcedureData(compared.comparison, contributions, namesOf(compared, context), context.words)
  if (data.asIs.points.length + data.toBe.points.length === 0) return []
  return [picture(data.words, timeProcedure(data, context.words, look(340)), 340)]
}

export function spendersPicture(compared: ReportComparison, context: ReportContext): PictureBlock[] {
  const data = whoSpendsData(compared.comparison, namesOf(compared, context), context.words)
  if (data.rows.every(({ asIs, toBe }) => asIs + toBe === 0)) return []
  return [picture(data.words, whoSpends(data, context.language, look(300)), 300)]
}

export function tornadoPicture(compared: ReportComparison, indicator: IndicatorId, context: ReportContext): PictureBlock[] {
  const data = tornadoData(compared.comparison, compared.certainty, indicator, namesOf(compared, context), context.words)
  if (!data) return []
  const height = Math.round(tornadoHeight(data, look(300)))
  return [picture(data.words, tornado(data, context.language, look(height)), height)]
}

const look = (height: number): Look => paperLook(WIDTH, height)
