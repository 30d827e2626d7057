import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Walk } from '#src/domain/walk.ts'
import { happenings } from '#src/ui/path/happened.ts'
import { momentOf } from '#src/ui/path/moment.ts'
import { papersAt } from '#src/ui/path/papers.ts'
import { createTimeline, frameAt } from '#src/ui/path/timeline.ts'
import { restingTokens, tokensAt, trailOf } from '#src/ui/path/tokens.ts'
import { anyWalk, furnishedModels } from '#tests/analysis/walk/support.ts'
import { hour, work } from '#tests/support/handCases.ts'
import { fork, row, walk } from './support.ts'

const countAfter = (one: Walk, kind: string, nth = 0): number =>
  one.events.findIndex(
    (event, i) => event.kind === kind && one.events.slice(0, i).filter((e) => e.kind === kind).length === nth,
  ) + 1

describe('tokens', () => {
  it('rest where they came to, over the flow they came by', () => {
    const one = walk(row)
    expect(restingTokens(one)[countAfter(one, 'work')]).toEqual([{ element: 'A', entered: 'f1' }])
  })

  it('are on their way between two elements, and nowhere else meanwhile', () => {
    const one = walk(row)
    const [first] = createTimeline([one]).beats
    expect(tokensAt(one, restingTokens(one), first!.slots[0]!, 0.5)).toEqual([
      { icon: 'walk', element: 's', flow: 'f1', gone: 0.5 },
    ])
  })

  it('are one more after a split, and one less after the join', () => {
    const one = walk((b) => {
      b.start('s')
      b.and('a')
      b.task('A', work(1))
      b.task('B', work(2))
      b.and('j')
      b.end('e')
      b.chain('s', 'a', 'A', 'j', 'e')
      b.chain('a', 'B', 'j')
    })
    const resting = restingTokens(one)
    expect(resting[countAfter(one, 'work', 1)]!.map(({ element }) => element)).toEqual(['A', 'B'])
    expect(resting[countAfter(one, 'flow', 3)]!.map(({ element }) => element)).toEqual(['B', 'j'])
    expect(resting[countAfter(one, 'flow', 4)]!.map(({ element }) => element)).toEqual(['j', 'j'])
    expect(resting[countAfter(one, 'flow', 5)]!.map(({ element }) => element)).toEqual(['e'])
    expect(resting.at(-1)).toEqual([])
  })

  it('stand for the applicant where the applicant takes part, else for the file', () => {
    const one = walk((b) => {
      b.start('s')
      b.task('A', { ...work(1), channel: 'online' })
      b.task('B', work(1))
      b.end('e')
      b.chain('s', 'A', 'B', 'e')
    })
    const timeline = createTimeline([one])
    const icons = timeline.beats.flatMap(({ slots, isStop }) =>
      isStop ? tokensAt(one, restingTokens(one), slots[0]!, 0.5).map(({ icon }) => icon) : [],
    )
    expect(icons).toEqual(['walk', 'page'])
  })

  it('never vanish from a case that goes on, in random models', () => {
    fc.assert(
      fc.property(furnishedModels, (model) => {
        const one = anyWalk(model)
        const timeline = createTimeline([one])
        const resting = restingTokens(one)
        for (let position = 1; position < timeline.length; position += 211) {
          const { beat, share } = frameAt(timeline, position)
          const { slots, from } = timeline.beats[beat]!
          if (from < one.hours - 1e-6) expect(tokensAt(one, resting, slots[0]!, share).length).toBeGreaterThan(0)
        }
      }),
      { numRuns: 40, seed: 5 },
    )
  })

  it('leave a trail of what they passed', () => {
    const one = walk(row)
    expect([...trailOf(one, countAfter(one, 'done'))]).toEqual(['s', 'f1', 'A'])
  })
})

describe('papers', () => {
  const one = walk((b) => {
    b.lane('Citizen', { kind: 'applicant' }, () => {
      b.start('s')
      b.task('A', { ...work(1), documents: [{ name: 'Certificate', role: 'issued' }] })
      b.task('B', {
        ...work(1),
        wait: hour(5),
        documents: [
          { name: 'Certificate', role: 'submitted' },
          { name: 'Passport', role: 'submitted' },
        ],
      })
      b.task('C', { ...work(1), documents: [{ name: 'passport', role: 'submitted' }] })
      b.end('e')
    })
    b.chain('s', 'A', 'B', 'C', 'e')
  })
  const names = (count: number) => {
    const { inHand, handedIn } = papersAt(one, count)
    return { inHand: inHand.map(({ name }) => name), handedIn: handedIn.map(({ name, times }) => `${name} ${times}`) }
  }

  it('are in hand from the end of the step that issues them until they are handed in', () => {
    expect(names(countAfter(one, 'work'))).toEqual({ inHand: [], handedIn: [] })
    expect(names(countAfter(one, 'done'))).toEqual({ inHand: ['Certificate'], handedIn: [] })
    expect(names(countAfter(one, 'wait'))).toEqual({ inHand: ['Certificate'], handedIn: [] })
    expect(names(countAfter(one, 'work', 1))).toEqual({ inHand: [], handedIn: ['Certificate 1', 'Passport 1'] })
  })

  it('handed in again are counted on the same card', () => {
    expect(names(one.events.length).handedIn).toEqual(['Certificate 1', 'Passport 2'])
  })

  it('handed in are as many as the counter says, in random models', () => {
    fc.assert(
      fc.property(furnishedModels, (model) => {
        const any = anyWalk(model)
        for (const [i, { counters, kind }] of any.events.entries())
          if (kind === 'work' || kind === 'done') expect(papersAt(any, i + 1).handedIn.length).toBeCloseTo(counters.documents, 9)
      }),
      { numRuns: 40, seed: 6 },
    )
  })
})

describe('the moment', () => {
  it('is the step under way, then the one that ended last', () => {
    const one = walk(row)
    expect(momentOf(one, countAfter(one, 'work'))).toMatchObject({ execution: { element: 'A' }, isUnderWay: true, isOver: false })
    expect(momentOf(one, countAfter(one, 'done'))).toMatchObject({ execution: { element: 'A' }, isUnderWay: false })
    expect(momentOf(one, one.events.length)).toMatchObject({ isOver: true })
  })

  it('is of several steps the one with the applicant', () => {
    const one = walk((b) => {
      b.start('s')
      b.and('a')
      b.task('A', { ...work(3), channel: 'in-person' })
      b.task('B', work(3))
      b.chain('s', 'a', 'A')
      b.flow('a', 'B')
    })
    const { execution, others } = momentOf(one, countAfter(one, 'work', 1))
    expect([execution?.element, others.map(({ element }) => element)]).toEqual(['A', ['B']])
  })

  it('is the decision until a step follows', () => {
    const one = walk(fork, 'chosen', [1])
    expect(momentOf(one, countAfter(one, 'decision')).decision).toMatchObject({ index: 0, decision: { name: 'Well?', taken: 1 } })
    expect(momentOf(one, countAfter(one, 'work', 1)).decision).toBeNull()
  })

  it('is nothing before it begins', () => {
    expect(momentOf(walk(row), 0)).toMatchObject({
      execution: null,
      decision: null,
      counters: { visits: 0, applicantOutOfPocket: 0 },
    })
  })
})

describe('the list of what happened', () => {
  it('has a line for every step, decision and end, in the order in which they were over', () => {
    const lines = happenings(walk(fork, 'chosen', [1])).map((one) =>
      one.kind === 'step' ? one.execution.element : one.kind === 'end' ? one.element : one.decision.name,
    )
    expect(lines).toEqual(['A', 'Well?', 'C', 'e'])
  })

  it('says the counters that the drawing says, in random models', () => {
    fc.assert(
      fc.property(furnishedModels, (model) => {
        const one = anyWalk(model)
        const lines = happenings(one)
        expect(lines.filter(({ kind }) => kind === 'step')).toHaveLength(one.executions.filter(({ isStep }) => isStep).length)
        for (const { count, at } of lines) expect(one.events[count - 1]!.at).toBe(at)
      }),
      { numRuns: 40, seed: 8 },
    )
  })
})
