import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compile } from '#src/engine/compile/compile.ts'
import type { Net } from '#src/engine/net.ts'
import { CaseRunner, OUTCOME } from '#src/engine/runs/caseRunner.ts'
import type { CaseTrace } from '#src/engine/trace.ts'
import { exploreCases } from '#src/engine/walk/exploreCases.ts'
import { walkCase } from '#src/engine/walk/walkCase.ts'
import { blocks, drawBlock } from '#tests/support/blocks.ts'
import { tasks, work } from '#tests/support/handCases.ts'
import type { ModelBuilder } from '#tests/support/models.ts'
import { build } from '#tests/support/models.ts'

const netOf = (draw: (b: ModelBuilder) => void): Net => compile(build(draw))

/** The moves of a walk as short words. */
function told(net: Net, options: readonly number[]): string[] {
  const id = (node: number) => net.nodes[node]!.id
  return walkCase(net, options).moves.map((move) => {
    if (move.kind === 'flow') return `${id(net.flowSource[move.flow]!)}>${id(net.flowTarget[move.flow]!)}`
    if (move.kind === 'message') return `message ${id(net.channels[move.channel]!.target)}`
    if (move.kind === 'decision') return move.option === -1 ? 'open' : `option ${move.option}`
    return `${move.kind} ${id(move.node)}`
  })
}

const snapshot = (trace: CaseTrace) => ({
  node: [...trace.node.subarray(0, trace.count)],
  ready: [...trace.ready.subarray(0, trace.count)],
  begin: [...trace.begin.subarray(0, trace.count)],
  end: [...trace.end.subarray(0, trace.count)],
  wait: [...trace.wait.subarray(0, trace.count)],
  work: [...trace.work.subarray(0, trace.count)],
  begun: [...trace.begun.subarray(0, trace.count)],
  handovers: [...trace.handovers.subarray(0, trace.count)],
  ends: [...trace.ends.subarray(0, trace.endCount)],
  elapsed: trace.elapsed,
  rework: trace.rework,
})

const xor = (b: ModelBuilder) => {
  b.start('s')
  tasks(b, { A: 1, B: 2, C: 4 })
  b.xor('x')
  b.end('e')
  b.chain('s', 'A', 'x', 'B', 'e')
  b.flow('x', 'C')
  b.flow('C', 'e')
}

describe('a walk', () => {
  it('tells every move of the token in the order in which it was caused', () => {
    expect(told(netOf(xor), [1])).toEqual([
      'token s',
      's>A',
      'ready A',
      'begin A',
      'end A',
      'A>x',
      'option 1',
      'x>C',
      'ready C',
      'begin C',
      'end C',
      'C>e',
      'reached e',
    ])
  })

  it('stops at the first decision without an option, with what had happened until then', () => {
    // given
    const net = netOf(xor)
    // when
    const walk = walkCase(net, [])
    // then
    expect(walk).toMatchObject({ ending: 'open', hours: 1, probability: 1 })
    expect(told(net, []).slice(-3)).toEqual(['end A', 'A>x', 'open'])
    expect(told(net, []).slice(0, -1)).toEqual(told(net, [0]).slice(0, told(net, []).length - 1))
  })

  it('multiplies the probabilities of its options', () => {
    const net = netOf((b) => {
      b.start('s')
      b.xor('x')
      b.xor('y')
      for (const id of ['e', 'f', 'g']) b.end(id)
      b.chain('s', 'x')
      b.flow('x', 'e', { p: 0.2 })
      b.flow('x', 'y', { p: 0.8 })
      b.flow('y', 'f', { p: 0.25 })
      b.flow('y', 'g', { p: 0.75 })
    })
    expect(walkCase(net, [1, 0]).probability).toBeCloseTo(0.2, 12)
  })

  it.each([[[2]], [[-1]]])('refuses option %j, which does not exist', (options) => {
    expect(() => walkCase(netOf(xor), options)).toThrow(RangeError)
  })

  it('refuses an option that cannot happen', () => {
    const net = netOf((b) => {
      b.start('s')
      b.xor('x')
      for (const id of ['e', 'f', 'g']) b.end(id)
      b.chain('s', 'x')
      b.flow('x', 'e', { p: 0.5 })
      b.flow('x', 'f', { p: 0 })
      b.flow('x', 'g', { p: 0.5 })
    })
    expect(() => walkCase(net, [1])).toThrow(RangeError)
    expect(walkCase(net, [2]).ending).toBe('complete')
  })

  it('tells messages, and the event that wins a race', () => {
    const net = netOf((b) => {
      b.pool('P', {}, () => {
        b.start('s')
        b.throw('ask', 'message')
        b.eventGateway('g')
        b.catch('answer')
        b.catch('late', { kind: 'timer', timer: { type: 'duration', text: 'P3D' } })
        b.end('e')
        b.end('f')
        b.chain('s', 'ask', 'g', 'answer', 'e')
        b.chain('g', 'late', 'f')
      })
      b.pool('Q', {}, () => {
        b.start('t', { events: [{ kind: 'message' }] })
        b.task('T', work(2))
        b.end('u', { events: [{ kind: 'message' }] })
        b.chain('t', 'T', 'u')
      })
      b.messageFlow('ask', 't')
      b.messageFlow('u', 'answer')
    })
    const moves = told(net, [])
    expect(moves).toContain('message t')
    expect(moves).toContain('message answer')
    expect(moves).toContain('g>answer')
    expect(moves).not.toContain('g>late')
    expect(walkCase(net, []).hours).toBe(2)
  })

  it('ends where the case is stuck, without what giving it up cuts off', () => {
    const net = netOf((b) => {
      b.start('s')
      b.sub('S', () => {
        b.start('i')
        b.task('A', work(1))
        b.and('j')
        b.end('k')
        b.chain('i', 'A', 'j', 'k')
        b.task('never')
        b.flow('never', 'j')
        b.flow('j', 'never')
      })
      b.end('e')
      b.chain('s', 'S', 'e')
    })
    const walk = walkCase(net, [])
    expect(walk.ending).toBe('stuck')
    expect(walk.trace.stuckAt.map((node) => net.nodes[node]!.id)).toEqual(['j'])
    expect(told(net, []).at(-1)).toBe('A>j')
    expect(walk.moves.some(({ kind }) => kind === 'cut')).toBe(false)
  })

  it('gives up a case that goes round for ever', () => {
    const net = netOf((b) => {
      b.start('s')
      b.task('A', work(1))
      b.xor('x')
      b.chain('s', 'A', 'x')
      b.flow('x', 'A')
    })
    expect(walkCase(net, []).ending).toBe('endless')
  })

  it('cuts off what a timer interrupts', () => {
    const net = netOf((b) => {
      b.start('s')
      b.task('A', work(10))
      b.boundary('late', 'A', { events: [{ kind: 'timer', timer: { type: 'duration', text: 'PT4H' } }], probability: 0.5 })
      b.end('e')
      b.end('f')
      b.chain('s', 'A', 'e')
      b.flow('late', 'f')
    })
    const walk = told(net, [0])
    expect(walk).toContain('cut A')
    expect(walk.at(-1)).toBe('reached f')
    expect(walkCase(net, [0]).hours).toBe(4)
  })
})

describe('cases explored', () => {
  it('leave the very same trace when they are walked, in random models', () => {
    fc.assert(
      fc.property(blocks(true), (block) => {
        const net = netOf((b) => drawBlock(b, block))
        exploreCases(net, { budget: 12, coverage: 1 }, (trace, probability, options) => {
          const walk = walkCase(net, options())
          expect(walk.ending).toBe('complete')
          expect(walk.probability).toBeCloseTo(probability, 9)
          expect(snapshot(walk.trace)).toEqual(snapshot(trace))
        })
      }),
      { numRuns: 50, seed: 7 },
    )
  })

  it('cover everything where that is possible, and say how much they cover where it is not', () => {
    const net = netOf((b) => {
      b.start('s')
      b.task('A', work(1))
      b.xor('x')
      b.end('e')
      b.chain('s', 'A', 'x')
      b.flow('x', 'A', { p: 0.5 })
      b.flow('x', 'e', { p: 0.5 })
    })
    const lengths: number[] = []
    const { coverage, runs } = exploreCases(net, { budget: 4, coverage: 1 }, (_, p) => lengths.push(p))
    expect(lengths.toSorted((a, b) => b - a)).toEqual([0.5, 0.25, 0.125, 0.0625])
    expect({ coverage, runs }).toEqual({ coverage: 0.9375, runs: 4 })
    expect(exploreCases(net, { budget: 100, coverage: 0.8 }, () => {})).toEqual({ coverage: 0.8125, runs: 3 })
    expect(exploreCases(netOf(xor), { budget: 100, coverage: 1 }, () => {})).toEqual({ coverage: 1, runs: 2 })
  })

  it('leave out cases that never end', () => {
    const net = netOf((b) => {
      b.start('s')
      b.xor('x')
      b.task('A', work(1))
      b.end('e')
      b.chain('s', 'x', 'e')
      b.flow('x', 'A')
      b.flow('A', 'A')
    })
    const seen: number[] = []
    exploreCases(net, { budget: 10, coverage: 1 }, (_, p) => seen.push(p))
    expect(seen).toEqual([0.5])
    expect(new CaseRunner(net, { choose: () => 1 }, 1000).run()).toBe(OUTCOME.endless)
  })
})
