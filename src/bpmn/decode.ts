import { UnreadableFileError } from './unreadable.ts'

/** A decoded file. `guessed` is the encoding taken when the declared one did not fit the bytes. */
export interface DecodedXml {
  readonly text: string
  readonly encoding: string
  readonly guessed: boolean
}

/** Cyrillic files of older tools are what remains when bytes are not UTF-8. */
const FALLBACK = 'windows-1251'

const BYTE_ORDER_MARKS: readonly (readonly [encoding: string, mark: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
  // Without a mark, "<?" in two-byte units gives UTF-16 away.
  ['utf-16le', [0x3c, 0x00, 0x3f, 0x00]],
  ['utf-16be', [0x00, 0x3c, 0x00, 0x3f]],
  ['utf-16le', [0x3c, 0x00]],
  ['utf-16be', [0x00, 0x3c]],
]

const startsWith = (bytes: Uint8Array, mark: readonly number[]) => mark.every((byte, index) => bytes[index] === byte)

function declared(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 200))
  return /^\s*<\?xml[^>]*?\bencoding\s*=\s*["']([^"']+)["']/.exec(head)?.[1]?.toLowerCase()
}

function tryDecode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/**
 * The text of an XML file: byte order mark first, then the encoding its declaration names, else UTF-8. Bytes that are
 * not what they claim to be are read as windows-1251 and marked as guessed.
 */
export function decodeXml(bytes: Uint8Array): DecodedXml {
  const marked = BYTE_ORDER_MARKS.find(([, mark]) => startsWith(bytes, mark))?.[0]
  const named = marked ?? declared(bytes) ?? 'utf-8'
  // A declaration that can be read byte by byte is not UTF-16, whatever it says: tools keep it when they re-save as UTF-8.
  const encoding = marked === undefined && named.startsWith('utf-16') ? 'utf-8' : named
  const text = tryDecode(bytes, encoding)
  if (text !== undefined) return { text, encoding, guessed: false }
  const utf8 = encoding === 'utf-8' || marked !== undefined ? undefined : tryDecode(bytes, 'utf-8')
  if (utf8 !== undefined) return { text: utf8, encoding: 'utf-8', guessed: true }
  const guess = marked === undefined || marked === 'utf-8' ? tryDecode(bytes, FALLBACK) : undefined
  if (guess === undefined) throw new UnreadableFileError('encoding', '1:1', { encoding })
  return { text: guess, encoding: FALLBACK, guessed: true }
}
