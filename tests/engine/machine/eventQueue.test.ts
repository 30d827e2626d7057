import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EVENT, EventQueue } from '#src/engine/machine/eventQueue.ts'

const aOf = (queue: EventQueue, place: number): number => queue.a[place]!

/** Takes everything, giving the `a` of each event in order. */
function drain(queue: EventQueue): number[] {
  const order: number[] = []
  for (;;) {
    while (queue.hasNow) order.push(aOf(queue, queue.takeNow()))
    if (queue.size === 0) return order
    order.push(aOf(queue, queue.takeNext()))
  }
}

const at = (queue: EventQueue, time: number, a: number) => queue.addAt(time, EVENT.worked, a, 0, 0, 0)

describe('the event queue', () => {
  it('gives things by time, and those of one time in the order they were caused', () => {
    const queue = new EventQueue()
    at(queue, 2, 1)
    at(queue, 1, 2)
    at(queue, 2, 3)
    at(queue, 1, 4)
    at(queue, 0.5, 5)
    expect(drain(queue)).toEqual([5, 2, 4, 1, 3])
  })

  it('takes sums of the same times in another order for one moment', () => {
    const queue = new EventQueue()
    at(queue, 0.1 + 0.2, 1)
    at(queue, 0.3, 2)
    at(queue, 1 / 3 + 1 / 6, 3)
    at(queue, 0.5, 4)
    expect(drain(queue)).toEqual([1, 2, 3, 4])
  })

  it('keeps moments apart that are a second apart, also after years', () => {
    const queue = new EventQueue()
    at(queue, 50_000 + 1 / 3600, 1)
    at(queue, 50_000, 2)
    expect(drain(queue)).toEqual([2, 1])
  })

  it('puts what is caused in a moment after what was there', () => {
    const queue = new EventQueue()
    at(queue, 1, 1)
    at(queue, 1, 2)
    const first = aOf(queue, queue.takeNext())
    queue.addNow(EVENT.arrive, 3, 0, 0, 0, 0)
    expect([first, ...drain(queue)]).toEqual([1, 2, 3])
  })

  it('hands back what was put in', () => {
    const queue = new EventQueue()
    queue.addNow(EVENT.message, 1, 2, 3, 4, 5)
    const place = queue.takeNow()
    const { kind, a, b, c, generation, owner } = queue
    expect([kind, a, b, c, generation, owner].map((column) => column[place])).toEqual([EVENT.message, 1, 2, 3, 4, 5])
  })

  it('is empty after clearing', () => {
    const queue = new EventQueue()
    at(queue, 1, 1)
    queue.addNow(EVENT.arrive, 1, 0, 0, 0, 0)
    queue.clear()
    expect(queue.hasNow).toBe(false)
    expect(queue.size).toBe(0)
  })

  it('orders any number of things as a stable sort by time would', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 400 }), (times) => {
        const queue = new EventQueue()
        for (const [i, time] of times.entries()) at(queue, time / 4, i)
        const sorted = times.map((time, i) => ({ time, i })).sort((x, y) => x.time - y.time)
        expect(drain(queue)).toEqual(sorted.map(({ i }) => i))
      }),
    )
  })

  it('stays in order while things are taken and added', () => {
    const steps = fc.array(fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 3 })), { maxLength: 200 })
    fc.assert(
      fc.property(steps, (additions) => {
        const queue = new EventQueue()
        let now = 0
        let added = 0
        const seen: number[] = []
        for (const [delay, takes] of additions) {
          if (delay === 0) queue.addNow(EVENT.worked, added++, 0, 0, 0, 0)
          else at(queue, now + delay, added++)
          for (let i = 0; i < takes && (queue.hasNow || queue.size > 0); i++) {
            if (queue.hasNow) {
              seen.push(aOf(queue, queue.takeNow()))
              continue
            }
            expect(queue.nextTime()).toBeGreaterThanOrEqual(now)
            now = queue.nextTime()
            seen.push(aOf(queue, queue.takeNext()))
          }
        }
        expect([...seen, ...drain(queue)].sort((x, y) => x - y)).toEqual(Array.from({ length: added }, (_, i) => i))
      }),
    )
  })
})
