import type { Clock } from '#src/domain/ports.ts'
import { problemOf } from '#src/domain/ports.ts'
import type { SaveState } from './projectState.ts'

/** Written once nothing has changed for this long... */
const QUIET_MS = 300
/** ...and at the latest this long after the first unwritten change, however busily one edits. */
const PATIENCE_MS = 900
/** A failed write is tried again after these pauses; the last one repeats. */
const RETRY_MS = [1_000, 2_000, 5_000, 15_000]

export interface Autosave {
  /** Something changed and must be written soon. */
  changed(): void
  /** A change is on its way here. Gives the function that ends the wait, whether it came or was taken back. */
  announce(): () => void
  /** Writes at once what is unwritten. True when everything is on disk. */
  flush(): Promise<boolean>
  /** Forgets what is unwritten and stops all timers. */
  stop(): void
}

/** Writes changes within a second, one write at a time, and again until it works. */
export function createAutosave(clock: Clock, write: () => Promise<void>, tell: (state: SaveState) => void): Autosave {
  let stopped = false
  const report = (state: SaveState) => {
    if (!stopped) tell(state)
  }
  let edits = 0
  let written = 0
  let announced = 0
  let failures = 0
  let firstUnwritten: number | null = null
  let cancelTimer = () => {}
  let running: Promise<boolean> | null = null

  const reportRest = () => {
    const isAll = written === edits && announced === 0
    report(isAll ? { kind: 'saved' } : { kind: 'unsaved', problem: null })
  }
  /** While a write runs, or has failed, that is what counts. */
  const isQuiet = () => failures === 0 && !running

  const wait = (ms: number) => {
    cancelTimer()
    if (stopped) return
    cancelTimer = clock.after(ms, () => void flush())
  }

  async function writeOnce(): Promise<boolean> {
    const upTo = edits
    // A write that failed stays told while it is tried again: what is offered with it does not go away from under a click.
    if (failures === 0) report({ kind: 'saving' })
    try {
      await write()
    } catch (error) {
      report({ kind: 'unsaved', problem: problemOf(error) })
      wait(RETRY_MS[Math.min(failures, RETRY_MS.length - 1)] ?? QUIET_MS)
      failures += 1
      return false
    }
    failures = 0
    written = Math.max(written, upTo)
    firstUnwritten = written < edits ? clock.now() : null
    reportRest()
    return true
  }

  async function drain(): Promise<boolean> {
    while (written < edits) if (!(await writeOnce())) return false
    return true
  }

  function flush(): Promise<boolean> {
    cancelTimer()
    running ??= drain().finally(() => {
      running = null
    })
    return running
  }

  return {
    changed() {
      edits += 1
      firstUnwritten ??= clock.now()
      if (!isQuiet()) return
      reportRest()
      wait(Math.max(0, Math.min(QUIET_MS, firstUnwritten + PATIENCE_MS - clock.now())))
    },
    announce() {
      let isOpen = true
      announced += 1
      if (isQuiet()) reportRest()
      return () => {
        if (!isOpen) return
        isOpen = false
        announced -= 1
        if (isQuiet()) reportRest()
      }
    },
    flush,
    stop() {
      stopped = true
      written = edits
      cancelTimer()
    },
  }
}
