import { describe, expect, it } from 'vitest'
import { compile } from '#src/engine/compile/compile.ts'
import { isSound } from '#src/engine/equations/sound.ts'
import { build, type ModelBuilder } from '#tests/support/models.ts'

const sound = (draw: (b: ModelBuilder) => void): boolean => {
  const net = compile(build(draw))
  return isSound(net, 0, net.reachable)
}

/** start -> and -> branches -> and -> end; each branch is a chain of ids. */
const block = (b: ModelBuilder, name: string, from: string, to: string, ...branches: string[][]) => {
  b.and(`${name}split`)
  b.and(`${name}join`)
  b.flow(from, `${name}split`)
  for (const branch of branches) b.chain(`${name}split`, ...branch, `${name}join`)
  b.flow(`${name}join`, to)
}

describe('a process with joins is sound', () => {
  it('when branches split and join in blocks, nested and in loops', () => {
    expect(
      sound((b) => {
        b.start('s')
        b.xor('m')
        b.xor('x')
        b.end('e')
        for (const id of ['A', 'B', 'C', 'D', 'in', 'out']) b.task(id)
        b.flow('s', 'm')
        block(b, 'o', 'm', 'x', ['A'], ['in', 'out'])
        block(b, 'i', 'D', 'C', ['B'])
        b.flow('x', 'm', { p: 0.5 })
        b.flow('x', 'e', { p: 0.5 })
      }),
    ).toBe(true)
  })

  it('with many long branches, whose markings would be too many to look at', () => {
    expect(
      sound((b) => {
        b.start('s')
        b.end('e')
        const branches = Array.from({ length: 8 }, (_, i) => Array.from({ length: 9 }, (__, j) => `T${i}_${j}`))
        for (const id of branches.flat()) b.task(id)
        block(b, 'big', 's', 'e', ...branches)
      }),
    ).toBe(true)
  })

  it('when branches are crossed but everything comes together in the end', () => {
    // A's branch splits once more and feeds both joins
    expect(
      sound((b) => {
        b.start('s')
        b.and('one')
        b.and('two')
        b.and('left')
        b.and('right')
        b.and('last')
        b.end('e')
        b.chain('s', 'one', 'two', 'left', 'last', 'e')
        b.chain('two', 'right')
        b.chain('one', 'left')
        b.chain('one', 'right', 'last')
      }),
    ).toBe(true)
  })

  it('without any join, whatever else it does', () => {
    expect(
      sound((b) => {
        b.start('s')
        b.and('x')
        b.task('A')
        b.chain('s', 'A', 'x', 'A')
      }),
    ).toBe(true)
  })
})

describe('a process with joins is not sound', () => {
  it('when alternatives meet in a join', () => {
    expect(
      sound((b) => {
        b.start('s')
        b.xor('x')
        b.and('j')
        b.chain('s', 'x', 'j')
        b.chain('x', 'j')
      }),
    ).toBe(false)
  })

  it('when a branch may leave the block', () => {
    expect(
      sound((b) => {
        b.start('s')
        b.and('split')
        b.xor('x')
        b.and('join')
        b.end('e')
        b.chain('s', 'split', 'x')
        b.flow('x', 'join', { p: 0.5 })
        b.flow('x', 'e', { p: 0.5 })
        b.chain('split', 'join', 'e')
      }),
    ).toBe(false)
  })

  it('when a join is part of a loop that enters it once', () => {
    expect(
      sound((b) => {
        b.start('s')
        b.and('j')
        b.xor('x')
        b.end('e')
        b.chain('s', 'j', 'x')
        b.flow('x', 'j', { p: 0.5 })
        b.flow('x', 'e', { p: 0.5 })
      }),
    ).toBe(false)
  })

  it('when an event may take the token of a branch elsewhere', () => {
    expect(
      sound((b) => {
        b.start('s')
        b.end('e')
        b.end('gone')
        b.task('A')
        b.task('B')
        b.boundary('x', 'A', { events: [{ kind: 'error' }], probability: 0.1 })
        block(b, 'o', 's', 'e', ['A'], ['B'])
        b.flow('x', 'gone')
      }),
    ).toBe(false)
  })

  it('when branches of an inclusive split meet in a join', () => {
    expect(
      sound((b) => {
        b.start('s')
        b.or('x')
        b.and('j')
        b.flow('s', 'x')
        b.flow('x', 'j', { p: 0.5 })
        b.flow('x', 'j', { p: 0.5 })
      }),
    ).toBe(false)
  })

  it('when tokens pile up without bound, which is not looked into further', () => {
    expect(
      sound((b) => {
        b.start('s')
        b.and('x')
        b.task('A')
        b.and('j')
        b.task('never')
        b.chain('s', 'A', 'x', 'A')
        b.flow('x', 'j')
        b.flow('x', 'j')
      }),
    ).toBe(false)
  })
})
