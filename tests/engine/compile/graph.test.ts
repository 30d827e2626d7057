import { describe, expect, it } from 'vitest'
import { compile } from '#src/engine/compile/compile.ts'
import { rowLength, rowOf, rowsBy } from '#src/engine/compile/graph.ts'
import { build } from '#tests/support/models.ts'

describe('rows by key', () => {
  it('keep their order and leave out negative keys', () => {
    const rows = rowsBy([2, 0, -1, 2, 0], 4)
    expect([0, 1, 2, 3].map((row) => [...rowOf(rows, row)])).toEqual([[1, 4], [], [0, 3], []])
    expect(rowLength(rows, 2)).toBe(2)
    expect(rowLength(rows, 3)).toBe(0)
  })
})

describe('the flows of a model', () => {
  it('are taken from source and target in file order', () => {
    const net = compile(
      build((b) => {
        b.start('s')
        b.xor('x')
        b.task('A')
        b.task('B')
        b.flow('x', 'B')
        b.flow('s', 'x')
        b.flow('x', 'A')
      }),
    )
    expect([...rowOf(net.out, 1)].map((f) => net.nodes[net.flowTarget[f]!]!.id)).toEqual(['B', 'A'])
    expect([...rowOf(net.in, 1)].map((f) => net.nodes[net.flowSource[f]!]!.id)).toEqual(['s'])
  })

  it('without an end in the file are left out with a finding', () => {
    const net = compile(
      build((b) => {
        b.start('s')
        b.task('A')
        b.flow('s', 'A')
        b.flow('A', 'nowhere', { id: 'lost' })
      }),
    )
    expect(rowLength(net.out, 1)).toBe(0)
    expect(net.findings.map(({ rule, element }) => [rule, element])).toEqual([['loose-flow', 'lost']])
  })

  it('across the border of a sub-process are left out with a finding', () => {
    const net = compile(
      build((b) => {
        b.start('s')
        b.sub('S', () => b.task('inner'))
        b.chain('s', 'S')
        b.flow('s', 'inner', { id: 'across' })
      }),
    )
    expect(net.findings.map(({ rule, element }) => [rule, element])).toContainEqual(['loose-flow', 'across'])
  })
})
