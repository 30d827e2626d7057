import type { Clock } from '#src/domain/ports.ts'

export interface FakeClock extends Clock {
  /** Lets so much time pass, running what falls due, and lets pending promises settle. */
  pass(ms: number): Promise<void>
}

/** Lets everything that already can happen happen. */
export const settled = () => new Promise<void>((resolve) => setImmediate(resolve))

export function createFakeClock(start = Date.UTC(2026, 0, 5, 9)): FakeClock {
  let now = start
  const due = new Set<{ readonly at: number; readonly run: () => void }>()
  return {
    now: () => now,
    after(ms, run) {
      const timer = { at: now + ms, run }
      due.add(timer)
      return () => due.delete(timer)
    },
    async pass(ms) {
      const until = now + ms
      for (;;) {
        await settled()
        const [next] = [...due].filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)
        if (!next) break
        due.delete(next)
        now = Math.max(now, next.at)
        next.run()
      }
      now = until
      await settled()
    },
  }
}
