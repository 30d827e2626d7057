import { beforeEach, describe, expect, it } from 'vitest'
import type { Editor } from '#src/modeler/editor.ts'
import { editors } from '../support/editors.ts'

const page = editors()
let editor: Editor

beforeEach(async () => {
  editor = await page.open()
})

const stepsWithMarks = () =>
  [...page.container.querySelectorAll('.djs-overlays')]
    .filter((place) => place.querySelector('.dm-anchor')?.checkVisibility())
    .map((place) => place.getAttribute('data-container-id'))
    .sort()

describe('marks of a drawing', () => {
  it('are taken out of the page where nobody sees them, and stand there again when the paper is pushed back', async () => {
    // given
    await expect.poll(stepsWithMarks).toEqual(['apply', 'check', 'fix'])
    const before = editor.viewbox()

    // when: only the last step is near what is seen
    editor.setViewbox({ ...before, x: 4000 })
    await expect.poll(stepsWithMarks).toEqual([])
    editor.select('fix')
    await expect.poll(stepsWithMarks).toContain('fix')

    // and
    editor.setViewbox(before)
    await expect.poll(stepsWithMarks).toEqual(['apply', 'check', 'fix'])
  })

  it('stand there when the page gives the paper more room', async () => {
    page.container.style.width = '300px'
    const before = editor.viewbox()
    editor.setViewbox({ ...before, x: -400, width: 300, height: 600 })
    await expect.poll(stepsWithMarks).toEqual([])

    page.container.style.width = '1400px'
    await expect.poll(stepsWithMarks).toEqual(['apply', 'check', 'fix'])
  })

  it('stay in the exported picture, wherever the paper was pushed', async () => {
    const before = await editor.exportSvg()
    editor.setViewbox({ ...editor.viewbox(), x: 4000 })
    await expect.poll(stepsWithMarks).toEqual([])

    expect(await editor.exportSvg()).toBe(before)
  })
})
