import { afterEach, expect, it, vi } from 'vitest'
import { storageState } from '#src/storage/browser/browserStorage.ts'
import { fileSaver } from '#src/storage/browser/fileSaver.ts'
import { newId } from '#src/storage/browser/newId.ts'
import { pageLife } from '#src/storage/browser/pageLife.ts'
import { quickMemory } from '#src/storage/browser/quickMemory.ts'
import { systemClock } from '#src/storage/browser/systemClock.ts'

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

it('writes a file to where the user points', async () => {
  // given a dialog in which the user chose a file of the browser's private folder
  const folder = await navigator.storage.getDirectory()
  const handle = await folder.getFileHandle('chosen', { create: true })
  const dialog = vi.fn<(options: unknown) => Promise<FileSystemFileHandle>>(async () => handle)
  vi.stubGlobal('showSaveFilePicker', dialog)

  // when
  const saved = await fileSaver.save('Реестр.darcha', new Uint8Array([1, 2, 3]), 'application/x-darcha')

  // then
  expect(saved).toBe(true)
  expect(dialog.mock.calls[0]?.[0]).toMatchObject({ suggestedName: 'Реестр.darcha' })
  expect(new Uint8Array(await (await handle.getFile()).arrayBuffer())).toEqual(new Uint8Array([1, 2, 3]))
})

it('knows a cancelled dialog from a failed one', async () => {
  vi.stubGlobal('showSaveFilePicker', () => Promise.reject(new DOMException('cancelled', 'AbortError')))
  expect(await fileSaver.save('a.darcha', new Uint8Array(), 'application/x-darcha')).toBe(false)
  vi.stubGlobal('showSaveFilePicker', () => Promise.reject(new DOMException('read only', 'NoModificationAllowedError')))
  await expect(fileSaver.save('a.darcha', new Uint8Array(), 'application/x-darcha')).rejects.toThrow('read only')
})

it('tells when the page goes away or into the background, until it is stopped', () => {
  let told = 0
  const stop = pageLife.onHide(() => (told += 1))
  const visibility = vi.spyOn(document, 'visibilityState', 'get')

  visibility.mockReturnValue('visible')
  document.dispatchEvent(new Event('visibilitychange'))
  expect(told).toBe(0)
  visibility.mockReturnValue('hidden')
  document.dispatchEvent(new Event('visibilitychange'))
  expect(told).toBe(1)
  window.dispatchEvent(new Event('pagehide'))
  expect(told).toBe(2)

  stop()
  document.dispatchEvent(new Event('visibilitychange'))
  window.dispatchEvent(new Event('pagehide'))
  expect(told).toBe(2)
})

it('remembers small things, and merely forgets where the browser forbids it', () => {
  quickMemory.set('test', 'kept')
  expect(quickMemory.get('test')).toBe('kept')
  vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
    throw new DOMException('no', 'SecurityError')
  })
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('no', 'QuotaExceededError')
  })
  quickMemory.set('test', 'lost')
  expect(quickMemory.get('test')).toBeNull()
})

it('gives ids that are file names and differ', () => {
  const ids = Array.from({ length: 1000 }, newId)
  expect(new Set(ids).size).toBe(1000)
  for (const id of ids) expect(id).toMatch(/^[a-z0-9]{16}$/)
})

it('runs later what was not prevented', async () => {
  const ran: string[] = []
  systemClock.after(1, () => ran.push('kept'))
  systemClock.after(1, () => ran.push('prevented'))()
  await expect.poll(() => ran).toEqual(['kept'])
})

it('says how much the browser keeps', async () => {
  const { quotaBytes, usedBytes, persisted } = await storageState()
  expect(quotaBytes).toBeGreaterThan(usedBytes)
  expect(persisted).toBeTypeOf('boolean')
})
