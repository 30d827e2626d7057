import type { ProcessModel } from '#src/domain/process.ts'
import type { IndicatorId } from '#src/domain/indicators.ts'
import type { Figure } from '#src/domain/results.ts'
import type { CaseTrace } from '#src/engine/trace.ts'
import { caseFactsOf } from '#src/analysis/counting/caseFacts.ts'
import { Collector } from '#src/analysis/statistics/collector.ts'
import { figuresOf } from '#src/analysis/statistics/figures.ts'
import { measuresOf } from '#src/analysis/statistics/measures.ts'
import { populationOf } from '#src/analysis/statistics/population.ts'

/** All figures of a model whose cases are given with their probabilities. */
export function figuresOfCases(
  model: ProcessModel,
  cases: readonly (readonly [number, CaseTrace])[],
): Record<IndicatorId, Figure> {
  const facts = caseFactsOf(model)
  const measures = measuresOf(facts)
  const enumerated = new Collector(facts, measures)
  for (const [probability, trace] of cases) enumerated.add(trace, probability)
  const none = new Collector(facts, measures)
  return figuresOf(facts, measures, populationOf(enumerated.runs, none.runs, 1, 0), undefined)
}

/** The mean of one indicator when every case goes like this one. */
export const meanOfCase = (model: ProcessModel, trace: CaseTrace, id: IndicatorId): number | null =>
  figuresOfCases(model, [[1, trace]])[id].mean
