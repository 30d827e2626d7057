/**
 * Long work in parts: yields the share that is done (0 to 1) every few milliseconds, so that whoever asks for it can let
 * others work in between, or leave it, and returns the result.
 */
export type Parts<T> = Generator<number, T>

/** Thrown by a measuring that was told to stop: what had been counted is of no use. */
export class AnalysisStopped extends Error {
  override name = 'AnalysisStopped'
}

/** Who looks on while something long is worked out. */
export interface Onlooker {
  /** Told now and then the share that is done. */
  readonly onProgress?: ((share: number) => void) | undefined
  /** Asked now and then; true ends the work with an `AnalysisStopped`. */
  readonly shouldStop?: (() => boolean) | undefined
}

/** Does all parts one after the other. */
export function inOneGo<T>(parts: Parts<T>, { onProgress, shouldStop }: Onlooker = {}): T {
  for (;;) {
    const part = parts.next()
    if (part.done === true) return part.value
    onProgress?.(part.value)
    if (shouldStop?.() === true) throw new AnalysisStopped()
  }
}
