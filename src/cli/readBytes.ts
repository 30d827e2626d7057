import type { Words } from '#src/i18n/words.ts'
import type { Io } from './io.ts'

/** The bytes of a file as given on the command line, else why it cannot be opened. */
export async function readBytes(
  file: string,
  io: Io,
  words: Words,
): Promise<{ readonly bytes: Uint8Array } | { readonly reason: string }> {
  try {
    return { bytes: await io.read(file) }
  } catch (error) {
    return { reason: words.t('cli.cannotOpen', { message: error instanceof Error ? error.message : String(error) }) }
  }
}
