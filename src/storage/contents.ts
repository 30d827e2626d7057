import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate'
import type { DarchaDatabase } from './database.ts'

/** Deflated content with the key it wants to be stored under. */
export interface Packed {
  readonly key: string
  readonly bytes: Uint8Array
}

export const packText = (text: string): Packed => packBytes(strToU8(text))
export const unpackText = (bytes: Uint8Array): string => strFromU8(inflateSync(bytes))

export function packBytes(content: Uint8Array): Packed {
  const bytes = deflateSync(content)
  return { key: `${content.length.toString(36)}-${fingerprint(bytes)}`, bytes }
}

export const unpackBytes = (bytes: Uint8Array): Uint8Array => inflateSync(bytes)

/**
 * Stores contents of a project that are not there yet and gives the key of each. The fingerprint only finds candidates:
 * bytes are compared, so two contents that share one are still kept apart. Runs inside the caller's transaction.
 */
export async function keepContents(db: DarchaDatabase, project: string, contents: readonly Packed[]): Promise<string[]> {
  const keys: string[] = []
  for (const { key, bytes } of contents) {
    let free = key
    for (;;) {
      const there = await db.contents.get([project, free])
      if (!there) await db.contents.add({ project, key: free, bytes })
      else if (!equal(there.bytes, bytes)) {
        free = `${free}+`
        continue
      }
      break
    }
    keys.push(free)
  }
  return keys
}

/** Removes the contents of a project that neither it nor any of its revisions points to. Runs inside the caller's transaction. */
export async function dropUnusedContents(db: DarchaDatabase, project: string): Promise<void> {
  const used = new Set<string>()
  const row = await db.projects.get(project)
  for (const { key } of row?.attachments ?? []) used.add(key)
  for (const { texts, outline } of await db.revisions.where('project').equals(project).toArray()) {
    for (const key of texts) used.add(key)
    for (const { key } of outline.attachments) used.add(key)
  }
  const keys = await db.contents.where('project').equals(project).primaryKeys()
  await db.contents.bulkDelete(keys.filter(([, key]) => !used.has(key)))
}

const equal = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && a.every((byte, index) => byte === b[index])

/** Two FNV-1a hashes of 32 bits with different seeds. Not `crypto.subtle`: it is missing where the app is served without TLS. */
function fingerprint(bytes: Uint8Array): string {
  let a = 0x811c9dc5
  let b = 0x9747b28c
  for (const byte of bytes) {
    a = Math.imul(a ^ byte, 0x01000193)
    b = Math.imul(b ^ byte, 0x01000193) + 0x9e3779b9
  }
  return (a >>> 0).toString(36) + (b >>> 0).toString(36)
}
