import type { IndicatorId } from '#src/domain/indicators.ts'
import { INDICATOR_IDS } from '#src/domain/indicators.ts'
import type { ProcessModel } from '#src/domain/process.ts'
import type { Contribution, Contributions } from '#src/domain/results.ts'
import { compile } from '#src/engine/compile/compile.ts'
import type { CaseFacts } from './counting/caseFacts.ts'
import { caseFactsOf } from './counting/caseFacts.ts'
import { INDICATORS } from './indicators/all.ts'
import type { CaseValue, Indicator, Weights } from './indicators/indicator.ts'
import type { MeasureOptions } from './measureCases.ts'
import { expectedOf, runAll } from './measureCases.ts'
import { inOneGo, type Parts } from './parts.ts'
import { Credits } from './statistics/credits.ts'
import type { Expected } from './statistics/expected.ts'
import { expectedParts } from './statistics/expected.ts'
import { measuresOf } from './statistics/measures.ts'

/**
 * Where the mean of every indicator comes from: the parts of its elements, largest first, which sum to the whole. Elapsed
 * time is divided along the critical path of each case; a visit belongs to the step that opens it; what is distinct
 * (documents, organisations) to the step that brings it first. Shares of cases, levels and flow efficiency belong to no
 * element: their list is empty.
 */
export const contributions = (model: ProcessModel, options: MeasureOptions = {}): Contributions =>
  inOneGo(contributionsInParts(model, options), options)

/** The same, part by part. */
export function* contributionsInParts(model: ProcessModel, options: MeasureOptions = {}): Parts<Contributions> {
  const facts = caseFactsOf(model)
  const measures = measuresOf(facts)
  const net = compile(model)
  let covered = new Credits(facts, measures)
  const drawn = new Credits(facts, measures)
  const runs = yield* runAll(net, options, {
    enumerated: (trace, probability) => covered.add(trace, probability),
    sampled: (trace) => drawn.add(trace, 1),
    discarded: () => {
      covered = new Credits(facts, measures)
    },
  })
  const credits = new Credits(facts, measures)
  credits.addCredits(covered, 1)
  if (runs.sampledRuns > 0) credits.addCredits(drawn, (1 - runs.coverage) / runs.sampledRuns)
  const parts = new Amounts(facts, credits, expectedOf(net, runs))
  const result: Partial<Record<IndicatorId, readonly Contribution[]>> = {}
  for (const id of INDICATOR_IDS) result[id] = listed(facts, parts.of(id))
  return result as Contributions
}

/** What nodes add to an indicator, from the equations where its mean comes from them, else from the runs. */
class Amounts {
  readonly #facts: CaseFacts
  readonly #credits: Credits
  readonly #expected: Expected | undefined

  constructor(facts: CaseFacts, credits: Credits, expected: Expected | undefined) {
    this.#facts = facts
    this.#credits = credits
    this.#expected = expected
  }

  /** By node; empty when the indicator belongs to no node. */
  of(id: IndicatorId): ArrayLike<number> {
    const facts = this.#facts
    const indicator: Indicator = INDICATORS[id]
    if (indicator.kind === 'static') return indicator.parts(facts)
    if (this.#credits.weight === 0) return []
    switch (indicator.kind) {
      case 'additive':
        return this.#measured(id, 0, indicator.weights(facts))
      case 'perCase':
        return this.#credits.perCase(id)
      case 'ratio': {
        const whole = sum(this.#measured(id, 1, indicator.denominator(facts)))
        return whole === 0 ? [] : this.#measured(id, 0, indicator.numerator(facts)).map((part) => part / whole)
      }
      case 'scaled': {
        const factor = indicator.factor(facts)
        return factor === null ? [] : Array.from(this.of(indicator.of), (part) => part * factor)
      }
      case 'shareOfCases':
      case 'level':
        return []
    }
  }

  #measured(id: IndicatorId, index: number, measure: Weights | CaseValue): Float64Array {
    if (typeof measure === 'function' || !this.#expected) return this.#credits.perCase(id, index)
    const parts = expectedParts(measure, this.#expected)
    const { visit = 0 } = measure
    if (visit === 0) return parts
    const visits = this.#credits.perCase('visits')
    return parts.map((part, node) => part + visit * visits[node]!)
  }
}

const sum = (parts: Float64Array): number => parts.reduce((total, part) => total + part, 0)

const listed = ({ model }: CaseFacts, amounts: ArrayLike<number>): Contribution[] =>
  Array.from(amounts, (amount, node) => ({ id: model.nodes[node]!.id, amount }))
    .filter(({ amount }) => amount !== 0)
    .sort((a, b) => Math.abs(b.amount) - Math.abs(a.amount))
