import { beforeEach, describe, expect, it } from 'vitest'
import type { Editor } from '#src/modeler/editor.ts'
import { editors } from '../support/editors.ts'

const page = editors()
let editor: Editor

beforeEach(async () => {
  editor = await page.open()
})

const marksAt = (id: string) =>
  [...page.container.querySelectorAll(`[data-container-id="${id}"] .dm-anchor`)].map((mark) => mark.textContent)

const press = (key: string, code: string) =>
  page.container.querySelector('svg[tabindex]')?.dispatchEvent(new KeyboardEvent('keydown', { key, code, bubbles: true }))

describe('marks after a change of the drawing', () => {
  it('stand again at once where a step was replaced, and where it came back', async () => {
    // given
    const before = marksAt('apply')
    expect(before).toHaveLength(3)

    // when
    editor.select('apply')
    press('r', 'KeyR')
    const entry = () => page.container.querySelector<HTMLElement>('.djs-popup [data-id="replace-with-service-task"]')
    await expect.poll(entry).not.toBeNull()
    entry()?.click()

    // then: nothing was read anew yet
    expect(marksAt('apply')).toEqual(before)
    editor.undo()
    expect(marksAt('apply')).toEqual(before)
  })

  it('are gone with a step that was deleted, and back with it', () => {
    const before = marksAt('check')
    editor.select('check')
    press('Delete', 'Delete')
    expect(marksAt('check')).toEqual([])

    editor.undo()
    expect(marksAt('check')).toEqual(before)
  })
})

describe('the paper of a drawing', () => {
  it('is as high as its place, also when that changes', async () => {
    const height = () => page.container.querySelector('.djs-container > svg')?.getBoundingClientRect().height
    expect(height()).toBe(600)

    page.container.style.height = '320px'
    await expect.poll(height).toBe(320)
  })
})
