import { describe, expect, it } from 'vitest'
import { analyse } from '#src/analysis/analyse.ts'
import type { IndicatorId } from '#src/domain/indicators.ts'
import { build, type ModelBuilder } from '#tests/support/models.ts'

/**
 * The rules of docs/method.md, section 1.1, each with an answer worked out by hand from the words of the rule alone.
 * Figures are means unless the key says otherwise; `hours` is the elapsed time in working hours, `n` executions of steps.
 */
interface Case {
  readonly rule: string
  readonly draw: (b: ModelBuilder) => void
  readonly expected: Partial<Record<IndicatorId, number>>
  readonly hours?: number
  readonly n?: Record<string, number>
  readonly findings?: readonly string[]
}

const hour = (likely: number) => ({ likely, unit: 'hour' }) as const
const work = (hours: number) => ({ work: hour(hours) })

/** start -> A -> end, with the options of A. */
const single =
  (facts: Parameters<ModelBuilder['task']>[1], options?: Parameters<ModelBuilder['task']>[2]) => (b: ModelBuilder) => {
    b.start('s')
    b.task('A', facts, options)
    b.end('e')
    b.chain('s', 'A', 'e')
  }

const CASES: readonly Case[] = [
  {
    rule: 'AND waits for the longest branch of each case: half the cases 1 h, half 3 h, beside 2 h, take 2.5 h',
    draw: (b) => {
      b.start('s')
      b.and('split')
      b.xor('x')
      b.task('one', work(1))
      b.task('three', work(3))
      b.xor('m')
      b.task('two', work(2))
      b.and('join')
      b.end('e')
      b.flow('s', 'split')
      b.flow('split', 'x')
      b.flow('x', 'one', { p: 0.5 })
      b.flow('x', 'three', { p: 0.5 })
      b.flow('one', 'm')
      b.flow('three', 'm')
      b.flow('m', 'join')
      b.chain('split', 'two', 'join', 'e')
    },
    hours: 2.5,
    expected: { workHours: 4, steps: 2 },
  },
  {
    rule: 'a loop entered at two places is solved, not unrolled',
    draw: (b) => {
      b.start('s')
      b.xor('x')
      b.task('A', work(1))
      b.task('B', work(1))
      b.xor('y')
      b.end('e')
      b.flow('s', 'x')
      b.flow('x', 'A', { p: 0.5 })
      b.flow('x', 'B', { p: 0.5 })
      b.flow('A', 'B')
      b.flow('B', 'y')
      b.flow('y', 'A', { p: 0.5 })
      b.flow('y', 'e', { p: 0.5 })
    },
    n: { A: 1.5, B: 2 },
    expected: { steps: 3.5 },
  },
  {
    rule: 'a join that waits for ever makes the case stuck, and figures are over the complete cases',
    draw: (b) => {
      b.start('s')
      b.xor('x')
      b.task('A', work(1))
      b.task('B', work(5))
      b.task('C', work(7))
      b.and('join')
      b.end('e')
      b.end('e2')
      b.flow('s', 'x')
      b.flow('x', 'A', { p: 0.3 })
      b.flow('x', 'B', { p: 0.4 })
      b.flow('x', 'C', { p: 0.3 })
      b.flow('A', 'e')
      b.flow('B', 'join')
      b.flow('C', 'join')
      b.flow('join', 'e2')
    },
    hours: 1,
    expected: { steps: 1, workHours: 1 },
  },
  {
    rule: 'probabilities of an exclusive split that do not add up to 1 are divided by their sum',
    draw: (b) => {
      b.start('s')
      b.xor('x')
      b.task('A', work(1))
      b.task('B', work(2))
      b.end('e')
      b.flow('s', 'x')
      b.flow('x', 'A', { p: 0.5 })
      b.flow('x', 'B', { p: 0.75 })
      b.flow('A', 'e')
      b.flow('B', 'e')
    },
    n: { A: 0.4, B: 0.6 },
    expected: { workHours: 1.6 },
  },
  {
    rule: 'missing probabilities share what is left equally',
    draw: (b) => {
      b.start('s')
      b.xor('x')
      for (const id of ['A', 'B', 'C']) b.task(id, work(1))
      b.end('e')
      b.flow('s', 'x')
      b.flow('x', 'A', { p: 0.5 })
      b.flow('x', 'B')
      b.flow('x', 'C')
      for (const id of ['A', 'B', 'C']) b.flow(id, 'e')
    },
    n: { A: 0.5, B: 0.25, C: 0.25 },
    expected: { steps: 1 },
  },
  {
    rule: 'probabilities that are all zero mean equal ones',
    draw: (b) => {
      b.start('s')
      b.xor('x')
      b.task('A', work(1))
      b.task('B', work(3))
      b.end('e')
      b.flow('s', 'x')
      b.flow('x', 'A', { p: 0 })
      b.flow('x', 'B', { p: 0 })
      b.flow('A', 'e')
      b.flow('B', 'e')
    },
    hours: 2,
    expected: { steps: 1 },
  },
  {
    rule: 'an inclusive split with a default draws each flow alone and takes the default when none is',
    draw: (b) => {
      b.start('s')
      b.or('x')
      for (const id of ['A', 'B', 'C']) b.task(id, work(1))
      b.or('join')
      b.end('e')
      b.flow('s', 'x')
      b.flow('x', 'A', { p: 0.5 })
      b.flow('x', 'B', { p: 0.2 })
      b.flow('x', 'C', { isDefault: true })
      for (const id of ['A', 'B', 'C']) b.flow(id, 'join')
      b.flow('join', 'e')
    },
    n: { A: 0.5, B: 0.2, C: 0.4 },
    hours: 1,
    expected: { steps: 1.1 },
  },
  {
    rule: 'an inclusive split without a default is conditioned on at least one flow, and the join waits for the longest',
    draw: (b) => {
      b.start('s')
      b.or('x')
      b.task('A', work(1))
      b.task('B', work(4))
      b.or('join')
      b.end('e')
      b.flow('s', 'x')
      b.flow('x', 'A', { p: 0.5 })
      b.flow('x', 'B', { p: 0.5 })
      b.flow('A', 'join')
      b.flow('B', 'join')
      b.flow('join', 'e')
    },
    n: { A: 2 / 3, B: 2 / 3 },
    hours: 3, // A alone 1, B alone 4, both 4, a third each
    expected: { steps: 4 / 3 },
  },
  {
    rule: 'several outgoing flows of an activity are all taken, several incoming ones pass through',
    draw: (b) => {
      b.start('s')
      b.task('A', work(1))
      b.task('B', work(2))
      b.task('C', work(4))
      b.task('D', work(1))
      b.end('e')
      b.chain('s', 'A', 'B', 'D', 'e')
      b.chain('A', 'C', 'D')
    },
    n: { A: 1, B: 1, C: 1, D: 2 },
    hours: 6,
    expected: { steps: 5, workHours: 9, reworkShare: 1 },
  },
  {
    rule: 'a boundary timer cuts the activity at its duration; wait and work count as far as they had passed',
    draw: (b) => {
      b.start('s')
      b.task('A', { wait: { likely: 3, unit: 'hour' }, work: hour(10), costs: [{ kind: 'fee', amount: 100 }] })
      b.boundary('t', 'A', { events: [{ kind: 'timer', timer: { type: 'duration', text: 'PT4H' } }], probability: 0.25 })
      b.end('e')
      b.end('late')
      b.chain('s', 'A', 'e')
      b.flow('t', 'late')
    },
    hours: 0.75 * 13 + 0.25 * 4,
    n: { A: 1 },
    expected: { workHours: 0.75 * 10 + 0.25 * 1, waitHours: 3, fees: 100 },
  },
  {
    rule: 'costs of a step count only if its work had begun',
    draw: (b) => {
      b.start('s')
      b.task('A', { wait: { likely: 3, unit: 'hour' }, work: hour(10), costs: [{ kind: 'fee', amount: 100 }] })
      b.boundary('t', 'A', { events: [{ kind: 'timer', timer: { type: 'duration', text: 'PT2H' } }], probability: 0.25 })
      b.end('e')
      b.end('late')
      b.chain('s', 'A', 'e')
      b.flow('t', 'late')
    },
    hours: 0.75 * 13 + 0.25 * 2,
    n: { A: 1 },
    expected: { workHours: 7.5, waitHours: 0.75 * 3 + 0.25 * 2, fees: 75 },
  },
  {
    rule: 'interrupting events whose probabilities exceed 1 together are normalised',
    draw: (b) => {
      b.start('s')
      b.task('A', work(1))
      b.boundary('x', 'A', { events: [{ kind: 'error' }], probability: 0.9 })
      b.boundary('y', 'A', { events: [{ kind: 'message' }], probability: 0.6 })
      b.task('X', work(1))
      b.task('Y', work(1))
      b.task('B', work(1))
      b.end('e')
      b.chain('s', 'A', 'B', 'e')
      b.chain('x', 'X', 'e')
      b.chain('y', 'Y', 'e')
    },
    n: { A: 1, B: 0, X: 0.6, Y: 0.4 },
    expected: { steps: 2 },
  },
  {
    rule: 'a non-interrupting boundary event goes on beside the activity',
    draw: (b) => {
      b.start('s')
      b.task('A', work(2))
      b.boundary('x', 'A', { events: [{ kind: 'message' }], probability: 0.25, interrupting: false })
      b.task('X', work(3))
      b.task('B', work(1))
      b.end('e')
      b.chain('s', 'A', 'B', 'e')
      b.chain('x', 'X', 'e')
    },
    n: { A: 1, B: 1, X: 0.25 },
    hours: 0.75 * 3 + 0.25 * 5,
    expected: { steps: 2.25 },
  },
  {
    rule: 'an error end goes to the boundary event with its reference, whatever its probability',
    draw: (b) => {
      b.start('s')
      b.sub('S', () => {
        b.start('si')
        b.task('A', work(1))
        b.end('bad', { events: [{ kind: 'error', ref: 'E1' }] })
        b.chain('si', 'A', 'bad')
      })
      b.boundary('other', 'S', { events: [{ kind: 'error', ref: 'E2' }], probability: 1 })
      b.boundary('hit', 'S', { events: [{ kind: 'error', ref: 'E1' }], probability: 0 })
      b.task('H', work(1))
      b.task('O', work(1))
      b.task('N', work(1))
      b.end('e')
      b.chain('s', 'S', 'N', 'e')
      b.chain('hit', 'H', 'e')
      b.chain('other', 'O', 'e')
    },
    n: { A: 1, H: 1, O: 0, N: 0 },
    expected: { steps: 2 },
  },
  {
    rule: 'terminate ends its process at once; what it cuts counts as executed as far as it had come',
    draw: (b) => {
      b.start('s')
      b.and('x')
      b.task('A', work(2))
      b.terminate('stop')
      b.task('B', { work: hour(5), costs: [{ kind: 'fee', amount: 10 }] })
      b.task('C', work(1))
      b.end('e')
      b.chain('s', 'x', 'A', 'stop')
      b.chain('x', 'B', 'C', 'e')
    },
    hours: 2,
    n: { A: 1, B: 1, C: 0 },
    expected: { workHours: 4, steps: 2, fees: 10 },
  },
  {
    rule: 'repeat 1.4 runs once, and once more in 40 % of the cases',
    draw: single({ ...work(1), repeat: 1.4 }),
    n: { A: 1.4 },
    hours: 1.4,
    expected: { steps: 1.4, workHours: 1.4, reworkShare: 0 },
  },
  {
    rule: 'repeat below 1 may skip the step',
    draw: single({ ...work(1), repeat: 0.25 }),
    n: { A: 0.25 },
    hours: 0.25,
    expected: { steps: 0.25 },
  },
  {
    rule: 'repeats run side by side only with a non-sequential multi-instance marker',
    draw: single({ ...work(2), repeat: 3 }, { loop: 'parallelInstances' }),
    n: { A: 3 },
    hours: 2,
    expected: { workHours: 6 },
  },
  {
    rule: 'repeats run in sequence with a sequential marker',
    draw: single({ ...work(2), repeat: 3 }, { loop: 'sequentialInstances' }),
    n: { A: 3 },
    hours: 6,
    expected: { workHours: 6 },
  },
  {
    rule: 'an ad-hoc sub-process runs every inner activity without incoming flow once, in parallel',
    draw: (b) => {
      b.start('s')
      b.sub(
        'S',
        () => {
          b.task('A', work(2))
          b.task('B', work(3))
          b.task('C', work(1))
          b.flow('B', 'C')
        },
        { adHoc: { sequential: false } },
      )
      b.end('e')
      b.chain('s', 'S', 'e')
    },
    n: { A: 1, B: 1, C: 1 },
    hours: 4,
    expected: { steps: 3 },
  },
  {
    rule: 'an ad-hoc sub-process marked sequential runs them one after another',
    draw: (b) => {
      b.start('s')
      b.sub(
        'S',
        () => {
          b.task('A', work(2))
          b.task('B', work(3))
        },
        { adHoc: { sequential: true } },
      )
      b.end('e')
      b.chain('s', 'S', 'e')
    },
    hours: 5,
    expected: { steps: 2 },
  },
  {
    rule: 'a sub-process with an activity inside is its content; its own wait and costs are added once per execution',
    draw: (b) => {
      b.start('s')
      b.sub(
        'S',
        () => {
          b.start('si')
          b.task('A', work(2))
          b.end('ei')
          b.chain('si', 'A', 'ei')
        },
        {
          facts: {
            wait: { likely: 3, unit: 'hour' },
            work: hour(50),
            costs: [{ kind: 'fee', amount: 7 }],
            documents: [],
            legalBases: [],
            evidence: [],
            painPoints: [],
          },
        },
      )
      b.end('e')
      b.chain('s', 'S', 'e')
    },
    hours: 5,
    expected: { steps: 1, workHours: 2, waitHours: 3, fees: 7 },
  },
  {
    rule: 'a sub-process without any activity is a step',
    draw: (b) => {
      b.start('s')
      b.sub('S', () => undefined, {
        facts: { ...work(2), costs: [], documents: [], legalBases: [], evidence: [], painPoints: [] },
      })
      b.end('e')
      b.chain('s', 'S', 'e')
    },
    hours: 2,
    expected: { steps: 1, workHours: 2 },
  },
  {
    rule: 'of two start events without probabilities one happens, each in half of the cases',
    draw: (b) => {
      b.start('s1')
      b.start('s2')
      b.task('A', work(1))
      b.task('B', work(3))
      b.end('e')
      b.chain('s1', 'A', 'e')
      b.chain('s2', 'B', 'e')
    },
    n: { A: 0.5, B: 0.5 },
    hours: 2,
    expected: { steps: 1 },
  },
  {
    rule: 'a process without a start event starts at its nodes without incoming flow',
    draw: (b) => {
      b.task('A', work(1))
      b.task('B', work(3))
      b.task('C', work(1))
      b.chain('A', 'C')
    },
    n: { A: 1, B: 1, C: 1 },
    hours: 3,
    expected: { steps: 3 },
  },
  {
    rule: 'a message starts the other pool, whose answer is awaited by a receive task',
    draw: (b) => {
      b.pool('applicant', { kind: 'applicant' }, () => {
        b.start('s')
        b.task('apply', work(1))
        b.task('receive', work(0.5), { taskKind: 'receive' })
        b.end('e')
        b.chain('s', 'apply', 'receive', 'e')
      })
      b.pool('agency', { kind: 'back-office' }, () => {
        b.start('got', { events: [{ kind: 'message' }] })
        b.task('decide', work(4))
        b.end('sent', { events: [{ kind: 'message' }] })
        b.chain('got', 'decide', 'sent')
      })
      b.messageFlow('apply', 'got')
      b.messageFlow('sent', 'receive')
    },
    hours: 5.5,
    n: { apply: 1, decide: 1, receive: 1 },
    expected: { workHours: 5.5, handovers: 2 },
  },
  {
    rule: 'of opposite message flows the one into the activity reached first is the answer, which holds back its end',
    draw: (b) => {
      b.pool('applicant', { kind: 'applicant' }, () => {
        b.start('s')
        b.task('ask', work(1))
        b.task('go', work(1))
        b.end('e')
        b.chain('s', 'ask', 'go', 'e')
      })
      b.pool('agency', { kind: 'front-office' }, () => {
        b.start('open')
        b.task('serve', work(2))
        b.end('closed')
        b.chain('open', 'serve', 'closed')
      })
      b.messageFlow('ask', 'serve')
      b.messageFlow('serve', 'ask')
    },
    hours: 4,
    n: { ask: 1, serve: 1, go: 1 },
    expected: { workHours: 4 },
  },
  {
    rule: 'a message from a black box is there at time 0, one to a black box has no effect',
    draw: (b) => {
      b.pool('bank')
      b.pool('agency', { kind: 'back-office' }, () => {
        b.start('s')
        b.task('A', work(1))
        b.catch('paid')
        b.task('B', work(1))
        b.end('e')
        b.chain('s', 'A', 'paid', 'B', 'e')
      })
      b.messageFlow('A', 'bank')
      b.messageFlow('bank', 'paid')
    },
    hours: 2,
    expected: { steps: 2 },
  },
  {
    rule: 'an event-based gateway takes the first event to occur: a timer before the message arrives',
    draw: (b) => {
      b.pool('applicant', { kind: 'applicant' }, () => {
        b.start('s')
        b.eventGateway('g')
        b.catch('msg')
        b.catch('timer', { kind: 'timer', timer: { type: 'duration', text: 'PT3H' } })
        b.task('late', work(1))
        b.task('intime', work(1))
        b.end('e')
        b.chain('s', 'g', 'msg', 'intime', 'e')
        b.chain('g', 'timer', 'late', 'e')
      })
      b.pool('agency', { kind: 'back-office' }, () => {
        b.start('s2')
        b.task('work', work(5))
        b.end('e2')
        b.chain('s2', 'work', 'e2')
      })
      b.messageFlow('work', 'msg')
    },
    hours: 5,
    n: { late: 1, intime: 0, work: 1 },
    expected: { waitHours: 3 },
  },
  {
    rule: 'a timer of P1D is a calendar day, 8 x 5 / 7 working hours',
    draw: (b) => {
      b.start('s')
      b.catch('t', { kind: 'timer', timer: { type: 'duration', text: 'P7D' } })
      b.end('e')
      b.chain('s', 't', 'e')
    },
    hours: 40,
    expected: { waitHours: 40, elapsedDays: 7, elapsedWorkingDays: 5 },
  },
  {
    rule: 'a link throw goes to the catch of the same name',
    draw: (b) => {
      b.start('s')
      b.throw('to', { kind: 'link', ref: 'L' })
      b.catch('from', { kind: 'link', ref: 'L' })
      b.task('A', work(1))
      b.end('e')
      b.flow('s', 'to')
      b.chain('from', 'A', 'e')
    },
    hours: 1,
    expected: { steps: 1 },
  },
  {
    rule: 'a call activity that names a process of the file is that process, which does not start by itself',
    draw: (b) => {
      b.process('main', {}, () => {
        b.start('s')
        b.call('C', 'called')
        b.end('e')
        b.chain('s', 'C', 'e')
      })
      b.process('called', {}, () => {
        b.start('s2')
        b.task('A', work(2))
        b.end('e2')
        b.chain('s2', 'A', 'e2')
      })
    },
    hours: 2,
    n: { A: 1 },
    expected: { steps: 1 },
  },
  {
    rule: 'an event sub-process happens with the probability of its start event',
    draw: (b) => {
      b.start('s')
      b.sub('S', () => {
        b.start('si')
        b.task('A', work(2))
        b.end('ei')
        b.chain('si', 'A', 'ei')
        b.sub(
          'ES',
          () => {
            b.start('es', { events: [{ kind: 'message' }], interrupting: false, probability: 0.5 })
            b.task('X', work(4))
            b.end('ee')
            b.chain('es', 'X', 'ee')
          },
          { triggeredByEvent: true },
        )
      })
      b.end('e')
      b.chain('s', 'S', 'e')
    },
    n: { A: 1, X: 0.5 },
    expected: { steps: 1.5 },
  },
  {
    rule: 'flow efficiency repeats the same decisions with every wait 0',
    draw: (b) => {
      b.start('s')
      b.and('x')
      b.task('A', { wait: { likely: 10, unit: 'hour' }, work: hour(1) })
      b.task('B', work(4))
      b.and('j')
      b.end('e')
      b.chain('s', 'x', 'A', 'j', 'e')
      b.chain('x', 'B', 'j')
    },
    hours: 11,
    expected: { flowEfficiency: 4 / 11, waitHours: 10 },
  },
  {
    rule: 'a join of the branches of two other performers counts two handovers, a split to two counts two',
    draw: (b) => {
      b.pool('p', {}, () => {
        b.lane('L1', { kind: 'front-office' }, () => {
          b.start('s')
          b.task('A', work(1))
          b.and('x')
          b.and('j')
          b.task('D', work(1))
          b.end('e')
        })
        b.lane('L2', { kind: 'back-office' }, () => b.task('B', work(1)))
        b.lane('L3', { kind: 'back-office' }, () => b.task('C', work(1)))
        b.chain('s', 'A', 'x', 'B', 'j', 'D', 'e')
        b.chain('x', 'C', 'j')
      })
    },
    expected: { handovers: 4, agenciesInvolved: 3 },
  },
  {
    rule: 'the first performer back to its own step is no handover',
    draw: (b) => {
      b.start('s')
      b.task('A', work(1))
      b.task('B', work(1))
      b.end('e')
      b.chain('s', 'A', 'B', 'e')
    },
    expected: { handovers: 0 },
  },
]

describe('a case runs as the method says', () => {
  it.each(CASES)('$rule', ({ draw, expected, hours, n }) => {
    const result = analyse(build(draw))
    const got: Record<string, number | null | undefined> = {}
    const want: Record<string, number> = {}
    const add = (key: string, value: number | null | undefined, by: number) => {
      got[key] = value === null || value === undefined ? value : Math.round(value * 1e8) / 1e8
      want[key] = Math.round(by * 1e8) / 1e8
    }
    for (const [id, value] of Object.entries(expected)) add(id, result.indicators[id as IndicatorId].mean, value)
    if (hours !== undefined) add('hours', (result.indicators.elapsedWorkingDays.mean ?? Number.NaN) * 8, hours)
    for (const [id, value] of Object.entries(n ?? {}))
      add(`n(${id})`, result.steps.find((step) => step.id === id)?.executions, value)
    expect(got).toEqual(want)
  })
})
