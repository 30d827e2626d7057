import { describe, expect, it } from 'vitest'
import { compile } from '#src/engine/compile/compile.ts'
import { SPLIT, type Net } from '#src/engine/net.ts'
import { splitShares } from '#src/engine/shares.ts'
import { build, type ModelBuilder } from '#tests/support/models.ts'

const netOf = (draw: (b: ModelBuilder) => void): Net => compile(build(draw))
const at = (net: Net, id: string) => net.nodes.findIndex((node) => node.id === id)
const sharesOf = (net: Net, id: string) =>
  Object.fromEntries(
    splitShares(net, at(net, id)).map(({ flow, share }) => [net.nodes[net.flowTarget[flow]!]!.id, Number(share.toFixed(9))]),
  )
const rules = (net: Net) => net.findings.map(({ rule }) => rule)

/** A node with three ways out. */
const fan =
  (kind: 'xor' | 'and' | 'or' | 'complex' | 'task', options: readonly Parameters<ModelBuilder['flow']>[2][]) =>
  (b: ModelBuilder) => {
    b.start('s')
    b[kind]('g')
    for (const id of ['A', 'B', 'C']) b.task(id)
    b.flow('s', 'g')
    for (const [i, id] of ['A', 'B', 'C'].entries()) if (options[i] !== undefined) b.flow('g', id, options[i])
  }

describe('tokens leave', () => {
  it('an exclusive gateway by its probabilities', () => {
    const net = netOf(fan('xor', [{ p: 0.5 }, { p: 0.2 }, {}]))
    expect(net.split[at(net, 'g')]).toBe(SPLIT.exclusive)
    expect(sharesOf(net, 'g')).toEqual({ A: 0.5, B: 0.2, C: 0.3 })
    expect(rules(net)).not.toContain('probabilities-normalised')
  })

  it('an exclusive gateway whose probabilities are off after dividing by their sum, with the sum as a finding', () => {
    const net = netOf(fan('xor', [{ p: 0.5 }, { p: 0.5 }, { p: 1 }]))
    expect(sharesOf(net, 'g')).toEqual({ A: 0.25, B: 0.25, C: 0.5 })
    expect(net.findings.find(({ rule }) => rule === 'probabilities-normalised')).toMatchObject({
      element: 'g',
      params: { sum: 2 },
    })
  })

  it.each([
    { p: 0.4, found: [{ rule: 'probabilities-normalised', element: 'g', params: { sum: 0.4 } }] },
    { p: 0, found: [{ rule: 'probabilities-normalised', element: 'g', params: { sum: 0 } }] },
    { p: 1, found: [] },
  ])('an exclusive gateway on its only way out, and a probability of $p there is a finding unless it is 1', ({ p, found }) => {
    const net = netOf(fan('xor', [{ p }]))
    expect(sharesOf(net, 'g')).toEqual({ A: 1 })
    expect(net.findings.filter(({ element }) => element === 'g')).toMatchObject(found)
  })

  it('an exclusive gateway with one way out without any decision', () => {
    const net = netOf(fan('xor', [{ p: 0.4 }]))
    expect(net.split[at(net, 'g')]).toBe(SPLIT.all)
  })

  it.each(['and', 'task'] as const)('a node of kind %s on all flows, whatever their probabilities', (kind) => {
    const net = netOf(fan(kind, [{ p: 0.5 }, { p: 0.2 }, {}]))
    expect(sharesOf(net, 'g')).toEqual({ A: 1, B: 1, C: 1 })
  })

  it.each(['or', 'complex'] as const)('a gateway of kind %s on any set, expected by the draw conditioned on one', (kind) => {
    const net = netOf(fan(kind, [{ p: 0.5 }, { p: 0.5 }]))
    expect(sharesOf(net, 'g')).toEqual({ A: 0.666666667, B: 0.666666667 })
    expect(rules(net).includes('complex-gateway')).toBe(kind === 'complex')
  })

  it('an inclusive gateway with a default by the chance that no other is drawn', () => {
    const net = netOf(fan('or', [{ p: 0.5 }, { p: 0.2 }, { isDefault: true, p: 0.9 }]))
    expect(sharesOf(net, 'g')).toEqual({ A: 0.5, B: 0.2, C: 0.4 })
  })

  it('an inclusive gateway with half for a missing probability, named in a finding', () => {
    const net = netOf(fan('or', [{ p: 1 }, { id: 'unsaid' }]))
    expect(sharesOf(net, 'g')).toEqual({ A: 1, B: 0.5 })
    expect(net.findings).toContainEqual(
      expect.objectContaining({ rule: 'inclusive-probability-missing', element: 'g', params: { flow: 'unsaid' } }),
    )
  })

  it('an inclusive gateway that could take nothing as an exclusive one with equal shares', () => {
    const net = netOf(fan('or', [{ p: 0 }, { p: 0 }]))
    expect(sharesOf(net, 'g')).toEqual({ A: 0.5, B: 0.5 })
    expect(rules(net)).toContain('probabilities-normalised')
  })

  it('an inclusive gateway never on a flow of probability 0', () => {
    const net = netOf(fan('or', [{ p: 0.3 }, { p: 0 }]))
    expect(sharesOf(net, 'g')).toEqual({ A: 1, B: 0 })
  })

  it('an activity always on unconditional flows, and by a draw of their own on conditional ones', () => {
    const net = netOf(fan('task', [{}, { conditional: true, p: 0.3 }, { isDefault: true }]))
    expect(sharesOf(net, 'g')).toEqual({ A: 1, B: 0.3, C: 0.7 })
  })

  it('an activity with conditional flows only by a draw conditioned on one', () => {
    const net = netOf(
      fan('task', [
        { conditional: true, p: 0.5 },
        { conditional: true, p: 0.5 },
      ]),
    )
    expect(sharesOf(net, 'g')).toEqual({ A: 0.666666667, B: 0.666666667 })
  })

  it('an activity on its default flow when it has no conditional ones', () => {
    const net = netOf(fan('task', [{ isDefault: true }, {}]))
    expect(sharesOf(net, 'g')).toEqual({ A: 1, B: 1 })
  })
})
