import { expect, it } from 'vitest'
import { analyse } from '#src/analysis/analyse.ts'
import type { IndicatorId } from '#src/domain/indicators.ts'
import type { ModelBuilder } from './models.ts'
import { build } from './models.ts'

/**
 * A rule of docs/method.md, section 1.1, with an answer worked out by hand from the words of the rule alone. Figures are
 * means; `hours` is the elapsed time in working hours, `n` the executions of steps.
 */
export interface TokenCase {
  readonly rule: string
  readonly draw: (b: ModelBuilder) => void
  readonly expected: Partial<Record<IndicatorId, number | null>>
  readonly hours?: number
  readonly n?: Record<string, number>
  /** Rules of which a finding must be reported, and rules of which none may be. */
  readonly finds?: readonly string[]
  readonly free?: readonly string[]
}

const HOURS_PER_DAY = 8

export const hour = (likely: number) => ({ likely, unit: 'hour' }) as const
export const work = (hours: number) => ({ work: hour(hours) })

/** Tasks with so many hours of work each. */
export const tasks = (b: ModelBuilder, hours: Readonly<Record<string, number>>): void => {
  for (const [id, likely] of Object.entries(hours)) b.task(id, work(likely))
}

/** What happens after an ISO 8601 duration. */
export const timer = (text: string) => ({ kind: 'timer', timer: { type: 'duration', text } }) as const

/** start -> A -> end, with the options of A. */
export const single =
  (facts: Parameters<ModelBuilder['task']>[1], options?: Parameters<ModelBuilder['task']>[2]) => (b: ModelBuilder) => {
    b.start('s')
    b.task('A', facts, options)
    b.end('e')
    b.chain('s', 'A', 'e')
  }

/** Numbers that a reader would call equal: runs may drop paths that together weigh 1e-9. */
const round = (value: number | null | undefined) => (typeof value === 'number' ? Math.round(value * 1e6) / 1e6 : value)

export const itRuns = (cases: readonly TokenCase[]) =>
  it.each(cases)('$rule', ({ draw, expected, hours, n, finds = [], free = [] }) => {
    const result = analyse(build(draw))
    const got: Record<string, number | null | undefined> = {}
    const want: Record<string, number | null | undefined> = {}
    const add = (key: string, value: number | null | undefined, by: number | null) => {
      got[key] = round(value)
      want[key] = round(by)
    }
    for (const [id, value] of Object.entries(expected)) add(id, result.indicators[id as IndicatorId].mean, value)
    if (hours !== undefined) add('hours', (result.indicators.elapsedWorkingDays.mean ?? Number.NaN) * HOURS_PER_DAY, hours)
    for (const [id, value] of Object.entries(n ?? {}))
      add(`n(${id})`, result.steps.find((step) => step.id === id)?.executions, value)
    expect(got).toEqual(want)
    const found = result.findings.map(({ rule }) => rule)
    for (const rule of finds) expect(found).toContain(rule)
    for (const rule of free) expect(found).not.toContain(rule)
  })
