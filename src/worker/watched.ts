import type { Parts } from '#src/analysis/parts.ts'
import type { Watch } from './protocol.ts'

/** Long work looks up this often, so that it stops soon after nobody wants it any more. */
export const PART_MS = 40

/** Thrown by work that was stopped; nobody waits for it then. */
class Stopped extends Error {
  override name = 'AbortError'
}

/** Nobody looks on. */
export const UNWATCHED: Watch = { stopped: false, progress() {} }

/** Lets the worker hear what the page has to say. Fails when nobody waits for the work any more. */
export async function lookUp(watch: Watch): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve))
  if (watch.stopped) throw new Stopped()
}

/** Does long work part by part, as long as somebody waits for it. `share` tells its place in a longer one: from, to. */
export async function watched<T>(parts: Parts<T>, watch: Watch, share: readonly [number, number] = [0, 1]): Promise<T> {
  const [from, to] = share
  for (let begun = performance.now(); ;) {
    const part = parts.next()
    if (part.done === true) return part.value
    if (performance.now() - begun < PART_MS) continue
    watch.progress(from + (to - from) * part.value)
    await lookUp(watch)
    begun = performance.now()
  }
}
