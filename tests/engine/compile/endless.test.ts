import { describe, expect, it } from 'vitest'
import { measured } from '#tests/support/engine.ts'
import type { ModelBuilder } from '#tests/support/models.ts'

const cycles = (draw: (b: ModelBuilder) => void) =>
  measured(draw)
    .findings.filter(({ rule }) => rule === 'endless-cycle')
    .map(({ element, params }) => [element, params?.['cycle']])

const circle = (b: ModelBuilder) => {
  b.xor('m')
  b.task('A')
  b.task('B')
  b.chain('m', 'A', 'B', 'm')
}

describe('a cycle that no token leaves', () => {
  it('is a finding that names the cycle, and the figures are over the cases that end', () => {
    // given
    const draw = (b: ModelBuilder) => {
      b.start('s')
      b.xor('x')
      circle(b)
      b.task('C')
      b.end('e')
      b.flow('s', 'x')
      b.flow('x', 'm', { p: 0.25 })
      b.flow('x', 'C', { p: 0.75 })
      b.chain('C', 'e')
    }
    // when
    const result = measured(draw)
    // then
    expect(cycles(draw)).toEqual([['m', 'm, A, B']])
    expect(result.summary.completeShare).toBeCloseTo(0.75, 12)
    expect(result.n).toMatchObject({ C: 1, A: 0 })
    expect(result.findings).toContainEqual(expect.objectContaining({ rule: 'endless-case', params: { share: 0.25 } }))
    expect(result.flows).toMatchObject({ ok: false, reason: 'endless' })
  })

  it('is one by probability too, when the way out is never taken', () => {
    expect(
      cycles((b) => {
        b.start('s')
        b.task('A')
        b.xor('x')
        b.end('e')
        b.chain('s', 'A', 'x')
        b.flow('x', 'A', { p: 1 })
        b.flow('x', 'e', { p: 0 })
      }),
    ).toEqual([['A', 'A, x']])
  })

  it('is none while a terminate end beside it can end it', () => {
    const draw = (b: ModelBuilder) => {
      b.start('s')
      b.and('split')
      b.task('poll', { work: { likely: 1, unit: 'hour' } })
      b.xor('m')
      b.task('wait', { work: { likely: 10.5, unit: 'hour' } })
      b.terminate('stop')
      b.chain('s', 'split', 'm', 'poll', 'm')
      b.chain('split', 'wait', 'stop')
    }
    expect(cycles(draw)).toEqual([])
    expect(measured(draw)).toMatchObject({ hours: 10.5, n: { poll: 11 } })
  })

  it('is cut off after many rounds when it is not seen from the outside', () => {
    // a fork in the loop makes a token in every round: the case never ends
    const result = measured((b) => {
      b.start('s')
      b.and('x')
      b.task('A', { work: { likely: 1, unit: 'hour' } })
      b.end('e')
      b.chain('s', 'A', 'x', 'A')
      b.flow('x', 'e')
    })
    expect(result.summary.completeShare).toBe(0)
    expect(result.findings.map(({ rule }) => rule)).toContain('endless-case')
    expect(result.flows).toMatchObject({ ok: false, reason: 'endless', findings: [{ rule: 'endless-cycle' }] })
  })
})
