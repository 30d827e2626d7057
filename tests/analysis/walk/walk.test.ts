import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { analyse } from '#src/analysis/analyse.ts'
import { walkOf } from '#src/analysis/walk/walk.ts'
import { readModel } from '#src/bpmn/readModel.ts'
import { calendarDays } from '#src/domain/units.ts'
import { WALK_COUNTERS, choicesOf } from '#src/domain/walk.ts'
import { tasks, work } from '#tests/support/handCases.ts'
import type { ModelBuilder } from '#tests/support/models.ts'
import { build } from '#tests/support/models.ts'
import { words } from './support.ts'

/** Check the papers; half are sent back once more, the rest are granted or refused. */
const office = build((b) => {
  b.lane('Citizen', { kind: 'applicant', organisation: 'Citizens' }, () => {
    b.start('s', { name: 'Wants a permit' })
    b.task('apply', { ...work(1), channel: 'online', painPoints: [{ severity: 3, text: 'The form is long' }] })
  })
  b.lane('Office', { kind: 'back-office', organisation: 'City' }, () => {
    b.task('check', work(8))
    b.xor('x', { name: 'Complete?' })
    b.xor('y', { name: 'May it be granted?' })
    b.task('issue', { ...work(2), channel: 'notice', documents: [{ name: 'Permit', role: 'issued' }] })
    b.end('granted', { outcome: 'granted' })
    b.end('refused', { outcome: 'refused' })
  })
  b.chain('s', 'apply', 'check', 'x')
  b.flow('x', 'apply', { p: 0.5, name: 'no' })
  b.flow('x', 'y', { p: 0.5, name: 'yes' })
  b.flow('y', 'issue', { p: 0.6 })
  b.flow('y', 'refused', { p: 0.4, name: 'refused' })
  b.flow('issue', 'granted')
})

describe('a walk', () => {
  it('tells what happens, in order', () => {
    expect(words(walkOf(office, 'chosen', [1, 0]))).toEqual([
      'token s',
      'flow s>apply',
      'work apply',
      'done apply',
      'flow apply>check',
      'work check',
      'done check',
      'flow check>x',
      'decision x',
      'flow x>y',
      'decision y',
      'flow y>issue',
      'work issue',
      'done issue',
      'flow issue>granted',
      'end granted',
    ])
  })

  it('says who, where and how of every step, with its number and its pains', () => {
    const { places } = walkOf(office, 'likely')
    expect(places.find(({ id }) => id === 'apply')).toEqual({
      id: 'apply',
      name: 'apply',
      kind: 'task',
      number: 1,
      performer: 'Citizen',
      performerKind: 'applicant',
      organisation: '',
      channel: 'online',
      pains: [{ severity: 3, text: 'The form is long' }],
    })
    expect(places.find(({ id }) => id === 's')).toMatchObject({ name: 'Wants a permit', kind: 'startEvent' })
  })

  it('offers the ways on at an open decision, by the name of the flow or of what it leads to', () => {
    const { ending, decisions, hours, probability } = walkOf(office, 'chosen', [1])
    expect(ending).toBe('open')
    expect(decisions.map(({ element, taken }) => [element, taken])).toEqual([
      ['x', 1],
      ['y', null],
    ])
    expect(decisions[1]).toMatchObject({
      kind: 'way',
      name: 'May it be granted?',
      at: 9,
      options: [
        { kind: 'flow', name: 'issue', probability: 0.6 },
        { kind: 'flow', name: 'refused', probability: 0.4 },
      ],
    })
    expect({ hours, probability }).toEqual({ hours: 9, probability: 0.5 })
  })

  it('goes as far as the choices fit the model', () => {
    expect(choicesOf(walkOf(office, 'chosen', [1, 7, 0]))).toEqual([1])
    expect(choicesOf(walkOf(office, 'chosen', [0, 1, 1, 0, 0]))).toEqual([0, 1, 1])
  })

  it('says how the case ends', () => {
    expect(walkOf(office, 'chosen', [1, 0])).toMatchObject({ ending: 'complete', outcome: 'granted', hours: 11 })
    expect(walkOf(office, 'chosen', [1, 1])).toMatchObject({ ending: 'complete', outcome: 'refused', hours: 9 })
    expect(walkOf(office, 'chosen', [1])).not.toHaveProperty('outcome')
  })

  it('tells what the applicant hands in, hands in again and gets', () => {
    const model = build((b) => {
      b.lane('Citizen', { kind: 'applicant' }, () => {
        b.start('s')
        const papers = [{ name: 'Passport', role: 'submitted' }] as const
        b.task('A', { ...work(1), documents: [...papers, { name: 'Receipt', role: 'issued' }] })
        b.task('B', {
          ...work(1),
          documents: [
            { name: ' PASSPORT ', role: 'submitted' },
            { name: 'Receipt', role: 'presented' },
          ],
        })
        b.task('C', { ...work(1), channel: 'internal', documents: [{ name: 'Record', role: 'issued' }] })
        b.end('e')
      })
      b.chain('s', 'A', 'B', 'C', 'e')
    })
    const documents = walkOf(model, 'likely').executions.map((execution) =>
      execution.documents.map(({ key, handedIn, again, received }) => ({ key, handedIn, again, received })),
    )
    expect(documents).toEqual([
      [
        { key: 'passport', handedIn: true, again: false, received: false },
        { key: 'receipt', handedIn: false, again: false, received: true },
      ],
      [
        { key: 'passport', handedIn: true, again: true, received: false },
        { key: 'receipt', handedIn: false, again: false, received: false },
      ],
      [{ key: 'record', handedIn: false, again: false, received: false }],
    ])
  })

  it('names the places at which a case is stuck', () => {
    const model = build((b) => {
      b.start('s')
      b.xor('x')
      b.and('j')
      tasks(b, { A: 1 })
      b.end('e')
      b.chain('s', 'x', 'A', 'j', 'e')
      b.flow('x', 'j')
    })
    expect(walkOf(model, 'chosen', [0])).toMatchObject({ ending: 'stuck', stuckAt: ['j'], hours: 1 })
  })

  it('follows the tokens through splits and joins', () => {
    const model = build((b) => {
      b.start('s')
      b.and('a')
      b.task('A', work(1))
      b.task('B', work(2))
      b.and('j')
      b.end('e')
      b.chain('s', 'a', 'A', 'j', 'e')
      b.chain('a', 'B', 'j')
    })
    const taken = walkOf(model, 'likely').events.flatMap((event) =>
      event.kind === 'flow' ? [`${event.from}>${event.to} ${event.takes}`] : [],
    )
    expect(taken).toEqual(['s>a 1', 'a>A 1', 'a>B 0', 'A>j 1', 'B>j 1', 'j>e 2'])
  })

  it('takes the token of the step when an event at its border interrupts it, and none when it does not', () => {
    const withEvent = (interrupting: boolean) =>
      build((b) => {
        b.start('s')
        b.task('A', work(1))
        b.boundary('late', 'A', { events: [{ kind: 'message' }], probability: 1, interrupting })
        b.end('e')
        b.end('f')
        b.chain('s', 'A', 'e')
        b.flow('late', 'f')
      })
    const leaving = (model: ReturnType<typeof build>) =>
      walkOf(model, 'likely').events.flatMap((event) =>
        event.kind === 'flow' && event.from !== 's' ? [`${event.from}>${event.to} ${event.takes}`] : [],
      )
    expect(leaving(withEvent(true))).toEqual(['A>f 1'])
    expect(leaving(withEvent(false))).toEqual(['A>e 1', 'late>f 0'])
  })
})

describe('the kinds of decisions', () => {
  const openAt = (draw: (b: ModelBuilder) => void) => walkOf(build(draw), 'chosen').decisions[0]
  const rest = (b: ModelBuilder, id: string) => {
    b.start('s')
    b.task(id, work(1))
    b.end('e')
    b.chain('s', id, 'e')
  }

  it('are a repeat', () => {
    const decision = openAt((b) => {
      b.start('s')
      b.task('A', { ...work(1), repeat: 1.25 })
      b.chain('s', 'A')
    })
    expect(decision).toMatchObject({
      kind: 'repeat',
      name: 'A',
      options: [
        { kind: 'no', probability: 0.75 },
        { kind: 'yes', probability: 0.25 },
      ],
    })
  })

  it('are an interruption', () => {
    const decision = openAt((b) => {
      rest(b, 'A')
      b.boundary('Too late', 'A', { events: [{ kind: 'message' }], probability: 0.1 })
      b.flow('Too late', 'e')
    })
    expect(decision).toMatchObject({
      kind: 'interruption',
      name: 'A',
      options: [{ kind: 'event', name: 'Too late', probability: 0.1 }, { kind: 'no' }],
    })
  })

  it('are something beside', () => {
    const decision = openAt((b) => {
      rest(b, 'A')
      b.boundary('Reminder', 'A', { events: [{ kind: 'message' }], probability: 0.1, interrupting: false })
      b.flow('Reminder', 'e')
    })
    expect(decision).toMatchObject({
      kind: 'beside',
      options: [{ kind: 'no' }, { kind: 'yes', name: 'Reminder', probability: 0.1 }],
    })
  })

  it('are another way, and where a case begins', () => {
    expect(
      openAt((b) => {
        b.start('s')
        b.or('o')
        b.task('A')
        b.task('B')
        b.chain('s', 'o')
        b.flow('o', 'A', { p: 0.5 })
        b.flow('o', 'B', { p: 0.5 })
      }),
    ).toMatchObject({
      kind: 'also',
      options: [
        { kind: 'no', name: 'A' },
        { kind: 'yes', name: 'A' },
      ],
    })
    expect(
      openAt((b) => {
        b.start('s', { probability: 0.3 })
        b.start('t', { probability: 0.7 })
        b.task('A')
        b.chain('s', 'A')
        b.chain('t', 'A')
      }),
    ).toMatchObject({ kind: 'start', options: [{ kind: 'start', name: 's', probability: 0.3 }, { name: 't' }] })
  })
})

describe('the case that is walked', () => {
  it('is the most probable sequence of steps', () => {
    const walk = walkOf(office, 'likely')
    const [first] = analyse(office).paths
    expect(walk.executions.map(({ element }) => element)).toEqual(first!.steps)
    expect(walk.share).toBeCloseTo(first!.probability, 4)
    expect(walk.share).toBeCloseTo(0.3, 9)
  })

  it('is at best the quickest one that reaches its goal, not the quickest refusal', () => {
    expect(walkOf(office, 'best')).toMatchObject({ which: 'best', outcome: 'granted', hours: 11 })
  })

  it('is at worst the one by which 99 of 100 are done, so that no loop goes on for ever', () => {
    // given that half of the cases go round once more, 99 of 100 of those granted are done with seven rounds
    const walk = walkOf(office, 'worst')
    expect(walk.executions.filter(({ element }) => element === 'check')).toHaveLength(7)
    expect(walk).toMatchObject({ outcome: 'granted', hours: 7 * 9 + 2 })
  })

  it('is at best the quickest of all where no end says how it is', () => {
    const model = build((b) => {
      b.start('s')
      b.xor('x')
      tasks(b, { A: 5, B: 2 })
      b.end('e', { outcome: 'refused' })
      b.chain('s', 'x', 'A', 'e')
      b.flow('x', 'B')
      b.flow('B', 'e')
    })
    expect(walkOf(model, 'best').hours).toBe(2)
    expect(walkOf(model, 'worst').hours).toBe(5)
  })

  it('is chosen by hand where no case comes to an end', () => {
    const model = build((b) => {
      b.start('s')
      b.xor('x')
      b.and('j')
      tasks(b, { A: 1, B: 2 })
      b.end('e')
      b.chain('s', 'x', 'A', 'j', 'e')
      b.chain('x', 'B', 'j')
    })
    expect(walkOf(model, 'likely')).toMatchObject({ which: 'chosen', ending: 'open' })
    expect(walkOf(model, 'likely', [1])).toMatchObject({ which: 'chosen', ending: 'stuck', hours: 2 })
  })

  it('is the same every time', () => {
    for (const which of ['likely', 'best', 'worst'] as const) expect(walkOf(office, which)).toEqual(walkOf(office, which))
  })
})

describe.each(['as-is', 'to-be'])('the reference service, %s', (variant) => {
  const read = async () => (await readModel(readFileSync(`models/property-registration/${variant}.bpmn`))).model

  it('walks the most probable case with the figures that its path has in the analysis', async () => {
    // given
    const model = await read()
    const [path] = analyse(model).paths
    // when
    const walk = walkOf(model, 'likely')
    // then
    expect(walk.ending).toBe('complete')
    expect(walk.executions.filter(({ isStep }) => isStep).map(({ element }) => element)).toEqual(path!.steps)
    expect(calendarDays(walk.hours, walk.week)).toBeCloseTo(path!.elapsedDays, 6)
    expect(walk.events.at(-1)!.counters.visits).toBeCloseTo(path!.visits, 6)
  })

  it('lies between the least and the most that the analysis knows', async () => {
    const model = await read()
    const { indicators } = analyse(model)
    for (const which of ['likely', 'best', 'worst'] as const) {
      const { counters } = walkOf(model, which).events.at(-1)!
      for (const id of WALK_COUNTERS) expect(counters[id]).toBeGreaterThanOrEqual((indicators[id].min ?? 0) - 1e-6)
    }
    const days = (which: 'best' | 'worst') => {
      const walk = walkOf(model, which)
      return calendarDays(walk.hours, walk.week)
    }
    expect(days('best')).toBeLessThanOrEqual(indicators.elapsedDays.p50! + 1e-6)
    expect(days('worst')).toBeGreaterThanOrEqual(indicators.elapsedDays.p90! - 1e-6)
  })
})
