import { Dexie } from 'dexie'
import { expect, it, vi } from 'vitest'
import type { Problem } from '#src/domain/ports.ts'
import { DATABASE_VERSION, DarchaDatabase } from '#src/storage/database.ts'
import { storageError } from '#src/storage/storageErrors.ts'

it('says that other tabs hold up an update, and when they no longer do', async () => {
  // given a database of an older version that another tab keeps open whatever happens
  const older = indexedDB.open('held-up', DATABASE_VERSION * 10 - 1)
  const connection = await new Promise<IDBDatabase>((resolve) => {
    older.addEventListener('success', () => resolve(older.result))
  })

  // when
  const db = new DarchaDatabase('held-up')
  const told: (Problem | null)[] = []
  db.onTrouble((problem) => told.push(problem))
  const opening = db.whenOpen()

  // then
  await vi.waitFor(() => expect(told).toEqual([{ code: 'upgradeBlocked' }]))
  connection.close()
  await opening
  expect(told).toEqual([{ code: 'upgradeBlocked' }, null])
  db.close()
  await Dexie.delete('held-up')
})

it('can be opened again after an opening that failed', async () => {
  const db = new DarchaDatabase('tried-twice')
  const open = vi.spyOn(db, 'open').mockRejectedValueOnce(new Error('not now'))
  await expect(db.whenOpen()).rejects.toThrow('not now')
  await db.whenOpen()
  expect(open).toHaveBeenCalledTimes(2)
  expect(db.isOpen()).toBe(true)
  db.close()
})

it.each([
  [new Dexie.VersionError(), 'databaseNewer'],
  [new Dexie.DatabaseClosedError(), 'storageClosed'],
  [new Dexie.MissingAPIError(), 'storageUnavailable'],
  [new Dexie.OpenFailedError(), 'storageUnavailable'],
  [new DOMException('private window', 'SecurityError'), 'storageUnavailable'],
  [new DOMException('full', 'QuotaExceededError'), 'storageFull'],
  [Object.assign(new Dexie.OpenFailedError(), { inner: new DOMException('full', 'QuotaExceededError') }), 'storageFull'],
  ['a word', 'storageFailed'],
  [undefined, 'storageFailed'],
])('words %s as %s', (error, code) => {
  expect(storageError(error)).toMatchObject({ problem: { code } })
})
