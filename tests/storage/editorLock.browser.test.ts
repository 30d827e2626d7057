import { expect, it } from 'vitest'
import { createEditorLock } from '#src/storage/browser/editorLock.ts'

let number = 0
const twoTabs = () => {
  const name = `lock-test-${++number}`
  const tab = () => createEditorLock(() => crypto.randomUUID(), name)
  return [tab(), tab()] as const
}

it('lets one tab edit a project, and another one after it was closed', async () => {
  const [one, two] = twoTabs()
  const release = await one.acquire('p')
  expect(release).toBeTypeOf('function')
  expect(await two.acquire('p')).toBeNull()
  expect(await two.acquire('other')).toBeTypeOf('function')
  release?.()
  await expect.poll(() => two.acquire('p')).toBeTypeOf('function')
})

it('lets the other tab save before the pen is taken from it', async () => {
  // given
  const [one, two] = twoTabs()
  const release = await one.acquire('p')
  const order: string[] = []
  one.onLost('p', async () => {
    await new Promise((resolve) => setTimeout(resolve, 50))
    order.push('saved')
    release?.()
  })

  // when
  await two.steal('p')
  order.push('taken')

  // then
  expect(order).toEqual(['saved', 'taken'])
  expect(await one.acquire('p')).toBeNull()
})

it('takes the pen from a tab that does not answer, and tells it when it can hear again', async () => {
  // given a tab whose listener hangs
  const [one, two] = twoTabs()
  await one.acquire('p')
  let told = 0
  one.onLost('p', () => {
    told += 1
    return told === 1 ? new Promise<void>(() => {}) : undefined
  })

  // when
  const release = await two.steal('p')

  // then
  expect(await one.acquire('p')).toBeNull()
  await expect.poll(() => told).toBe(2)
  release()
  await expect.poll(() => one.acquire('p')).toBeTypeOf('function')
})

it('tells only the tab that edits, and no one who stopped listening', async () => {
  const [one, two] = twoTabs()
  await one.acquire('p')
  const told: string[] = []
  one.onLost('p', () => void told.push('p'))
  one.onLost('other', () => void told.push('other'))
  one.onLost('p', () => void told.push('stopped'))()
  await two.steal('p')
  expect(new Set(told)).toEqual(new Set(['p']))
})
