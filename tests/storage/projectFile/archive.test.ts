import { strToU8, zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { ProblemError } from '#src/domain/ports.ts'
import { crc32 } from '#src/storage/projectFile/crc32.ts'
import { unzip } from '#src/storage/projectFile/unzip.ts'
import { isZip } from '#src/storage/projectFile/zipDirectory.ts'
import { zipWith } from '#tests/support/zipWith.ts'

function problemOf(read: () => unknown) {
  try {
    read()
  } catch (error) {
    if (error instanceof ProblemError) return error.problem
    throw error
  }
  return undefined
}

/** Where the little-endian number stands in the bytes, from an offset on. */
function find(bytes: Uint8Array, signature: number, from = 0): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = from; at + 4 <= bytes.length; at++) if (view.getUint32(at, true) === signature) return at
  throw new Error('no such signature')
}

const END = 0x06054b50
const CENTRAL = 0x02014b50

const patched = (bytes: Uint8Array, at: number, ...values: number[]) => {
  const copy = bytes.slice()
  copy.set(values, at)
  return copy
}

it('reads stored and deflated entries alike', () => {
  const text = 'step '.repeat(1000)
  for (const level of [0, 6] as const) {
    const files = unzip(zipWith({ 'a.txt': text, 'b/c.txt': '' }, level))
    expect([...files.keys()]).toEqual(['a.txt', 'b/c.txt'])
    expect(new TextDecoder().decode(files.get('a.txt'))).toBe(text)
    expect(files.get('b/c.txt')?.length).toBe(0)
  }
})

it('reads an archive with a comment, and skips folders', () => {
  const plain = zipSync({ folder: {}, 'folder/a.txt': strToU8('x') })
  const comment = strToU8('made by hand')
  const bytes = new Uint8Array(plain.length + comment.length)
  bytes.set(patched(plain, find(plain, END) + 20, comment.length))
  bytes.set(comment, plain.length)
  expect([...unzip(bytes).keys()]).toEqual(['folder/a.txt'])
})

it.each(['../evil', 'a/../../evil', '/etc/passwd', 'a\\b', 'C:/evil', './project.json', 'a/..'])(
  'refuses an entry called %s',
  (name) => {
    expect(problemOf(() => unzip(zipWith({ [name]: 'x' })))).toEqual({ code: 'archiveClimbs', params: { entry: name } })
  },
)

it('counts what comes out and does not believe what the archive says', () => {
  // given a megabyte of nothing that claims to be ten bytes
  const bomb = zipWith({ 'a.bin': new Uint8Array(1_000_000) })
  const liar = patched(bomb, find(bomb, CENTRAL) + 24, 10, 0, 0, 0)
  expect(liar.length).toBeLessThan(2_000)

  // then
  expect(problemOf(() => unzip(liar, 100_000))?.code).toBe('archiveTooLarge')
})

it('counts all entries together', () => {
  const bytes = zipWith({ a: new Uint8Array(60), b: new Uint8Array(60) }, 0)
  expect(problemOf(() => unzip(bytes, 119))?.code).toBe('archiveTooLarge')
  expect(unzip(bytes, 120).size).toBe(2)
})

it('refuses more than 200 MB, though the archive be small and its entries share their bytes', () => {
  // given one entry of 51 MB that the directory lists four times under four names
  const once = zipSync({ a: [new Uint8Array(51_000_000), { level: 1 }] })
  const start = find(once, CENTRAL)
  const end = find(once, END)
  const entry = once.subarray(start, end)
  const listed = ['a', 'b', 'c', 'd'].flatMap((name) => [...patched(entry, 46, name.charCodeAt(0))])
  const bytes = Uint8Array.from([...once.subarray(0, start), ...listed, ...patched(once.subarray(end), 10, 4)])
  expect(bytes.length).toBeLessThan(1_000_000)

  // then
  expect(problemOf(() => unzip(bytes))).toEqual({ code: 'archiveTooLarge', params: { megabytes: 200 } })
}, 20_000)

it('refuses more than 2,000 entries', () => {
  const many = (count: number) => zipWith(Object.fromEntries(Array.from({ length: count }, (_, index) => [`${index}`, ''])), 0)
  expect(unzip(many(2000)).size).toBe(2000)
  expect(problemOf(() => unzip(many(2001)))).toEqual({ code: 'archiveTooManyEntries', params: { limit: 2000 } })
})

it('refuses an archive that hides entries behind a smaller count', () => {
  const bytes = zipWith({ a: 'x', b: 'y' })
  const end = find(bytes, END)
  expect(problemOf(() => unzip(patched(bytes, end + 10, 1)))).toEqual({ code: 'archiveDamaged' })
})

it('refuses two entries of one name', () => {
  const bytes = zipWith({ aa: 'x', ab: 'y' })
  const second = find(bytes, CENTRAL, find(bytes, CENTRAL) + 4)
  expect(problemOf(() => unzip(patched(bytes, second + 47, 'a'.charCodeAt(0))))).toEqual({ code: 'archiveDamaged' })
})

it('refuses a password', () => {
  const bytes = zipWith({ a: 'x' })
  expect(problemOf(() => unzip(patched(bytes, find(bytes, CENTRAL) + 8, 1)))).toEqual({ code: 'archiveEncrypted' })
})

it('never gives damaged bytes for good ones, wherever the damage is', () => {
  const files = { 'project.json': 'title '.repeat(50), 'variants/a.bpmn': 'abc '.repeat(80) }
  const bytes = zipWith(files)
  for (let at = 0; at < bytes.length; at++) {
    let read: Map<string, Uint8Array>
    try {
      read = unzip(patched(bytes, at, (bytes[at] ?? 0) ^ 0x55))
    } catch (error) {
      expect(error).toBeInstanceOf(ProblemError)
      continue
    }
    // A changed name or date may pass; changed content may not.
    for (const content of read.values()) expect(Object.values(files)).toContain(new TextDecoder().decode(content))
  }
})

it('refuses an archive that was cut off, wherever it was cut', () => {
  const bytes = zipWith({ 'project.json': 'title '.repeat(50) })
  for (let length = 0; length < bytes.length; length++) {
    expect(problemOf(() => unzip(bytes.slice(0, length)))?.code).toBe('archiveDamaged')
  }
})

it('knows an archive by its first bytes', () => {
  expect(isZip(zipWith({ a: 'x' }))).toBe(true)
  expect(isZip(zipWith({}))).toBe(true)
  expect(isZip(strToU8('<?xml version="1.0"?>'))).toBe(false)
  expect(isZip(new Uint8Array())).toBe(false)
})

it('has the checksum that zip uses', () => {
  expect(crc32(strToU8('123456789'))).toBe(0xcbf43926)
  expect(crc32(strToU8('6789'), crc32(strToU8('12345')))).toBe(0xcbf43926)
})
