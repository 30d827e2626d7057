import { BPR_URI } from '#src/bpmn/descriptor.ts'
import { namespacesOf, openingTags } from '#src/bpmn/scan.ts'
import type { ProcessModel } from '#src/domain/process.ts'

/** A drawing at one moment: its text, and what the reader makes of it. */
export interface DrawingText {
  readonly xml: string
  readonly model: ProcessModel
}

/** The names of all annotations in a file, also those of a later version, which the editor must keep. */
export function annotationNamesIn(xml: string): string[] {
  // Files of other tools need not be looked through.
  if (!xml.includes(BPR_URI)) return []
  const tags = [...openingTags(xml)]
  const uris = namespacesOf(tags)
  return tags.filter((tag) => uris.get(tag.prefix) === BPR_URI).map((tag) => tag.local)
}

/** What the text of a drawing says. */
export type ReadDrawing = (xml: string) => Promise<ProcessModel>

/** Changes that follow each other faster than this are read once. */
const QUIET_MS = 150

export interface Digest {
  /** The drawing changed. */
  touch(): void
  /** Reads at once what was not read yet. */
  flush(): Promise<void>
  stop(): void
}

/**
 * Follows a drawing: some moments after the last change it is written as text and read like a file, so that what is
 * shown here is what analysis and other tools will see. `ready` also learns whether the drawing has not changed since.
 */
export function createDigest(
  save: () => Promise<string>,
  read: ReadDrawing,
  ready: (drawing: DrawingText, isNewest: boolean) => void,
  failed: (error: unknown) => void,
): Digest {
  let timer: ReturnType<typeof setTimeout> | undefined
  let touched = 0
  let digested = 0
  let running: Promise<void> = Promise.resolve()
  let stopped = false

  async function run(): Promise<void> {
    if (stopped || digested === touched) return
    const upTo = touched
    try {
      const xml = await save()
      const model = await read(xml)
      digested = Math.max(digested, upTo)
      if (!stopped) ready({ xml, model }, digested === touched)
    } catch (error) {
      if (!stopped) failed(error)
    }
  }

  const flush = () => {
    clearTimeout(timer)
    running = running.then(run)
    return running
  }

  return {
    touch() {
      touched += 1
      clearTimeout(timer)
      timer = setTimeout(() => void flush(), QUIET_MS)
    },
    flush,
    stop() {
      stopped = true
      clearTimeout(timer)
    },
  }
}
