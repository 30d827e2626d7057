import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Walk } from '#src/domain/walk.ts'
import { createTimeline, frameAt, stopsOf } from '#src/ui/path/timeline.ts'
import { anyWalk, furnishedModels } from '#tests/analysis/walk/support.ts'
import { work } from '#tests/support/handCases.ts'
import { fork, row, walk } from './support.ts'

/** What happens in each beat of the first walk: what leads it, and what is on its way. */
const told = (one: Walk) =>
  createTimeline([one]).beats.map(({ slots, from, to, isStop }) => {
    const { lead, after, moving } = slots[0]!
    const words =
      moving.length > 0 ? `moving ${moving.length}` : to > from ? `${to - from} h pass` : (one.events[lead - 1]?.kind ?? '')
    expect(after).toBe(lead + moving.length)
    return isStop ? `${words}!` : words
  })

describe('the show of one walk', () => {
  it('moves the token, lets it wait and work, and stands still when a step is over', () => {
    expect(told(walk(row))).toEqual([
      'moving 1',
      'work',
      '8 h pass',
      'done!',
      'moving 1',
      'work',
      '16 h pass',
      'done!',
      'moving 1',
      'end!',
    ])
  })

  it('moves the tokens of a split together', () => {
    const split = walk((b) => {
      b.start('s')
      b.and('a')
      for (const id of ['A', 'B', 'C']) {
        b.task(id, work(1))
        b.flow('a', id)
      }
      b.flow('s', 'a')
    })
    expect(told(split).slice(0, 2)).toEqual(['moving 1', 'moving 3'])
  })

  it('lets many days pass more slowly than few, but never for long', () => {
    const length = (hours: number) =>
      createTimeline([
        walk((b) => {
          b.start('s')
          b.task('A', work(hours))
          b.chain('s', 'A')
        }),
      ]).beats.find(({ from, to }) => to > from)!.length
    expect(length(80)).toBeGreaterThan(length(8))
    expect(length(8)).toBeGreaterThan(length(0.1))
    expect(length(8000)).toBeLessThan(3000)
  })

  it('knows where steps with pains begin', () => {
    const timeline = createTimeline([walk(row)])
    expect(timeline.pains).toHaveLength(1)
    const { at, element } = timeline.pains[0]!
    expect(element).toBe('B')
    expect(frameAt(timeline, at)).toMatchObject({ hours: 8, share: 1 })
  })

  it('ends at an open decision', () => {
    const timeline = createTimeline([walk(fork, 'chosen')])
    expect(timeline.open).toEqual([0])
    expect(timeline.beats.at(-1)).toMatchObject({ isStop: true, to: 8 })
  })

  it('is empty where nothing happens', () => {
    expect(createTimeline([walk((b) => b.pool('Black box'))])).toMatchObject({ beats: [], length: 0, pains: [], open: [] })
    expect(frameAt(createTimeline([walk((b) => b.pool('Black box'))]), 0).counts).toEqual([])
  })
})

describe('two walks on one clock', () => {
  const slow = walk(row)
  const quick = walk((b) => {
    b.start('s')
    b.task('A', work(2))
    b.end('e')
    b.chain('s', 'A', 'e')
  })

  it('are at the same hour in every picture', () => {
    const timeline = createTimeline([slow, quick])
    for (let position = 0; position <= timeline.length; position += 37) {
      const { hours, counts } = frameAt(timeline, position)
      for (const [w, one] of [slow, quick].entries()) {
        const last = one.events[counts[w]! - 1]
        if (last) expect(last.at).toBeLessThanOrEqual(hours + 1e-9)
      }
    }
  })

  it('do what happens at one moment side by side', () => {
    const [first] = createTimeline([slow, quick]).beats
    expect(first!.slots.map(({ moving }) => moving.length)).toEqual([1, 1])
  })

  it('leave the quick one at its end while the slow one goes on', () => {
    const timeline = createTimeline([slow, quick])
    const { counts } = frameAt(timeline, timeline.length * 0.7)
    expect(counts[1]).toBe(quick.events.length)
    expect(counts[0]).toBeLessThan(slow.events.length)
    expect(frameAt(timeline, timeline.length).counts).toEqual([slow.events.length, quick.events.length])
  })

  it('wait for the first decision that is open, for both', () => {
    // given a decision after 8 hours, and another walk of 24
    const open = walk(fork, 'chosen')
    const timeline = createTimeline([slow, open])
    // then
    expect(timeline.open).toEqual([1])
    expect(timeline.beats.at(-1)!.to).toBe(8)
  })
})

describe('any show', () => {
  it('tells every event once, in order, and stands at places that grow', () => {
    fc.assert(
      fc.property(furnishedModels, furnishedModels, (one, other) => {
        const walks = [anyWalk(one), anyWalk(other)]
        const timeline = createTimeline(walks)
        for (const [w, { events }] of walks.entries()) {
          let at = 0
          for (const { slots, from, to } of timeline.beats) {
            const { lead, after } = slots[w]!
            expect(lead).toBeGreaterThanOrEqual(at)
            for (const event of events.slice(at, after))
              expect([from, to].some((hour) => Math.abs(hour - event.at) < 1e-6)).toBe(true)
            at = after
          }
          expect(at).toBe(events.length)
        }
        const stops = stopsOf(timeline)
        expect(stops).toEqual([...new Set(stops)].sort((a, b) => a - b))
        expect(frameAt(timeline, timeline.length).counts).toEqual(walks.map(({ events }) => events.length))
      }),
      { numRuns: 40, seed: 3 },
    )
  })
})
