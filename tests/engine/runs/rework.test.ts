import { describe, expect, it } from 'vitest'
import { ReworkWatch } from '#src/engine/runs/rework.ts'
import { measured } from '#tests/support/engine.ts'
import type { ModelBuilder } from '#tests/support/models.ts'

const facts = (repeat: number) => ({
  facts: { repeat, costs: [], documents: [], legalBases: [], evidence: [], painPoints: [] },
})
const reworkOf = (draw: (b: ModelBuilder) => void) => measured(draw).rework

describe('a case is sent back', () => {
  it('when a token comes again to a step that has run', () => {
    const rework = reworkOf((b) => {
      b.start('s')
      b.task('A')
      b.xor('x')
      b.end('e')
      b.chain('s', 'A', 'x')
      b.flow('x', 'A', { p: 0.25 })
      b.flow('x', 'e', { p: 0.75 })
    })
    expect(rework).toBeCloseTo(0.25, 6)
  })

  it('not by the repeats of a step, nor by those of a sub-process around it', () => {
    expect(
      reworkOf((b) => {
        b.start('s')
        b.task('A', { repeat: 3 })
        b.sub('S', () => b.sub('I', () => b.task('B', { repeat: 2 }), facts(2)), facts(3))
        b.chain('s', 'A', 'S')
      }),
    ).toBe(0)
  })

  it('not by instances side by side', () => {
    expect(
      reworkOf((b) => {
        b.start('s')
        b.sub('S', () => b.task('A', { work: { likely: 1, unit: 'hour' } }), { ...facts(3), loop: 'parallelInstances' })
        b.chain('s', 'S')
      }),
    ).toBe(0)
  })

  it('by a loop inside one of several instances side by side', () => {
    const rework = reworkOf((b) => {
      b.start('s')
      b.sub(
        'S',
        () => {
          b.start('i')
          b.task('A', { work: { likely: 1, unit: 'hour' } })
          b.xor('x')
          b.end('e')
          b.chain('i', 'A', 'x')
          b.flow('x', 'A', { p: 0.5 })
          b.flow('x', 'e', { p: 0.5 })
        },
        { ...facts(2), loop: 'parallelInstances' },
      )
      b.chain('s', 'S')
    })
    expect(rework).toBeCloseTo(0.75, 6)
  })

  it('when a token comes again to a repeated sub-process', () => {
    expect(
      reworkOf((b) => {
        b.start('s')
        b.task('twice')
        b.and('x')
        b.sub('S', () => b.task('A'), facts(2))
        b.chain('s', 'x', 'S')
        b.chain('x', 'twice', 'S')
      }),
    ).toBe(1)
  })

  it('when a second message starts a process again', () => {
    expect(
      reworkOf((b) => {
        b.pool('a', {}, () => {
          b.start('s')
          b.task('one')
          b.task('two')
          b.chain('s', 'one', 'two')
        })
        b.pool('b', {}, () => {
          b.start('t')
          b.task('B')
          b.chain('t', 'B')
        })
        b.messageFlow('one', 't')
        b.messageFlow('two', 't')
      }),
    ).toBe(1)
  })

  it('not when the second token comes while the first is still there', () => {
    expect(
      reworkOf((b) => {
        b.start('s')
        b.and('x')
        b.task('A', { work: { likely: 5, unit: 'hour' } })
        b.task('B', { work: { likely: 1, unit: 'hour' } })
        b.chain('s', 'x', 'A')
        b.chain('x', 'B', 'A')
      }),
    ).toBe(0)
  })
})

describe('the watch itself', () => {
  it('forgets everything for the next case', () => {
    const watch = new ReworkWatch(1)
    const instance = watch.openedInstance(watch.openedVisit(-1))
    watch.ran(0, instance)
    watch.reaches(0, instance, true)
    expect(watch.found).toBe(true)
    watch.clear()
    watch.reaches(0, watch.openedInstance(watch.openedVisit(-1)), false)
    expect(watch.found).toBe(false)
  })
})
