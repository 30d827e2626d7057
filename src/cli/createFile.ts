import { closeSync, openSync, writeSync } from 'node:fs'
import type { Sink } from './io.ts'
import { UsageError } from './options.ts'

/** Text gathered before it is written. */
const CHUNK = 1 << 16

/** A file written in chunks while long work runs, so that nothing of it is kept. Throws `UsageError` when it cannot be made. */
export function createFile(file: string): Sink {
  let handle: number
  try {
    handle = openSync(file, 'w')
  } catch {
    throw new UsageError('cannotWrite', { file })
  }
  let gathered = ''
  const flush = () => {
    writeSync(handle, gathered)
    gathered = ''
  }
  return {
    write(text) {
      gathered += text
      if (gathered.length >= CHUNK) flush()
    },
    close() {
      flush()
      closeSync(handle)
    },
  }
}
