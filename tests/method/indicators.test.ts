import { describe } from 'vitest'
import { hour } from '#tests/support/handCases.ts'
import type { IndicatorCase } from '#tests/support/indicatorCases.ts'
import { APPLICANT, OFFICE, chain, inPerson, itCounts, row } from '#tests/support/indicatorCases.ts'

const CASES: readonly IndicatorCase[] = [
  {
    rule: 'visits: two in-person steps at one place within 4 hours are one visit',
    draw: row(APPLICANT, inPerson('X', 1), { channel: 'internal', work: hour(3.9) }, inPerson('X', 1)),
    mean: { visits: 1, interactions: 2 },
  },
  {
    rule: 'visits: exactly 4 working hours later is a new visit',
    draw: row(APPLICANT, inPerson('X', 1), { channel: 'internal', work: hour(4) }, inPerson('X', 1)),
    mean: { visits: 2 },
  },
  {
    rule: 'visits: a wait of kind queue is spent there and makes no gap',
    draw: row(APPLICANT, inPerson('X', 1), inPerson('X', 1, { wait: { likely: 6, unit: 'hour', kind: 'queue' } })),
    mean: { visits: 1, waitHours: 6 },
  },
  {
    rule: 'visits: every other wait makes a gap',
    draw: row(APPLICANT, inPerson('X', 1), inPerson('X', 1, { wait: { likely: 6, unit: 'hour', kind: 'transfer' } })),
    mean: { visits: 2 },
  },
  {
    rule: 'visits: another place is another visit, and so is the way back',
    draw: row(APPLICANT, inPerson('X', 1), inPerson('Y', 1), inPerson('X', 1)),
    mean: { visits: 3 },
  },
  {
    rule: 'visits: an inspector who comes to the applicant makes none',
    draw: row(OFFICE, inPerson('applicant', 1), inPerson('X', 1)),
    mean: { visits: 1, interactions: 2 },
  },
  {
    rule: 'visits: without a place the step’s organisation is it, else the performer’s',
    draw: row(
      { kind: 'front-office', organisation: 'Cadastre' },
      { channel: 'in-person', work: hour(1) },
      { channel: 'in-person', work: hour(1), organisation: 'Cadastre' },
      { channel: 'in-person', work: hour(1), organisation: 'Tax office' },
    ),
    mean: { visits: 2 },
  },
  {
    rule: 'visits: overlapping steps at two places are visits of their own',
    draw: (b) => {
      b.pool('p', {}, () =>
        b.lane('l', APPLICANT, () => {
          b.start('s')
          b.and('x')
          b.task('A', inPerson('X', 3))
          b.task('W', { channel: 'internal', work: hour(1) })
          b.task('B', inPerson('Y', 1))
          b.and('j')
          b.task('C', inPerson('X', 1))
          b.end('e')
          b.chain('s', 'x', 'A', 'j', 'C', 'e')
          b.chain('x', 'W', 'B', 'j')
        }),
      )
    },
    mean: { visits: 3 },
  },
  {
    rule: 'interactions: the applicant’s own step counts unless internal, notice or automatic; another’s only by its channel',
    draw: (b) =>
      chain(b, { a: APPLICANT, o: OFFICE }, [
        ['a', {}],
        ['a', { channel: 'internal' }],
        ['a', { channel: 'notice' }],
        ['a', { channel: 'automatic' }],
        ['o', {}],
        ['o', { channel: 'phone' }],
        ['o', { channel: 'post' }],
        ['o', { channel: 'online' }],
        ['o', { channel: 'internal' }],
      ]),
    mean: { interactions: 4, steps: 9, onlineShare: 0.25, automationShare: 1 / 9 },
  },
  {
    rule: 'documents: distinct submitted names on steps that involve the applicant, folded and trimmed',
    draw: row(
      APPLICANT,
      {
        documents: [
          { name: ' Passport ', role: 'submitted', form: 'copy' },
          { name: 'Tax  certificate', role: 'submitted', holder: 'Tax' },
          { name: 'Diploma', role: 'presented' },
        ],
      },
      { documents: [{ name: 'passport', role: 'submitted', form: 'certified-copy' }] },
      { channel: 'internal', documents: [{ name: 'Memo', role: 'submitted' }] },
    ),
    mean: { documents: 2, repeatedDocuments: 1, copies: 2, certifiedCopies: 1, onceOnlyGap: 1 },
  },
  {
    rule: 'once only: a document that an earlier step issued is already held',
    draw: (b) =>
      chain(b, { a: APPLICANT, o: OFFICE }, [
        ['o', { documents: [{ name: 'Certificate', role: 'issued' }] }],
        [
          'a',
          {
            documents: [
              { name: 'certificate', role: 'submitted' },
              { name: 'Photo', role: 'submitted' },
            ],
          },
        ],
      ]),
    mean: { documents: 2, onceOnlyGap: 1 },
  },
  {
    rule: 'organisations: of the contact, else of a performer who is not the applicant, else none',
    draw: (b) =>
      chain(
        b,
        { a: APPLICANT, o: { kind: 'front-office', organisation: 'Cadastre' }, t: { kind: 'back-office', organisation: 'Tax' } },
        [
          ['a', { channel: 'in-person', organisation: 'Bank' }],
          ['a', { channel: 'online' }],
          ['o', { channel: 'in-person' }],
          ['t', { channel: 'internal' }],
        ],
      ),
    mean: { agenciesContacted: 2, handovers: 2 },
  },
  {
    rule: 'money: payers by default, by kind and by performer',
    draw: (b) => {
      b.service({ hourlyValue: 10, visitCost: 5, visitHours: 2, overhead: 0.5, volume: 100, currency: 'UZS' })
      chain(b, { a: APPLICANT, o: { kind: 'back-office', hourlyCost: 20 }, n: { kind: 'private', hourlyCost: 1000 } }, [
        [
          'a',
          {
            ...inPerson('X', 1),
            costs: [
              { kind: 'fee', amount: 100 },
              { kind: 'other', amount: 7 },
            ],
          },
        ],
        [
          'o',
          {
            work: hour(2),
            costs: [
              { kind: 'duty', amount: 50 },
              { kind: 'material', amount: 3 },
              { kind: 'service', amount: 4, payer: 'applicant' },
            ],
          },
        ],
        ['n', { ...inPerson('X', 1), costs: [{ kind: 'postage', amount: 2 }] }],
      ])
    },
    // applicant: 100 + 7 + 50 + 4 + 2 = 163, one visit 5; hours 1 + 1 (private, in person) + 2; agency: 2 x 20 x 1.5 + 3
    mean: {
      fees: 150,
      applicantOutOfPocket: 168,
      applicantHours: 4,
      applicantCost: 208,
      agencyHours: 2,
      agencyCost: 63,
      burden: 20800,
      workHours: 4,
      visits: 1,
    },
  },
  {
    rule: 'money: a reference unit is worth what its latest row not after asOf says',
    draw: (b) => {
      const rows = [
        { code: 'BRV', from: '2015-09-01', amount: 130240 },
        { code: 'BRV', from: '2016-10-01', amount: 149775 },
      ]
      b.service({ asOf: '2016-09-30', currency: 'UZS', referenceUnits: rows })
      row(APPLICANT, { costs: [{ kind: 'fee', amount: 1.25, currency: 'BRV' }] })(b)
    },
    mean: { fees: 162800 },
  },
  {
    rule: 'money: without asOf the last row holds',
    draw: (b) => {
      const rows = [
        { code: 'BRV', from: '2015-09-01', amount: 100 },
        { code: 'BRV', from: '2016-10-01', amount: 200 },
      ]
      b.service({ currency: 'UZS', referenceUnits: rows })
      row(APPLICANT, { costs: [{ kind: 'fee', amount: 2, currency: 'BRV' }] })(b)
    },
    mean: { fees: 400 },
  },
  {
    rule: 'money: a date before the first row leaves the cost out',
    draw: (b) => {
      b.service({ asOf: '2010-01-01', currency: 'UZS', referenceUnits: [{ code: 'BRV', from: '2015-09-01', amount: 100 }] })
      row(APPLICANT, {
        costs: [
          { kind: 'fee', amount: 2, currency: 'BRV' },
          { kind: 'fee', amount: 5 },
        ],
      })(b)
    },
    mean: { fees: 5 },
  },
  {
    rule: 'spread of a loop: min 1, half of the cases 1, nine in ten at most 4',
    draw: (b) => {
      b.start('s')
      b.task('A', { work: hour(1) })
      b.xor('x')
      b.end('e')
      b.flow('s', 'A')
      b.flow('A', 'x')
      b.flow('x', 'A', { p: 0.5 })
      b.flow('x', 'e', { p: 0.5 })
    },
    mean: { steps: 2, reworkShare: 0.5, workHours: 2 },
    min: { steps: 1 },
    p50: { steps: 1 },
    p90: { steps: 4, workHours: 4 },
  },
  {
    rule: 'value shares are work so marked over all work marked',
    draw: row(
      OFFICE,
      { work: hour(1), value: 'value' },
      { work: hour(3), value: 'waste' },
      { work: hour(50) },
      { work: hour(4), value: 'required' },
    ),
    mean: { valueShare: 1 / 8, wasteShare: 3 / 8, requiredShare: 4 / 8 },
  },
  {
    rule: 'shares without a denominator are null',
    draw: row({ kind: 'back-office' }, { channel: 'internal' }),
    mean: { onlineShare: null, valueShare: null, flowEfficiency: null },
  },
  {
    rule: 'media breaks: per document name, changes between paper and electronic',
    draw: row(
      OFFICE,
      { work: hour(1), documents: [{ name: 'Form', role: 'internal', form: 'original' }] },
      {
        work: hour(1),
        documents: [
          { name: 'form', role: 'internal', form: 'data' },
          { name: 'Act', role: 'internal', form: 'data' },
        ],
      },
      { work: hour(1), documents: [{ name: 'Form', role: 'issued', form: 'electronic' }] },
      { work: hour(1), documents: [{ name: 'Form', role: 'issued', form: 'certified-copy' }] },
    ),
    mean: { mediaBreaks: 2 },
  },
  {
    rule: 'procedures as Doing Business counts: a run ends when the organisation changes; unnamed ones are one run each',
    draw: row(
      { kind: 'applicant' },
      { organisation: 'Cadastre' },
      { organisation: 'Cadastre' },
      { organisation: 'Tax' },
      { organisation: 'Cadastre' },
      {},
      {},
    ),
    mean: { proceduresDB: 5, interactions: 6 },
  },
  {
    rule: 'legal coverage is over the steps of the model, executed or not',
    draw: row(OFFICE, { legalBases: [{ act: 'a' }] }, {}, {}, {}),
    mean: { legalCoverage: 0.25 },
  },
  {
    rule: 'completion: cases without a refused or abandoned end',
    draw: (b) => {
      b.start('s')
      b.xor('x')
      b.end('yes', { outcome: 'granted' })
      b.end('no', { outcome: 'refused' })
      b.end('gone', { outcome: 'abandoned' })
      b.flow('s', 'x')
      b.flow('x', 'yes', { p: 0.7 })
      b.flow('x', 'no', { p: 0.2 })
      b.flow('x', 'gone', { p: 0.1 })
    },
    mean: { completionShare: 0.7, steps: 0 },
  },
  {
    rule: 'deadline: from the end of one step to the end of another, the applicant’s waits inside left out',
    draw: (b) => {
      b.service({ deadline: 10, deadlineUnit: 'working-day', deadlineFrom: 'A', deadlineTo: 'C' })
      row(
        OFFICE,
        { work: hour(40) },
        { wait: { likely: 5, unit: 'working-day', kind: 'applicant' }, work: hour(8) },
        { wait: { likely: 9, unit: 'working-day', kind: 'statutory' } },
        { work: hour(800) },
      )(b)
    },
    mean: { deadlineShare: 1 },
  },
  {
    rule: 'deadline: one hour too much misses it',
    draw: (b) => {
      b.service({ deadline: 10, deadlineUnit: 'working-day' })
      row(OFFICE, { work: hour(81) })(b)
    },
    mean: { deadlineShare: 0 },
  },
  {
    rule: 'days until the applicant is served end with the last step that involves the applicant',
    draw: (b) =>
      chain(b, { a: APPLICANT, o: OFFICE }, [
        ['a', { work: hour(8) }],
        ['o', { work: hour(8), channel: 'internal' }],
        ['a', { work: hour(8) }],
        ['o', { work: hour(16), channel: 'internal' }],
      ]),
    mean: { applicantDays: (3 * 7) / 5, elapsedDays: 7, elapsedWorkingDays: 5 },
  },
  {
    rule: 'three-point times count with the PERT mean',
    draw: row(OFFICE, { work: { min: 10, likely: 20, max: 60, unit: 'minute' } }),
    mean: { workHours: 25 / 60 },
  },
  {
    rule: 'maturity 0: nothing but visits',
    draw: row(APPLICANT, inPerson('X', 1)),
    mean: { maturity: 0 },
  },
  {
    rule: 'maturity 1: information is online',
    draw: (b) => {
      b.service({ infoUrl: 'https://example.org' })
      row(APPLICANT, inPerson('X', 1))(b)
    },
    mean: { maturity: 1 },
  },
  {
    rule: 'maturity 2: some interaction is online',
    draw: row(APPLICANT, inPerson('X', 1), { channel: 'online' }),
    mean: { maturity: 2 },
  },
  {
    rule: 'maturity 3: the first interaction with a submitted document is online',
    draw: row(APPLICANT, inPerson('X', 1), { channel: 'online', documents: [{ name: 'Form', role: 'submitted' }] }),
    mean: { maturity: 3 },
  },
  {
    rule: 'maturity 4: no visit, and only online interactions in at least half of the cases',
    draw: row(APPLICANT, { channel: 'online' }, { channel: 'notice' }),
    mean: { maturity: 4 },
  },
  {
    rule: 'maturity 5: the applicant has nothing to do',
    draw: row(OFFICE, { channel: 'internal' }, { channel: 'notice' }),
    mean: { maturity: 5 },
  },
]

describe('an indicator counts as the method says', () => {
  itCounts(CASES)
})
