import type { TimeProcedureData } from '#src/charts/data/timeProcedureData.ts'
import type { TornadoData } from '#src/charts/data/tornadoData.ts'
import type { WaterfallData } from '#src/charts/data/waterfallData.ts'
import type { WhoSpendsData } from '#src/charts/data/whoSpendsData.ts'
import { whoSpends } from '#src/charts/pairedBars.ts'
import { timeProcedure } from '#src/charts/timeProcedure.ts'
import { tornado, tornadoHeight } from '#src/charts/tornado.ts'
import { waterfall, waterfallHeight } from '#src/charts/waterfall.ts'
import type { Words } from '#src/i18n/words.ts'
import type { Planner } from '../charts/useDrawing.ts'

const TIME_HEIGHT = 390
const WHO_HEIGHT = 320

/** The charts of the page, ready to be drawn on it or in a picture of it. */
export const waterfallPlan =
  (data: WaterfallData, { language }: Words): Planner =>
  (look) => {
    const height = waterfallHeight(data, look)
    return { option: waterfall(data, language, { ...look, height }), height }
  }

export const timePlan =
  (data: TimeProcedureData, words: Words): Planner =>
  (look) => ({ option: timeProcedure(data, words, { ...look, height: TIME_HEIGHT }), height: TIME_HEIGHT })

export const whoPlan =
  (data: WhoSpendsData, { language }: Words): Planner =>
  (look) => ({ option: whoSpends(data, language, { ...look, height: WHO_HEIGHT }), height: WHO_HEIGHT })

export const tornadoPlan =
  (data: TornadoData, { language }: Words): Planner =>
  (look) => {
    const height = Math.max(WHO_HEIGHT, tornadoHeight(data, look))
    return { option: tornado(data, language, { ...look, height }), height }
  }
