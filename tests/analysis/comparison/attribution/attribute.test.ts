import { describe, expect, it } from 'vitest'
import { ATTRIBUTED } from '#src/domain/comparison.ts'
import type { Comparison } from '#src/domain/comparison.ts'
import type { StepFacts } from '#src/domain/step.ts'
import type { ModelBuilder } from '#tests/support/models.ts'
import { compared, days, effectsOn, hours, row, submitted } from '../compared.ts'

/** Calendar days of so many working days. */
const calendar = (workingDays: number) => workingDays * 1.4

const partOf = ({ attribution }: Comparison, id: string) => attribution.find(({ indicator }) => indicator === id)

/** Every attributed indicator's parts sum to its difference. */
function expectWhole(comparison: Comparison): void {
  for (const { indicator, parts, total } of comparison.attribution) {
    const { difference } = comparison.indicators.find(({ id }) => id === indicator)!
    expect(total).toBe(difference)
    expect(parts.reduce((sum, { amount }) => sum + amount, 0)).toBeCloseTo(total, 9)
    for (const { change, amount } of parts) expect(comparison.changes[change]!.effect[indicator]).toBe(amount)
  }
}

const visit = (place: string, more: Partial<StepFacts> = {}): Partial<StepFacts> => ({
  channel: 'in-person',
  place,
  wait: days(1),
  ...more,
})

describe('attribution in a row of steps', () => {
  it('gives a removed step what it took', () => {
    const asIs = row(['A', visit('X', { costs: [{ kind: 'fee', amount: 7 }] })], ['B', visit('Y')])
    const comparison = compared(asIs, row(['B', visit('Y')]))
    expect(comparison.changes).toHaveLength(1)
    expect(comparison.changes[0]?.effect).toMatchObject({ steps: -1, interactions: -1, visits: -1, fees: -7, applicantCost: -7 })
    expect(comparison.changes[0]?.effect.elapsedDays).toBeCloseTo(-calendar(1), 12)
    expect(comparison.attributionMethod).toBe('shapley')
    expectWhole(comparison)
  })

  it('gives each of several changes of one step its own part', () => {
    const asIs = row([
      'A',
      { channel: 'in-person', place: 'X', work: hours(4), documents: [submitted('Photo'), submitted('Form')] },
    ])
    const toBe = row(['A', { channel: 'online', work: hours(1), documents: [submitted('Form')] }])
    const comparison = compared(
      (b) => (b.service({ hourlyValue: 10, visitCost: 3 }), asIs(b)),
      (b) => (b.service({ hourlyValue: 10, visitCost: 3 }), toBe(b)),
    )
    expect(effectsOn(comparison, 'visits')).toEqual({ 'digitised A': -1 })
    expect(effectsOn(comparison, 'documents')).toEqual({ 'documentDropped Photo': expect.closeTo(-1, 12) })
    expect(effectsOn(comparison, 'elapsedDays')).toEqual({ 'time A': expect.closeTo(-calendar(3 / 8), 12) })
    expect(effectsOn(comparison, 'applicantCost')).toEqual({
      'digitised A': expect.closeTo(-3, 12),
      'time A': expect.closeTo(-30, 12),
    })
    expectWhole(comparison)
  })

  it('gives added steps what they bring, with what was removed beside them', () => {
    const comparison = compared(row(['A', { wait: days(5) }]), row(['B', { wait: days(2), channel: 'online' }]), {
      derived: false,
    })
    expect(effectsOn(comparison, 'elapsedDays')).toEqual({
      'removed A': expect.closeTo(-calendar(5), 12),
      'added B': expect.closeTo(calendar(2), 12),
    })
    expect(effectsOn(comparison, 'steps')).toEqual({ 'removed A': -1, 'added B': 1 })
    expectWhole(comparison)
  })

  it('divides a document that two removed steps asked for between them', () => {
    const ask = { channel: 'post', documents: [submitted('Passport')] } as const
    const comparison = compared(row(['A', ask], ['B', ask], ['C']), row(['C']))
    expect(effectsOn(comparison, 'documents')).toEqual({
      'removed A': expect.closeTo(-0.5, 12),
      'removed B': expect.closeTo(-0.5, 12),
    })
    expectWhole(comparison)
  })

  it('gives nobody a document that is still asked for', () => {
    const ask = { channel: 'post', documents: [submitted('Passport')] } as const
    const comparison = compared(row(['A', ask], ['B', ask]), row(['B', ask]))
    expect(effectsOn(comparison, 'documents')).toEqual({})
    expect(effectsOn(comparison, 'repeatedDocuments')).toEqual({ 'removed A': -1 })
  })

  it('divides a visit that two removed steps made together', () => {
    const here: Partial<StepFacts> = { channel: 'in-person', place: 'Centre', work: hours(1) }
    const comparison = compared(row(['A', here], ['B', here], ['C']), row(['C']))
    expect(effectsOn(comparison, 'visits')).toEqual({
      'removed A': expect.closeTo(-0.5, 12),
      'removed B': expect.closeTo(-0.5, 12),
    })
    expectWhole(comparison)
  })

  it('gives changes without figures no part', () => {
    const comparison = compared(row(['A', { legalBases: [{ act: 'x' }] }]), row(['A', { legalBases: [{ act: 'y' }] }]))
    expect(comparison.changes.map(({ effect }) => effect)).toEqual([{}])
    expect(comparison.attribution.every(({ parts, total }) => parts.length === 0 && total === 0)).toBe(true)
  })

  it('leaves indicators out that are unknown', () => {
    const comparison = compared(row(['A']), row(['B']), { derived: false })
    expect(partOf(comparison, 'burden')).toBeUndefined()
    expect(comparison.attribution.map(({ indicator }) => indicator)).toEqual(ATTRIBUTED.filter((id) => id !== 'burden'))
  })

  it('gives a merge what it saves', () => {
    const asIs = row(['A', visit('X')], ['B', visit('Y')], ['C'])
    const comparison = compared(asIs, row(['M', visit('X')], ['C']), { merged: { A: 'M', B: 'M' } })
    expect(comparison.changes.map(({ kind }) => kind)).toEqual(['merged'])
    expect(comparison.changes[0]?.effect).toMatchObject({ steps: -1, visits: -1 })
    expectWhole(comparison)
  })

  it('gives a split what it costs', () => {
    const comparison = compared(row(['A', { wait: days(1) }]), row(['X', { wait: days(1) }], ['Y', { wait: days(1) }]), {
      corrections: { X: 'A', Y: 'A' },
    })
    expect(comparison.changes.map(({ kind }) => kind)).toEqual(['split'])
    expect(comparison.changes[0]?.effect).toMatchObject({ steps: 1 })
    expect(comparison.changes[0]?.effect.elapsedDays).toBeCloseTo(calendar(1), 12)
    expectWhole(comparison)
  })
})

/** Branches of one step each side by side. */
const fork =
  (...waits: readonly number[]) =>
  (b: ModelBuilder): void => {
    b.start('s')
    b.and('split')
    b.and('join')
    b.end('e')
    b.chain('s', 'split')
    for (const [i, wait] of waits.entries()) {
      b.task(`T${i}`, { wait: days(wait) })
      b.chain('split', `T${i}`, 'join')
    }
    b.chain('join', 'e')
  }

describe('attribution beside each other', () => {
  it('averages over all orders where branches save only together', () => {
    const comparison = compared(fork(10, 10), fork(4, 4))
    expect(effectsOn(comparison, 'elapsedDays')).toEqual({
      'time T0': expect.closeTo(-calendar(3), 12),
      'time T1': expect.closeTo(-calendar(3), 12),
    })
    expect(effectsOn(comparison, 'waitHours')).toEqual({ 'time T0': -48, 'time T1': -48 })
    expectWhole(comparison)
  })

  it('gives the branch on which everybody waits more', () => {
    // alone T0 saves 2 of its 6 days, T1 nothing; after T0 T1 saves the other 4
    const comparison = compared(fork(10, 8), fork(4, 4))
    expect(effectsOn(comparison, 'elapsedDays')).toEqual({
      'time T0': expect.closeTo(-calendar(4), 12),
      'time T1': expect.closeTo(-calendar(2), 12),
    })
    expectWhole(comparison)
  })

  it('goes in flow order, and says so, where too many changes matter to each other', () => {
    const many = Array.from({ length: 14 }, () => 10)
    const comparison = compared(fork(...many), fork(...many.map(() => 4)))
    expect(comparison.attributionMethod).toBe('flow-order')
    expect(effectsOn(comparison, 'elapsedDays')).toEqual({ 'time T13': expect.closeTo(-calendar(6), 12) })
    expectWhole(comparison)
  })
})

describe('attribution of the flow', () => {
  const inRow = (b: ModelBuilder) => {
    b.start('s')
    b.task('A', { wait: days(2) })
    b.task('B', { wait: days(2) })
    b.end('e')
    b.chain('s', 'A', 'B', 'e')
  }
  const beside = (b: ModelBuilder) => {
    b.start('s')
    b.and('split')
    b.task('A', { wait: days(2) })
    b.task('B', { wait: days(2) })
    b.and('join')
    b.end('e')
    b.chain('s', 'split', 'A', 'join', 'e')
    b.chain('split', 'B', 'join')
  }

  it('gives what running side by side saves to the steps that do', () => {
    const comparison = compared(inRow, beside)
    expect(effectsOn(comparison, 'elapsedDays')).toEqual({
      'parallel A': expect.closeTo(-calendar(1), 12),
      'parallel B': expect.closeTo(-calendar(1), 12),
    })
    expectWhole(comparison)
  })

  const loop = (p: number) => (b: ModelBuilder) => {
    b.start('s')
    b.xor('again')
    b.task('A', { wait: days(1) })
    b.xor('good', { name: 'Good?' })
    b.end('e')
    b.chain('s', 'again', 'A', 'good')
    b.flow('good', 'again', { p, id: 'back' })
    b.flow('good', 'e', { p: 1 - p, id: 'on' })
  }

  it('is a change of its own, the last, for other probabilities', () => {
    const comparison = compared(loop(0.5), loop(0.2))
    expect(comparison.changes).toMatchObject([{ kind: 'flow', key: 'flow||', asIs: [], toBe: [], name: '' }])
    expect(comparison.changes[0]?.facts).toEqual([
      { field: 'probability', before: { kind: 'number', value: 0.5 }, after: { kind: 'number', value: 0.2 } },
      { field: 'probability', before: { kind: 'number', value: 0.5 }, after: { kind: 'number', value: 0.8 } },
    ])
    expect(comparison.changes[0]?.effect.steps).toBeCloseTo(1.25 - 2, 9)
    expectWhole(comparison)
  })

  it('does not mix with changes of the steps', () => {
    const asIs = (b: ModelBuilder) => {
      b.start('s')
      b.task('X', { wait: days(3) })
      b.xor('again')
      b.task('A', { wait: days(1) })
      b.xor('good', { name: 'Good?' })
      b.end('e')
      b.chain('s', 'X', 'again', 'A', 'good')
      b.flow('good', 'again', { p: 0.5, id: 'back' })
      b.flow('good', 'e', { p: 0.5, id: 'on' })
    }
    const comparison = compared(asIs, loop(0.2))
    expect(comparison.changes.map(({ kind }) => kind)).toEqual(['removed', 'flow'])
    expect(effectsOn(comparison, 'elapsedDays')['removed X']).toBeCloseTo(-calendar(3), 7)
    expectWhole(comparison)
  })

  it('holds what other facts of the service make', () => {
    const priced = (asOf: string) => (b: ModelBuilder) => {
      b.service({
        asOf,
        currency: 'UZS',
        referenceUnits: [
          { code: 'BRV', from: '2015-01-01', amount: 100 },
          { code: 'BRV', from: '2020-01-01', amount: 300 },
        ],
      })
      row(['A', { costs: [{ kind: 'fee', amount: 2, currency: 'BRV' }] }])(b)
    }
    const comparison = compared(priced('2016-01-01'), priced('2021-01-01'))
    expect(effectsOn(comparison, 'applicantCost')).toEqual({ flow: 400 })
    expectWhole(comparison)
  })

  it('is no change where it makes no difference', () => {
    const renamed = (b: ModelBuilder) => {
      b.start('s', { name: 'Begin' })
      b.xor('nothing')
      b.task('A', { wait: days(2) })
      b.task('B', { wait: days(2) })
      b.end('e')
      b.chain('s', 'nothing', 'A', 'B', 'e')
    }
    expect(compared(inRow, renamed).changes).toEqual([])
  })
})

describe('attribution at the edges', () => {
  it('comes from nothing: an as-is without steps', () => {
    const empty = (b: ModelBuilder) => {
      b.start('s')
      b.end('e')
      b.chain('s', 'e')
    }
    const comparison = compared(empty, row(['A', { wait: days(1) }], ['B']))
    expect(effectsOn(comparison, 'steps')).toEqual({ 'added A': 1, 'added B': 1 })
    expectWhole(comparison)
    expectWhole(compared(row(['A', { wait: days(1) }], ['B']), empty))
  })

  it('sums where a part of the cases is stuck', () => {
    const stuck = (b: ModelBuilder) => {
      b.start('s')
      b.task('A', { wait: days(1) })
      b.xor('x')
      b.task('B', { wait: days(2) })
      b.and('join')
      b.end('e')
      b.chain('s', 'A', 'x')
      b.flow('x', 'B', { p: 0.5 })
      b.flow('x', 'join', { p: 0.25 })
      b.flow('x', 'e', { p: 0.25 })
      b.chain('B', 'join', 'e')
    }
    const sound = (b: ModelBuilder) => {
      b.start('s')
      b.task('A', { wait: days(3) })
      b.task('B', { wait: days(1) })
      b.end('e')
      b.chain('s', 'A', 'B', 'e')
    }
    expectWhole(compared(stuck, sound))
    expectWhole(compared(sound, stuck))
  })

  it('gives no parts where no case comes to its end', () => {
    const never = (b: ModelBuilder) => {
      b.start('s')
      b.task('A')
      b.and('join')
      b.end('e')
      b.chain('s', 'A', 'join', 'e')
      b.task('B')
      b.chain('B', 'join')
      b.chain('e2', 'B')
    }
    const comparison = compared(never, row(['A']))
    for (const { total } of comparison.attribution) expect(total).not.toBeNaN()
    expectWhole(comparison)
  })

  it('sees performers of one id in both files as they are in each', () => {
    const lane = (hourlyCost: number, name: string) => (b: ModelBuilder) => {
      b.lane('L', { name, hourlyCost }, () => b.task('A', { work: hours(2) }))
      b.lane('M', { name: 'Other' }, () => b.task('B'))
      b.chain('A', 'B')
    }
    const comparison = compared(lane(10, 'Registry'), lane(4, 'Bank'), { derived: false })
    expect(effectsOn(comparison, 'agencyCost')).toEqual({ 'performer A': -12 })
  })
})
