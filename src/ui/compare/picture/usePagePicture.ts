import { useCallback } from 'react'
import type { VariantNames } from '#src/charts/data/pairOf.ts'
import { timeProcedureData } from '#src/charts/data/timeProcedureData.ts'
import { tornadoData } from '#src/charts/data/tornadoData.ts'
import { waterfallData } from '#src/charts/data/waterfallData.ts'
import { whoSpendsData } from '#src/charts/data/whoSpendsData.ts'
import type { ChartWords } from '#src/charts/description.ts'
import { paperLook } from '#src/charts/look.ts'
import type { SheetChart } from '#src/charts/sheet/comparisonSheet.ts'
import type { Certainty, Comparison } from '#src/domain/comparison.ts'
import type { Project, Variant } from '#src/domain/project.ts'
import type { Viewer } from '#src/modeler/viewer.ts'
import type { Planner } from '../../charts/useDrawing.ts'
import { drawn } from '../../charts/useDrawing.ts'
import { useCommands } from '../../hooks/useApp.ts'
import { useWords } from '../../hooks/useWords.ts'
import { timePlan, tornadoPlan, waterfallPlan, whoPlan } from '../plans.ts'
import { drawingFacts } from '../drawingFacts.ts'
import { sheetOf } from './sheetOf.ts'

/** The drawings that the page shows, once they are shown. */
export interface Shown {
  readonly asIs: Viewer | null
  readonly toBe: Viewer | null
}

export interface Pictured {
  readonly project: Project
  readonly asIs: Variant
  readonly toBe: Variant
  readonly names: VariantNames
  readonly certainty: Certainty | null
  readonly shown: () => Shown
}

const CHART_HEIGHT = 380

/** Makes one picture of the whole page, as an SVG text. */
export function usePagePicture({ project, asIs, toBe, names, certainty, shown }: Pictured) {
  const commands = useCommands()
  const words = useWords()
  return useCallback(
    async (comparison: Comparison): Promise<string> => {
      const { service } = project
      const none = new AbortController().signal
      const [before, after] = await Promise.all([
        commands.contributions({ xml: asIs.xml, service }, none),
        commands.contributions({ xml: toBe.xml, service }, none),
      ])
      const waterfall = waterfallData(comparison, 'elapsedDays', names, words)
      const times = timeProcedureData(comparison, { asIs: before, toBe: after }, names, words)
      const who = whoSpendsData(comparison, names, words)
      const tornado = certainty && tornadoData(comparison, certainty, 'elapsedDays', names, words)
      const planned: (readonly [ChartWords, Planner])[] = [
        ...(waterfall && waterfall.parts.length > 0 ? [[waterfall.words, waterfallPlan(waterfall, words)] as const] : []),
        [times.words, timePlan(times, words)],
        [who.words, whoPlan(who, words)],
        ...(tornado ? [[tornado.words, tornadoPlan(tornado, words)] as const] : []),
      ]
      const { CHART_WIDTH, comparisonSheet } = await import('#src/charts/sheet/comparisonSheet.ts')
      const charts: SheetChart[] = []
      for (const [i, [chart, plan]] of planned.entries())
        charts.push({ words: chart, ...(await drawn(plan, paperLook(CHART_WIDTH, CHART_HEIGHT), `chart${i}`)) })
      const facts = drawingFacts(comparison, words)
      const viewers = shown()
      const drawings = [
        ...(viewers.asIs
          ? [{ role: 'as-is' as const, name: names.asIs, facts: facts.asIs, svg: await viewers.asIs.exportSvg() }]
          : []),
        ...(viewers.toBe
          ? [{ role: 'to-be' as const, name: names.toBe, facts: facts.toBe, svg: await viewers.toBe.exportSvg() }]
          : []),
      ]
      return comparisonSheet(sheetOf({ title: project.title, names, comparison, certainty, drawings, charts }, words))
    },
    [commands, words, project, asIs, toBe, names, certainty, shown],
  )
}
