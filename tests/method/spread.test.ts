import { describe } from 'vitest'
import { hour } from '#tests/support/handCases.ts'
import type { IndicatorCase } from '#tests/support/indicatorCases.ts'
import { APPLICANT, OFFICE, chain, inPerson, itCounts, row } from '#tests/support/indicatorCases.ts'
import type { StepFacts } from '#src/domain/step.ts'
import type { ModelBuilder } from '#tests/support/models.ts'

/** One of two steps of the applicant, the first with probability `p`. */
const either = (p: number, first: Partial<StepFacts>, second: Partial<StepFacts>) => (b: ModelBuilder) =>
  b.pool('pool', {}, () =>
    b.lane('lane', APPLICANT, () => {
      b.start('s')
      b.xor('x')
      b.task('A', first)
      b.task('B', second)
      b.chain('s', 'x')
      b.flow('x', 'A', { p })
      b.flow('x', 'B', { p: 1 - p })
    }),
  )

const submits = (...names: string[]) => ({ documents: names.map((name) => ({ name, role: 'submitted' }) as const) })

const CASES: readonly IndicatorCase[] = [
  {
    rule: 'a quantile is the smallest value that enough cases do not exceed, without interpolation',
    draw: either(0.5, { work: hour(8) }, { work: hour(16) }),
    mean: { elapsedWorkingDays: 1.5, elapsedDays: 2.1 },
    min: { elapsedWorkingDays: 1, elapsedDays: 1.4, workHours: 8 },
    p50: { elapsedWorkingDays: 1, elapsedDays: 1.4, workHours: 8 },
    p90: { elapsedWorkingDays: 2, elapsedDays: 2.8, workHours: 16 },
  },
  {
    rule: 'nine tenths exactly are enough for p90',
    draw: either(0.9, { work: hour(1) }, { work: hour(2) }),
    p50: { workHours: 1 },
    p90: { workHours: 1 },
  },
  {
    rule: 'a value of probability 0 is no minimum',
    draw: either(0, { work: hour(1) }, { work: hour(2) }),
    min: { workHours: 2, steps: 1 },
  },
  {
    rule: 'shares are sums over sums: the case with more interactions weighs more',
    // half: 1 of 1 online; half: 0 of 3
    draw: (b) =>
      b.pool('pool', {}, () =>
        b.lane('lane', APPLICANT, () => {
          b.start('s')
          b.xor('x')
          b.task('A', { channel: 'online' })
          for (const id of ['B', 'C', 'D']) b.task(id, inPerson('X', 1))
          b.chain('s', 'x')
          b.flow('x', 'A', { p: 0.5 })
          b.flow('x', 'B', { p: 0.5 })
          b.chain('B', 'C', 'D')
        }),
      ),
    mean: { onlineShare: 0.25, interactions: 2, visits: 0.5, maturity: 4 },
    min: { onlineShare: null, visits: 0 },
    p50: { onlineShare: null, visits: 0 },
    p90: { visits: 1 },
  },
  {
    rule: 'shares of cases have a mean only',
    draw: row(APPLICANT, inPerson('X', 1)),
    mean: { reworkShare: 0, completionShare: 1, deadlineShare: null },
    min: { reworkShare: null, completionShare: null },
    p90: { reworkShare: null, completionShare: null },
  },
  {
    rule: 'in a loop each round is a visit of its own when the office takes long, and documents are asked for again',
    // apply in person 1 h, check waits 8 h; back with 0.5: two rounds
    draw: (b) =>
      b.pool('pool', {}, () => {
        b.start('s')
        b.xor('m')
        b.xor('x')
        b.end('e')
        b.lane('a', APPLICANT, () => b.task('A', { ...inPerson('X', 1), ...submits('Passport', 'Form') }))
        b.lane('o', OFFICE, () => b.task('B', { channel: 'internal', wait: hour(8), work: hour(1) }))
        b.chain('s', 'm', 'A', 'B', 'x')
        b.flow('x', 'm', { p: 0.5 })
        b.flow('x', 'e', { p: 0.5 })
      }),
    mean: { visits: 2, documents: 2, repeatedDocuments: 2, handovers: 3, agenciesInvolved: 1, reworkShare: 0.5 },
    min: { visits: 1, repeatedDocuments: 0, handovers: 1 },
    p50: { visits: 1, documents: 2 },
    p90: { visits: 4, repeatedDocuments: 6 },
  },
  {
    rule: 'in a loop through a quick office the visit goes on, whatever the number of rounds',
    draw: (b) =>
      b.pool('pool', {}, () => {
        b.start('s')
        b.xor('m')
        b.xor('x')
        b.end('e')
        b.lane('a', APPLICANT, () => b.task('A', inPerson('X', 1)))
        b.lane('o', OFFICE, () => b.task('B', { channel: 'internal', work: hour(1) }))
        b.chain('s', 'm', 'A', 'B', 'x')
        b.flow('x', 'm', { p: 0.5 })
        b.flow('x', 'e', { p: 0.5 })
      }),
    mean: { visits: 1, interactions: 2 },
    p90: { visits: 1, interactions: 4 },
  },
  {
    rule: 'the latest end in a visit counts, not that of the step before',
    // A 1..6 beside B 0..1 at one place; C starts at 9: 3 h after A, 8 h after B
    draw: (b) =>
      b.pool('pool', {}, () =>
        b.lane('lane', APPLICANT, () => {
          b.start('s')
          b.and('x')
          b.task('A', inPerson('X', 6))
          b.task('B', inPerson('X', 1))
          b.and('j')
          b.task('W', { channel: 'internal', work: hour(3) })
          b.task('C', inPerson('X', 1))
          b.chain('s', 'x', 'A', 'j', 'W', 'C')
          b.chain('x', 'B', 'j')
        }),
      ),
    mean: { visits: 1 },
  },
  {
    rule: 'a queue on a step at another place is no bridge, and a transfer wait is a gap even with a queue before',
    draw: row(
      APPLICANT,
      inPerson('X', 1),
      inPerson('Y', 1, { wait: { likely: 6, unit: 'hour', kind: 'queue' } }),
      inPerson('Y', 1, { wait: { likely: 6, unit: 'hour', kind: 'statutory' } }),
    ),
    mean: { visits: 3, waitHours: 12 },
  },
  {
    rule: 'places differ by their name as written or by the organisation that stands for it',
    draw: (b) =>
      chain(b, { a: APPLICANT, o: { kind: 'front-office', organisation: 'Cadastre' } }, [
        ['a', { channel: 'in-person', place: 'Cadastre', work: hour(1) }],
        ['o', { channel: 'in-person', work: hour(1) }],
        ['a', { channel: 'in-person', organisation: 'Cadastre', work: hour(1) }],
        ['o', { channel: 'in-person', organisation: 'Bank', work: hour(1) }],
      ]),
    mean: { visits: 2, interactions: 4, agenciesContacted: 2 },
  },
  {
    rule: 'an inspector’s call does not break a visit in two',
    draw: row(OFFICE, inPerson('X', 1), inPerson('applicant', 1), inPerson('X', 1)),
    mean: { visits: 1, interactions: 3 },
  },
  {
    rule: 'once only counts a document that a step which ended before issued, not one that ends later',
    draw: (b) => {
      b.pool('p', {}, () => {
        b.start('s')
        b.and('x')
        b.lane('a', APPLICANT, () => {
          b.task('A', { work: hour(1), ...submits('Certificate') })
          b.task('B', { work: hour(1), ...submits('Extract') })
        })
        b.lane('o', OFFICE, () => {
          b.task('I', { work: hour(3), documents: [{ name: 'certificate', role: 'issued' }] })
          b.task('K', { work: hour(1), documents: [{ name: 'EXTRACT ', role: 'issued' }] })
        })
        b.chain('s', 'x', 'A')
        b.chain('x', 'I')
        b.chain('x', 'K', 'B')
      })
    },
    mean: { onceOnlyGap: 1, documents: 2 },
  },
  {
    rule: 'once only counts a name once, however often it is submitted',
    draw: row(
      APPLICANT,
      { documents: [{ name: 'Tax', role: 'submitted' }] },
      { documents: [{ name: 'tax', role: 'submitted', holder: 'Tax Committee' }] },
      { documents: [{ name: 'TAX', role: 'submitted', holder: 'Tax Committee' }] },
    ),
    mean: { onceOnlyGap: 1, documents: 1, repeatedDocuments: 2 },
  },
]

describe('an indicator over cases', () => {
  itCounts(CASES)
})
