import { describe } from 'vitest'
import { hour, tasks, timer } from '#tests/support/handCases.ts'
import type { IndicatorCase } from '#tests/support/indicatorCases.ts'
import { APPLICANT, OFFICE, chain, itCounts, row } from '#tests/support/indicatorCases.ts'
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
    rule: 'documents on an office’s step count when its channel brings the applicant in',
    draw: row(
      OFFICE,
      { channel: 'in-person', work: hour(1), ...submits('A') },
      { channel: 'internal', ...submits('B') },
      { channel: 'notice', ...submits('C') },
      submits('D'),
    ),
    mean: { documents: 1, interactions: 1 },
  },
  {
    rule: 'copies are summed over executions whatever the role of the document',
    draw: row(APPLICANT, {
      repeat: 2,
      documents: [
        { name: 'A', role: 'submitted', form: 'copy' },
        { name: 'B', role: 'submitted', form: 'copy', copies: 3 },
        { name: 'C', role: 'submitted', form: 'certified-copy' },
        { name: 'D', role: 'submitted', form: 'certified-copy', certifiedCopies: 2, copies: 1 },
        { name: 'E', role: 'submitted', form: 'original' },
      ],
    }),
    // a time: copies 1 + 3 + 0 + 1, certified 1 + 2
    mean: { copies: 2 * (5 + 3), certifiedCopies: 6, documents: 5 },
  },
  {
    rule: 'rework needs a step that has run: a skipped one is none',
    draw: (b) => {
      b.start('s')
      b.xor('m')
      b.task('A', { repeat: 0 })
      b.xor('x')
      b.end('e')
      b.chain('s', 'm', 'A', 'x')
      b.flow('x', 'm', { p: 0.5 })
      b.flow('x', 'e', { p: 0.5 })
    },
    mean: { reworkShare: 0, steps: 0 },
  },
  {
    rule: 'the deadline holds on its last hour, and each case counts for itself',
    draw: (b) => {
      b.service({ deadline: 2, deadlineUnit: 'working-day' })
      either(0.3, { work: hour(16) }, { work: hour(16.5) })(b)
    },
    mean: { deadlineShare: 0.3 },
  },
  {
    rule: 'a deadline in calendar days: 14 of them are 80 working hours',
    draw: (b) => {
      b.service({ deadline: 14, deadlineUnit: 'calendar-day' })
      either(0.3, { work: hour(80) }, { work: hour(81) })(b)
    },
    mean: { deadlineShare: 0.3 },
  },
  {
    rule: 'only the part of an applicant’s wait inside the span stops the clock',
    // from the end of A: 6 h of work beside a wait of 10 h that begins with A and lasts 2 h beyond its end; C ends at 4 + 6
    draw: (b) => {
      b.service({ deadline: 4, deadlineUnit: 'hour', deadlineFrom: 'A', deadlineTo: 'C' })
      b.start('s')
      b.and('x')
      b.task('A', { work: hour(4) })
      b.task('C', { work: hour(6) })
      b.task('W', { wait: { likely: 6, unit: 'hour', kind: 'applicant' } })
      b.chain('s', 'x', 'A', 'C')
      b.chain('x', 'W')
    },
    mean: { deadlineShare: 1 }, // 6 h less the 2 h from 4 to 6
  },
  {
    rule: 'handovers: a message from another pool is a way like any other, and so are gateways between',
    draw: (b) => {
      b.pool('p', APPLICANT, () => {
        b.start('s')
        b.task('A', { work: hour(1) })
        b.catch('c')
        b.task('D', { work: hour(1) })
        b.chain('s', 'A', 'c', 'D')
      })
      b.pool('q', OFFICE, () => {
        b.start('s2', { events: [{ kind: 'message' }] })
        b.xor('x')
        b.task('B', { work: hour(1) })
        b.throw('t', 'message')
        b.chain('s2', 'x', 'B', 't')
      })
      b.messageFlow('A', 's2')
      b.messageFlow('t', 'c')
    },
    // B after A: 1; D after A (token) and B (message): 1 other
    mean: { handovers: 2, elapsedWorkingDays: 3 / 8 },
  },
  {
    rule: 'two lanes of one name are two performers, of one organisation',
    draw: (b) => {
      b.pool('p', { name: 'Agency' }, () => {
        b.start('s')
        b.lane('L1', { name: 'Clerk' }, () => tasks(b, { A: 1 }))
        b.lane('L2', { name: 'Clerk' }, () => tasks(b, { B: 1 }))
        b.chain('s', 'A', 'B')
      })
    },
    mean: { handovers: 1, agenciesInvolved: 1 },
  },
  {
    rule: 'maturity is 0 for post and phone, and 3 needs at least half of the cases',
    draw: either(0.5, { channel: 'post' }, { channel: 'online' }),
    mean: { maturity: 4 },
  },
  {
    rule: 'maturity 2 where fewer than half of the first interactions are online',
    draw: either(0.6, { channel: 'post' }, { channel: 'online' }),
    mean: { maturity: 2, onlineShare: 0.4 },
  },
  {
    rule: 'media breaks go by time, not by the file',
    // B is drawn first but runs second: paper, data, paper
    draw: (b) => {
      const form = (of: 'original' | 'data') => ({
        work: hour(1),
        documents: [{ name: 'F', role: 'internal', form: of } as const],
      })
      b.start('s')
      b.task('B', form('data'))
      b.task('A', form('original'))
      b.task('C', form('original'))
      b.chain('s', 'A', 'B', 'C')
    },
    mean: { mediaBreaks: 2 },
  },
  {
    rule: 'value shares count the work of each execution, in sums over sums',
    draw: (b) => {
      b.start('s')
      b.xor('x')
      b.task('A', { work: hour(1), value: 'value' })
      b.task('B', { work: hour(3), value: 'waste' })
      b.chain('s', 'x')
      b.flow('x', 'A', { p: 0.5 })
      b.flow('x', 'B', { p: 0.5 })
    },
    mean: { valueShare: 0.25, wasteShare: 0.75, requiredShare: 0 },
  },
  {
    rule: 'automatic: service, script and business rule tasks unless a channel says otherwise',
    draw: (b) => {
      b.start('s')
      b.task('A', {}, { taskKind: 'service' })
      b.task('B', {}, { taskKind: 'script' })
      b.task('C', {}, { taskKind: 'businessRule' })
      b.task('D', { channel: 'internal' }, { taskKind: 'service' })
      b.task('E', { channel: 'automatic' })
      b.chain('s', 'A', 'B', 'C', 'D', 'E')
    },
    mean: { automationShare: 0.8 },
  },
  {
    rule: 'a service task of the applicant is automatic, and no interaction',
    draw: (b) =>
      b.pool('p', APPLICANT, () => {
        b.start('s')
        b.task('A', {}, { taskKind: 'service' })
        b.task('B', {}, { taskKind: 'send' })
        b.chain('s', 'A', 'B')
      }),
    mean: { interactions: 1, automationShare: 0.5 },
  },
  {
    rule: 'agencies’ hours leave out applicant and private, and take systems in',
    draw: (b) => {
      b.service({ overhead: 0.25 })
      chain(
        b,
        {
          a: APPLICANT,
          p: { kind: 'private', hourlyCost: 9 },
          y: { kind: 'system', hourlyCost: 4 },
          t: { kind: 'other-agency', hourlyCost: 8 },
        },
        [
          ['a', { work: hour(1) }],
          ['p', { work: hour(2), channel: 'phone' }],
          ['y', { work: hour(4) }],
          ['t', { work: hour(8), channel: 'in-person' }],
        ],
      )
    },
    mean: { agencyHours: 12, applicantHours: 11, workHours: 15, agencyCost: (16 + 64) * 1.25 },
  },
  {
    rule: 'burden and days until served without the facts they need are null or zero',
    draw: row({ kind: 'back-office' }, { work: hour(8) }),
    mean: { burden: null, elapsedDays: 1.4, maturity: 5, onlineShare: null },
  },
  {
    rule: 'waiting: timers count, and waits of the sub-process itself',
    draw: (b) => {
      b.start('s')
      b.catch('t', timer('PT2H'))
      b.task('A', { wait: { likely: 1, unit: 'working-day' } })
      b.chain('s', 't', 'A')
    },
    mean: { waitHours: 10, flowEfficiency: 0, elapsedWorkingDays: 1.25 },
    min: { waitHours: 10 },
  },
]

describe('an indicator of documents, time and money', () => {
  itCounts(CASES)
})
