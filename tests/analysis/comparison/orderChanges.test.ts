import { describe, expect, it } from 'vitest'
import { orderChanges } from '#src/analysis/comparison/orderChanges.ts'
import { pairSteps } from '#src/analysis/comparison/pairing.ts'
import type { ProcessModel } from '#src/domain/process.ts'
import { stepsOf } from '#src/domain/process.ts'
import { build, type ModelBuilder } from '#tests/support/models.ts'

/** What happened to the order: kind and id of every step, in file order of the to-be. */
const between = (asIs: ProcessModel, toBe: ProcessModel): string[] => {
  const order = orderChanges(asIs, toBe, pairSteps(asIs, toBe, { derived: true }))
  return stepsOf(toBe).flatMap(({ id }) => order(id).map((kind) => `${kind} ${id}`))
}

const row = (...ids: string[]) =>
  build((b) => {
    for (const id of ids) b.task(id)
    b.chain(...ids)
  })

/** `before`, then the branches side by side, then `after`. */
const fork = (before: string[], branches: readonly string[][], after: string[] = []) =>
  build((b) => {
    b.start('s')
    for (const id of [...before, ...branches.flat(), ...after]) b.task(id)
    b.and('split')
    b.and('join')
    b.chain('s', ...before, 'split')
    for (const branch of branches) b.chain('split', ...branch, 'join')
    b.chain('join', ...after)
  })

describe('the order of steps', () => {
  it('tells steps that now run side by side', () => {
    expect(between(row('A', 'B'), fork([], [['A'], ['B']]))).toEqual(['parallel A', 'parallel B'])
    expect(between(fork([], [['A'], ['B']]), fork([], [['A'], ['B']]))).toEqual([])
  })

  it('tells no step that still comes before or after the branches', () => {
    expect(between(row('A', 'B', 'C', 'D'), fork(['A'], [['B'], ['C']], ['D']))).toEqual(['parallel B', 'parallel C'])
  })

  it('tells steps side by side as re-sequenced when they follow each other now', () => {
    expect(between(fork([], [['A'], ['B']]), row('A', 'B'))).toEqual(['resequenced B'])
  })

  it('takes no alternatives for steps side by side', () => {
    const either = build((b) => {
      b.xor('x')
      b.task('A')
      b.task('B')
      b.flow('x', 'A')
      b.flow('x', 'B')
    })
    expect(between(row('A', 'B'), either)).toEqual([])
  })

  it('takes the branches of an inclusive split for steps side by side', () => {
    const some = build((b) => {
      b.or('o')
      b.task('A')
      b.task('B')
      b.flow('o', 'A', { conditional: true })
      b.flow('o', 'B', { conditional: true })
    })
    expect(between(row('A', 'B'), some)).toEqual(['parallel A', 'parallel B'])
  })

  it('tells the fewest steps that moved', () => {
    expect(between(row('A', 'B', 'C', 'D'), row('B', 'C', 'D', 'A'))).toEqual(['resequenced A'])
    expect(between(row('A', 'B', 'C', 'D'), row('D', 'A', 'B', 'C'))).toEqual(['resequenced D'])
    expect(between(row('A', 'B'), row('B', 'A'))).toEqual(['resequenced A'])
  })

  it('sees through steps that were added or removed between', () => {
    expect(between(row('A', 'X', 'B', 'C'), row('A', 'B', 'Y', 'C'))).toEqual([])
  })

  it('does not care in which order alternatives or branches stand in the file', () => {
    expect(between(fork([], [['A'], ['B']], ['C']), fork([], [['B'], ['A']], ['C']))).toEqual([])
  })

  const loop = (first: string, second: string, ...after: string[]) =>
    build((b: ModelBuilder) => {
      b.start('s')
      b.xor('again')
      b.task(first)
      b.task(second)
      b.xor('good')
      for (const id of after) b.task(id)
      b.chain('s', 'again', first, second, 'good', ...after)
      b.flow('good', 'again', { p: 0.2 })
    })

  it('is not mixed up by loops, in which each step comes after every other', () => {
    expect(between(loop('A', 'B', 'C', 'D'), loop('A', 'B', 'C', 'D'))).toEqual([])
    expect(between(loop('A', 'B', 'C', 'D'), loop('B', 'A', 'C', 'D'))).toEqual(['resequenced A'])
    expect(between(loop('A', 'B', 'C', 'D'), loop('A', 'B', 'D', 'C'))).toEqual(['resequenced C'])
  })

  it('finds steps side by side inside a loop', () => {
    const parallel = build((b) => {
      b.start('s')
      b.xor('again')
      b.and('split')
      b.task('A')
      b.task('B')
      b.and('join')
      b.xor('good')
      b.end('e')
      b.chain('s', 'again', 'split', 'A', 'join', 'good', 'e')
      b.chain('split', 'B', 'join')
      b.flow('good', 'again', { p: 0.2 })
    })
    expect(between(loop('A', 'B'), parallel)).toEqual(['parallel A', 'parallel B'])
  })

  it('follows messages between pools', () => {
    const through = (toAgency: string, ...mine: string[]) =>
      build((b) => {
        b.pool('citizen', { kind: 'applicant' }, () => {
          b.start('s')
          for (const id of mine) b.task(id)
          b.chain('s', ...mine)
        })
        b.pool('agency', {}, () => {
          b.start('asked', { events: [{ kind: 'message' }] })
          b.task('X')
          b.chain('asked', 'X')
        })
        b.messageFlow(toAgency, 'asked')
        b.messageFlow('X', mine.at(-1)!)
      })
    // A then X then B; and the same with C after the question while the agency works.
    expect(between(through('A', 'A', 'B'), through('A', 'A', 'B'))).toEqual([])
    expect(between(row('A', 'C', 'X', 'B'), through('A', 'A', 'C', 'B'))).toEqual(['parallel C', 'parallel X'])
  })
})
