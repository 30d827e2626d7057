import type { ProcessModel } from '#src/domain/process.ts'
import { isGateway } from '#src/domain/process.ts'
import type { Analysis } from '#src/domain/results.ts'
import { runChecks } from './checks/all.ts'
import { neverRuns } from './checks/neverRuns.ts'
import { shortServiceDeadline } from './checks/shortServiceDeadline.ts'
import type { CaseFacts } from './counting/caseFacts.ts'
import { caseFactsOf } from './counting/caseFacts.ts'
import type { MeasureOptions } from './measureCases.ts'
import { measureCases } from './measureCases.ts'
import { inOneGo, type Parts } from './parts.ts'
import { stepResults } from './stepResults.ts'
import { worstFirst } from './worstFirst.ts'

/** Paths that a reader can take in; more are counted but not listed. */
const MOST_PATHS = 20

/**
 * Measures one model: every indicator per case, every step, the most probable paths, and what a reader should know
 * about the figures (method, sections 1.3 and 2). The same model and options give the same analysis.
 */
export const analyse = (model: ProcessModel, options: MeasureOptions = {}): Analysis =>
  inOneGo(analyseInParts(model, options), options)

/** The same, part by part. */
export function* analyseInParts(model: ProcessModel, options: MeasureOptions = {}): Parts<Analysis> {
  const facts = caseFactsOf(model)
  const cases = yield* measureCases(facts, options)
  const steps = stepResults(facts, cases.totals, cases.weight)
  return {
    service: model.service,
    model: {
      steps: facts.steps.length,
      gateways: model.nodes.filter(isGateway).length,
      performers: performersOf(facts),
      pools: model.pools.length,
    },
    method: cases.method,
    indicators: cases.figures,
    steps,
    paths: cases.paths.mostProbable(MOST_PATHS, cases.weight),
    findings: worstFirst([
      ...cases.findings,
      ...(cases.weight > 0 ? neverRuns(steps, cases.findings) : []),
      ...shortServiceDeadline(facts, cases.figures),
      ...runChecks(facts),
    ]),
  }
}

/** Names of those who perform steps, in the order of the file; by id where no name is drawn. */
function performersOf({ model, steps }: CaseFacts): string[] {
  const busy = new Set(steps.map((step) => step.performer))
  return model.performers.filter(({ id }) => busy.has(id)).map(({ id, name }) => name || id)
}
