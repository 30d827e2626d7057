import type { Clock, Problem } from '#src/domain/ports.ts'
import { problemOf } from '#src/domain/ports.ts'

/** A value that is computed elsewhere and follows its inputs. */
export interface Live<T> {
  /** The newest finished value; kept while a newer one is on its way. */
  readonly value: T | null
  /** The inputs changed since `value`, or there is none yet. */
  readonly stale: boolean
  /** Why the newest inputs gave nothing. */
  readonly problem: Problem | null
}

export const NOT_YET: Live<never> = { value: null, stale: true, problem: null }

/** Changes that follow each other faster than this are computed once. */
const DEBOUNCE_MS = 60

interface Task {
  inputs: readonly unknown[]
  live: Live<unknown>
  abort: AbortController | null
  cancelTimer: () => void
}

export interface LiveValues<T> {
  /** Computes the value under `key` unless it was computed, or is being computed, from the same inputs. A newer request cancels the older. */
  request(key: string, inputs: readonly unknown[], compute: (signal: AbortSignal) => Promise<T>): void
  drop(key: string): void
  /** Drops the value when it came from other inputs: nobody asks for a new one, and an old one must not pass for it. */
  dropUnless(key: string, inputs: readonly unknown[]): void
  keys(): string[]
  clear(): void
}

/** Values by key, each computed anew when its inputs change. `report` gets undefined for a key that was dropped. */
export function createLiveValues<T>(clock: Clock, report: (key: string, live: Live<T> | undefined) => void): LiveValues<T> {
  const tasks = new Map<string, Task & { live: Live<T> }>()

  function cancel(task: Task) {
    task.cancelTimer()
    task.abort?.abort()
    task.abort = null
  }

  async function run(key: string, task: Task & { live: Live<T> }, compute: (signal: AbortSignal) => Promise<T>) {
    const abort = new AbortController()
    task.abort = abort
    const settle = (live: Live<T>) => {
      if (abort.signal.aborted || tasks.get(key) !== task) return
      task.abort = null
      task.live = live
      report(key, live)
    }
    try {
      settle({ value: await compute(abort.signal), stale: false, problem: null })
    } catch (error) {
      settle({ value: task.live.value, stale: true, problem: problemOf(error) })
    }
  }

  function drop(key: string) {
    const task = tasks.get(key)
    if (!task) return
    cancel(task)
    tasks.delete(key)
    report(key, undefined)
  }

  return {
    request(key, inputs, compute) {
      const known = tasks.get(key)
      if (known && same(known.inputs, inputs)) return
      const task = known ?? { inputs, live: NOT_YET, abort: null, cancelTimer: () => {} }
      cancel(task)
      task.inputs = inputs
      task.live = { value: task.live.value, stale: true, problem: null }
      tasks.set(key, task)
      report(key, task.live)
      task.cancelTimer = clock.after(known ? DEBOUNCE_MS : 0, () => void run(key, task, compute))
    },
    drop,
    dropUnless(key, inputs) {
      const known = tasks.get(key)
      if (known && !same(known.inputs, inputs)) drop(key)
    },
    keys: () => [...tasks.keys()],
    clear() {
      for (const key of tasks.keys()) drop(key)
    },
  }
}

const same = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((value, index) => value === b[index])
