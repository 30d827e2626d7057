import { analyse } from '#src/analysis/analyse.ts'
import { compare } from '#src/analysis/comparison/compare.ts'
import type { Measured } from '#src/analysis/comparison/measured.ts'
import type { Change, Comparison } from '#src/domain/comparison.ts'
import type { IndicatorId } from '#src/domain/indicators.ts'
import type { CompareOptions } from '#src/domain/ports.ts'
import type { ProcessModel } from '#src/domain/process.ts'
import type { StepFacts } from '#src/domain/step.ts'
import { build, type ModelBuilder } from '#tests/support/models.ts'

export const measured = (model: ProcessModel): Measured => ({ model, analysis: analyse(model) })

/** Two models compared as a to-be with its parent, unless the options say otherwise. */
export const comparedModels = (asIs: ProcessModel, toBe: ProcessModel, options: CompareOptions = {}): Comparison =>
  compare(measured(asIs), measured(toBe), { derived: true, ...options })

export const compared = (
  asIs: (b: ModelBuilder) => void,
  toBe: (b: ModelBuilder) => void,
  options: CompareOptions = {},
): Comparison => comparedModels(build(asIs), build(toBe), options)

/** What each change makes of an indicator, by kind and name; changes that make nothing are left out. */
export const effectsOn = ({ changes }: Pick<Comparison, 'changes'>, id: IndicatorId): Record<string, number> =>
  Object.fromEntries(
    changes.flatMap(({ kind, name, effect }: Change) => {
      const amount = effect[id]
      return amount === undefined ? [] : [[`${kind} ${name}`.trim(), amount]]
    }),
  )

/** Steps of the applicant one after the other. */
export const row =
  (...steps: readonly [id: string, facts?: Partial<StepFacts>][]) =>
  (b: ModelBuilder): void => {
    b.lane('applicant', { kind: 'applicant' }, () => {
      b.start('s')
      for (const [id, facts] of steps) b.task(id, facts)
      b.end('e')
    })
    b.chain('s', ...steps.map(([id]) => id), 'e')
  }

export const hours = (likely: number) => ({ likely, unit: 'hour' }) as const
export const days = (likely: number) => ({ likely, unit: 'working-day' }) as const
export const submitted = (name: string) => ({ name, role: 'submitted' }) as const
