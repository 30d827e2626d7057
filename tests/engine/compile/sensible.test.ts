import { describe, expect, it } from 'vitest'
import { analyse } from '#src/analysis/analyse.ts'
import type { StepFacts } from '#src/domain/step.ts'
import { withSensibleNumbers } from '#src/engine/compile/sensible.ts'
import { inARow, arriving, constant, run } from '#tests/engine/simulation/support.ts'
import { build } from '#tests/support/models.ts'

const stepWith = (facts: Partial<StepFacts>) =>
  build((b) => {
    b.start('start')
    b.task('A', facts)
    b.end('end')
    b.chain('start', 'A', 'end')
  })

describe('numbers that no service has', () => {
  it.each<{ facts: Partial<StepFacts>; part: string; attribute: string; value: string }>([
    { facts: { work: { likely: 1e300, unit: 'month' } }, part: 'work', attribute: 'likely', value: '1e+300' },
    { facts: { wait: { min: 1, likely: 2, max: 1e9, unit: 'hour' } }, part: 'wait', attribute: 'max', value: '1000000000' },
    { facts: { wait: { likely: Number.NaN, unit: 'hour' } }, part: 'wait', attribute: 'likely', value: 'NaN' },
    { facts: { work: { likely: -1, unit: 'hour' } }, part: 'work', attribute: 'likely', value: '-1' },
    { facts: { repeat: 1e9 }, part: 'repeat', attribute: 'count', value: '1000000000' },
  ])('are errors with element and reason, and left out: $part $attribute $value', ({ facts, part, attribute, value }) => {
    // given
    const model = stepWith(facts)
    // when
    const { findings, indicators } = analyse(model)
    const simulated = run(model, arriving(constant(1)), { cases: 3 })
    // then
    const expected = { severity: 'error', rule: 'bad-number', element: 'A', params: { part, attribute, value } }
    expect(findings.filter(({ rule }) => rule === 'bad-number')).toEqual([expect.objectContaining(expected)])
    expect(simulated.findings).toContainEqual(expect.objectContaining(expected))
    expect(indicators.workHours.mean).toBe(0)
    expect(indicators.steps.mean).toBe(1)
    expect(simulated.cycleTime.mean).toBe(0)
  })

  it('leave the others as they are', () => {
    const model = stepWith({ work: { likely: 1e300, unit: 'month' }, wait: { likely: 2, unit: 'hour' }, repeat: 3 })
    const [, step] = withSensibleNumbers(model, []).nodes
    expect(step?.facts?.work).toBeUndefined()
    expect(step?.facts).toMatchObject({ wait: { likely: 2, unit: 'hour' }, repeat: 3 })
  })

  it('are not looked for twice: a model without any is given back itself', () => {
    const model = inARow('A', 'B')
    expect(withSensibleNumbers(model, [])).toBe(model)
  })
})
