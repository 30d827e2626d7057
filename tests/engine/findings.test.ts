import { describe, expect, it } from 'vitest'
import { ENGINE_RULES, type EngineRule } from '#src/engine/findings.ts'
import { measured } from '#tests/support/engine.ts'
import type { ModelBuilder } from '#tests/support/models.ts'

const chained = (b: ModelBuilder, draw: () => void, ...ids: string[]) => {
  b.start('s')
  draw()
  b.chain('s', ...ids)
}

/** For each rule a model that breaks it, and the element that the finding names. */
const BROKEN: Record<EngineRule, { readonly at: string; readonly draw: (b: ModelBuilder) => void }> = {
  'bad-number': { at: 'A', draw: (b) => chained(b, () => b.task('A', { work: { likely: 1e9, unit: 'hour' } }), 'A') },
  'nothing-starts': { at: 'P', draw: (b) => chained(b, () => b.call('C', 'P'), 'C') },
  unreachable: { at: 'island', draw: (b) => chained(b, () => b.task('island')) },
  'loose-flow': { at: 'loose', draw: (b) => chained(b, () => b.flow('s', 'nowhere', { id: 'loose' })) },
  'recursive-call': { at: 'C', draw: (b) => chained(b, () => b.call('C', 'P'), 'C') },
  'probabilities-normalised': {
    at: 'x',
    draw: (b) =>
      chained(
        b,
        () => {
          b.xor('x')
          for (const id of ['A', 'B']) {
            b.task(id)
            b.flow('x', id, { p: 0.4 })
          }
        },
        'x',
      ),
  },
  'inclusive-probability-missing': {
    at: 'x',
    draw: (b) =>
      chained(
        b,
        () => {
          b.or('x')
          for (const id of ['A', 'B']) {
            b.task(id)
            b.flow('x', id)
          }
        },
        'x',
      ),
  },
  'event-probability-missing': {
    at: 'edge',
    draw: (b) =>
      chained(
        b,
        () => {
          b.task('A')
          b.boundary('edge', 'A', { events: [{ kind: 'message' }] })
        },
        'A',
      ),
  },
  'complex-gateway': { at: 'x', draw: (b) => chained(b, () => b.complex('x'), 'x') },
  'compensation-not-run': { at: 'undo', draw: (b) => chained(b, () => b.throw('undo', 'compensate'), 'undo') },
  'message-without-effect': {
    at: 'mail',
    draw: (b) =>
      chained(
        b,
        () => {
          b.task('A')
          b.xor('x')
          b.messageFlow('A', 'x', 'mail')
        },
        'A',
        'x',
      ),
  },
  'link-without-target': { at: 'to', draw: (b) => chained(b, () => b.throw('to', { kind: 'link', ref: 'L' }), 'to') },
  'timer-without-duration': { at: 't', draw: (b) => chained(b, () => b.catch('t', 'timer'), 't') },
  'endless-cycle': { at: 'A', draw: (b) => chained(b, () => b.task('A'), 'A', 'A') },
  'endless-case': { at: 'P', draw: (b) => chained(b, () => b.task('A'), 'A', 'A') },
  stuck: {
    at: 'j',
    draw: (b) =>
      chained(
        b,
        () => {
          b.xor('x')
          b.and('j')
          b.flow('x', 'j')
          b.flow('x', 'j')
        },
        'x',
      ),
  },
  'inclusive-join-forced': {
    at: 'one',
    draw: (b) =>
      chained(
        b,
        () => {
          b.and('split')
          b.or('one')
          b.or('two')
          b.xor('x')
          b.end('e')
          b.chain('split', 'one', 'two', 'x')
          b.chain('split', 'two')
          b.flow('x', 'one', { p: 0 })
          b.flow('x', 'e', { p: 1 })
        },
        'split',
      ),
  },
  'message-never-came': {
    at: 'A',
    draw: (b) =>
      chained(
        b,
        () => {
          b.task('A')
          b.task('never')
          b.messageFlow('never', 'A')
        },
        'A',
      ),
  },
  'event-never-came': {
    at: 'g',
    draw: (b) =>
      chained(
        b,
        () => {
          b.eventGateway('g')
          b.catch('m')
          b.catch('c', 'conditional')
          b.chain('g', 'm')
          b.chain('g', 'c')
          b.task('never')
          b.messageFlow('never', 'm')
        },
        'g',
      ),
  },
}

describe('the findings of the engine', () => {
  it.each(Object.entries(BROKEN))('%s names its place', (rule, { at, draw }) => {
    // when
    const { findings } = measured(draw)
    // then
    const found = findings.filter((one) => one.rule === rule)
    expect(found.map(({ element }) => element)).toContain(at)
    for (const { severity } of found) expect(severity).toBe(ENGINE_RULES[rule as EngineRule])
  })

  it('are none for a model in which nothing is wrong', () => {
    const { findings } = measured((b) =>
      chained(
        b,
        () => {
          b.task('A')
          b.xor('x')
          b.task('B')
          b.end('e')
          b.flow('x', 'B', { p: 0.3 })
          b.flow('x', 'e', { p: 0.7 })
          b.chain('B', 'e')
        },
        'A',
        'x',
      ),
    )
    expect(findings).toEqual([])
  })
})
