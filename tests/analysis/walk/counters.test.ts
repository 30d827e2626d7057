import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { caseFactsOf } from '#src/analysis/counting/caseFacts.ts'
import { CaseView } from '#src/analysis/counting/caseView.ts'
import { measuresOf } from '#src/analysis/statistics/measures.ts'
import { walkOf } from '#src/analysis/walk/walk.ts'
import type { ProcessModel } from '#src/domain/process.ts'
import { calendarDays } from '#src/domain/units.ts'
import type { WalkCounters } from '#src/domain/walk.ts'
import { WALK_COUNTERS, choicesOf } from '#src/domain/walk.ts'
import { compile } from '#src/engine/compile/compile.ts'
import { exploreCases } from '#src/engine/walk/exploreCases.ts'
import { hour, single, work } from '#tests/support/handCases.ts'
import { build } from '#tests/support/models.ts'
import { anyWalk, furnishedModels } from './support.ts'

/** A few cases of a model: their options, and their indicators as the statistics count them. */
function casesOf(model: ProcessModel, budget: number) {
  const facts = caseFactsOf(model)
  const { values, columns } = measuresOf(facts)
  const found: { options: number[]; indicators: Record<string, number>; hours: number }[] = []
  exploreCases(compile(model), { budget, coverage: 1 }, (trace, _, options) => {
    const view = new CaseView(facts, trace)
    const indicators = Object.fromEntries(WALK_COUNTERS.map((id) => [id, values[columns[id][0]!]!(view)]))
    indicators['elapsedDays'] = values[columns.elapsedDays[0]!]!(view)
    found.push({ options: options(), indicators, hours: trace.elapsed })
  })
  return found
}

const rounded = (counters: WalkCounters | Record<string, number>) =>
  Object.fromEntries(WALK_COUNTERS.map((id) => [id, Math.round((counters as WalkCounters)[id] * 1e6) / 1e6]))

describe('the counters of a walk', () => {
  it('end as the indicators of that case, in random models', () => {
    fc.assert(
      fc.property(furnishedModels, (model) => {
        for (const { options, indicators, hours } of casesOf(model, 6)) {
          const walk = walkOf(model, 'chosen', options)
          expect(walk.ending).toBe('complete')
          expect(rounded(walk.events.at(-1)!.counters)).toEqual(rounded(indicators))
          expect(walk.hours).toBe(hours)
          expect(calendarDays(walk.hours, walk.week)).toBeCloseTo(indicators['elapsedDays']!, 9)
        }
      }),
      { numRuns: 50, seed: 11 },
    )
  })

  it('are the sum of what the executions add', () => {
    fc.assert(
      fc.property(furnishedModels, (model) => {
        const { events, executions } = anyWalk(model)
        for (const id of WALK_COUNTERS)
          expect(executions.reduce((sum, { adds }) => sum + adds[id], 0)).toBeCloseTo(events.at(-1)!.counters[id], 6)
      }),
      { numRuns: 40, seed: 12 },
    )
  })

  it('never run backwards', () => {
    fc.assert(
      fc.property(furnishedModels, (model) => {
        const { events } = anyWalk(model)
        for (const [i, { at, counters }] of events.entries()) {
          const before = events[i - 1]
          if (!before) continue
          expect(at).toBeGreaterThanOrEqual(before.at)
          for (const id of WALK_COUNTERS) expect(counters[id]).toBeGreaterThanOrEqual(before.counters[id] - 1e-9)
        }
      }),
      { numRuns: 40, seed: 13 },
    )
  })

  it('say the same of what has happened whatever is still to be decided', () => {
    fc.assert(
      fc.property(furnishedModels, (model) => {
        const whole = anyWalk(model)
        const choices = choicesOf(whole)
        for (let known = 0; known < choices.length; known++) {
          const part = walkOf(model, 'chosen', choices.slice(0, known))
          expect(part.ending).toBe('open')
          expect(part.decisions.at(-1)!.taken).toBeNull()
          const count = part.events.length - 1
          expect(part.events.slice(0, count).map(({ kind, at }) => [kind, at])).toEqual(
            whole.events.slice(0, count).map(({ kind, at }) => [kind, at]),
          )
          for (const [i, { counters }] of part.events.slice(0, count).entries())
            expect(rounded(counters)).toEqual(rounded(whole.events[i]!.counters))
        }
      }),
      { numRuns: 40, seed: 14 },
    )
  })
})

describe('a counter moves', () => {
  const at = (model: ProcessModel, kind: 'wait' | 'work' | 'done') => {
    const walk = walkOf(model, 'likely')
    return walk.events.find((event) => event.kind === kind)!.counters
  }
  const inPerson = { channel: 'in-person', place: 'Hall', ...work(2), costs: [{ kind: 'fee', amount: 7 }] } as const

  it('with the work: the visit, what is handed in and what is paid', () => {
    const model = build((b) => {
      single({ ...inPerson, wait: { ...hour(3), kind: 'transfer' }, documents: [{ name: 'Form', role: 'submitted' }] })(b)
    })
    expect(at(model, 'wait')).toMatchObject({ visits: 0, documents: 0, applicantOutOfPocket: 0, steps: 0 })
    expect(at(model, 'work')).toMatchObject({
      visits: 1,
      documents: 1,
      applicantOutOfPocket: 7,
      steps: 1,
      waitHours: 3,
      workHours: 0,
    })
    expect(at(model, 'done')).toMatchObject({ visits: 1, workHours: 2, applicantHours: 2 })
  })

  it('with the queue when one waits at the counter', () => {
    const model = build(single({ ...inPerson, wait: { ...hour(3), kind: 'queue' } }))
    expect(at(model, 'wait')).toMatchObject({ visits: 1, applicantOutOfPocket: 0 })
  })

  it('hour by hour while something else happens beside it', () => {
    // given
    const model = build((b) => {
      b.start('s')
      b.and('a')
      b.task('A', work(4))
      b.task('B', work(1))
      b.and('j')
      b.end('e')
      b.chain('s', 'a', 'A', 'j', 'e')
      b.chain('a', 'B', 'j')
    })
    // when
    const walk = walkOf(model, 'likely')
    const done = walk.events.filter(({ kind }) => kind === 'done')
    // then B ends after an hour of both
    expect(done.map(({ at, counters }) => [at, counters.workHours])).toEqual([
      [1, 2],
      [4, 5],
    ])
  })

  it('as far as it got when the step is cut off', () => {
    const model = build((b) => {
      b.start('s')
      b.task('A', { ...inPerson, wait: hour(5) })
      b.boundary('late', 'A', { events: [{ kind: 'timer', timer: { type: 'duration', text: 'PT2H' } }], probability: 1 })
      b.end('e')
      b.end('f')
      b.chain('s', 'A', 'e')
      b.flow('late', 'f')
    })
    const walk = walkOf(model, 'likely')
    expect(walk.executions[0]).toMatchObject({ isCut: true, waitHours: 2, workHours: 0 })
    expect(walk.events.at(-1)!.counters).toMatchObject({ steps: 1, waitHours: 2, workHours: 0, applicantOutOfPocket: 0 })
  })
})
