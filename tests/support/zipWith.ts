import type { Zippable } from 'fflate'
import { strToU8, zipSync } from 'fflate'

/** A zip archive of texts and bytes, as another tool might write it. */
export function zipWith(files: Readonly<Record<string, string | Uint8Array>>, level: 0 | 6 = 6): Uint8Array {
  const entries: Zippable = {}
  for (const [name, content] of Object.entries(files)) entries[name] = typeof content === 'string' ? strToU8(content) : content
  return zipSync(entries, { level, mtime: new Date(2020, 1, 1, 12) })
}
