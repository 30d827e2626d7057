import { expect, it } from 'vitest'
import { createEditorLock } from '#src/storage/browser/editorLock.ts'

let ids = 0

/** Two tabs of a browser that keeps no locks. */
const twoTabs = () => {
  const name = `spoken-${++ids}`
  const tab = () => createEditorLock(() => `tab${++ids}`, name, null)
  return [tab(), tab()] as const
}

it('lets one tab edit and tells the other that it does', async () => {
  const [one, two] = twoTabs()
  const release = await one.acquire('p')
  expect(await two.acquire('p')).toBeNull()
  expect(await two.acquire('other')).toBeTypeOf('function')
  release?.()
  expect(await two.acquire('p')).toBeTypeOf('function')
})

it('hands over after the other tab has saved', async () => {
  const [one, two] = twoTabs()
  await one.acquire('p')
  const order: string[] = []
  one.onLost('p', async () => {
    await new Promise((resolve) => setTimeout(resolve, 20))
    order.push('saved')
  })
  await two.steal('p')
  order.push('taken')
  expect(order).toEqual(['saved', 'taken'])
  expect(await one.acquire('p')).toBeNull()
})
