import { ProblemError } from '#src/domain/ports.ts'
import { MAX_ENTRIES } from './limits.ts'

/** An entry as the central directory lists it. Sizes are claims. */
export interface ZipEntry {
  readonly name: string
  readonly deflated: boolean
  readonly crc: number
  /** The bytes as stored. */
  readonly data: Uint8Array
}

const END_OF_DIRECTORY = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50
const LOCAL_ENTRY = 0x04034b50
/** The end record's own length, and the longest comment it may carry. */
const END_LENGTH = 22
const LONGEST_COMMENT = 0xffff

const damaged = () => new ProblemError({ code: 'archiveDamaged' })

/** Whether the bytes begin as a zip archive does, with an entry or, when empty, with the end record. */
export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && ((bytes[2] === 3 && bytes[3] === 4) || (bytes[2] === 5 && bytes[3] === 6))

/**
 * The entries of a zip archive, folders left out. Refused with a `ProblemError`: a damaged or encrypted archive, more
 * entries than allowed, names that climb out of the archive, names that occur twice.
 */
export function readZipDirectory(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  const count = view.getUint16(end + 10, true)
  if (count > MAX_ENTRIES) throw new ProblemError({ code: 'archiveTooManyEntries', params: { limit: MAX_ENTRIES } })
  const entries: ZipEntry[] = []
  const names = new Set<string>()
  let at = view.getUint32(end + 16, true)
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || view.getUint32(at, true) !== DIRECTORY_ENTRY) throw damaged()
    const nameLength = view.getUint16(at + 28, true)
    const name = decodeName(bytes.subarray(at + 46, at + 46 + nameLength))
    if (climbsOut(name)) throw new ProblemError({ code: 'archiveClimbs', params: { entry: name } })
    if (names.has(name)) throw damaged()
    names.add(name)
    if (!name.endsWith('/')) entries.push(readEntry(view, bytes, at, name))
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  // An end record that counts fewer entries than there are would hide some from the checks.
  if (at + 4 <= end && view.getUint32(at, true) === DIRECTORY_ENTRY) throw damaged()
  return entries
}

function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT)
  for (let at = view.byteLength - END_LENGTH; at >= first; at--) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at
  }
  throw damaged()
}

function readEntry(view: DataView, bytes: Uint8Array, at: number, name: string): ZipEntry {
  const encrypted = (view.getUint16(at + 8, true) & 1) === 1
  if (encrypted) throw new ProblemError({ code: 'archiveEncrypted' })
  const method = view.getUint16(at + 10, true)
  if (method !== 0 && method !== 8) throw damaged()
  const size = view.getUint32(at + 20, true)
  const local = view.getUint32(at + 42, true)
  if (local + 30 > view.byteLength || view.getUint32(local, true) !== LOCAL_ENTRY) throw damaged()
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
  if (start + size > view.byteLength) throw damaged()
  return { name, deflated: method === 8, crc: view.getUint32(at + 16, true), data: bytes.subarray(start, start + size) }
}

/** UTF-8 as we and most write it; else byte by byte, so that the name at least stays distinct. */
function decodeName(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return String.fromCharCode(...bytes)
  }
}

/** Whether a name would leave the folder an archive is unpacked into, on any system. */
export const climbsOut = (name: string): boolean =>
  name === '' || /^\/|\\|^[A-Za-z]:|\0/.test(name) || name.split('/').some((part) => part === '..' || part === '.')
