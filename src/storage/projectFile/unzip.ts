import { Inflate } from 'fflate'
import { ProblemError } from '#src/domain/ports.ts'
import { crc32 } from './crc32.ts'
import { MAX_UNPACKED_BYTES } from './limits.ts'
import type { ZipEntry } from './zipDirectory.ts'
import { readZipDirectory } from './zipDirectory.ts'

/** Compressed bytes are fed in portions of this size, so that a bomb is noticed before it has gone off. */
const PORTION = 16_384

/**
 * The files of a zip archive by name. The sizes written in the archive are not believed: bytes are counted as they
 * come out, and beyond the limit the archive is refused.
 */
export function unzip(bytes: Uint8Array, limit = MAX_UNPACKED_BYTES): Map<string, Uint8Array> {
  let left = limit
  const spend = (size: number) => {
    left -= size
    if (left < 0) throw new ProblemError({ code: 'archiveTooLarge', params: { megabytes: Math.round(limit / 1e6) } })
  }
  return new Map(readZipDirectory(bytes).map((entry) => [entry.name, unpackEntry(entry, spend)]))
}

function unpackEntry(entry: ZipEntry, spend: (size: number) => void): Uint8Array {
  const content = entry.deflated ? inflate(entry.data, spend) : entry.data
  if (!entry.deflated) spend(content.length)
  if (crc32(content) !== entry.crc) throw new ProblemError({ code: 'archiveDamaged' })
  return content
}

function inflate(data: Uint8Array, spend: (size: number) => void): Uint8Array {
  const chunks: Uint8Array[] = []
  let size = 0
  const stream = new Inflate((chunk) => {
    spend(chunk.length)
    size += chunk.length
    chunks.push(chunk)
  })
  try {
    for (let at = 0; at < data.length; at += PORTION) stream.push(data.subarray(at, at + PORTION), at + PORTION >= data.length)
  } catch (error) {
    if (error instanceof ProblemError) throw error
    throw new ProblemError({ code: 'archiveDamaged' }, { cause: error })
  }
  const content = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    content.set(chunk, at)
    at += chunk.length
  }
  return content
}

/** Whether an entry is what file managers add when an archive is packed by hand. */
export const isClutter = (name: string): boolean => /(^|\/)(__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/.test(name)
