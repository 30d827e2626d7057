import { describe, expect, it } from 'vitest'
import type { Key } from '#src/ui/model/table/keys.ts'
import { intentOf } from '#src/ui/model/table/keys.ts'

const press = (key: string, part: Partial<Key> = {}) =>
  intentOf({ key, code: '', ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...part })

describe('the keys of the table', () => {
  it('move, and with Shift extend', () => {
    expect(press('ArrowDown')).toEqual({ kind: 'move', motion: 'down', extend: false })
    expect(press('ArrowLeft', { shiftKey: true })).toEqual({ kind: 'move', motion: 'left', extend: true })
    expect(press('ArrowUp', { ctrlKey: true })).toEqual({ kind: 'move', motion: 'jump-up', extend: false })
    expect(press('End', { ctrlKey: true, shiftKey: true })).toEqual({ kind: 'move', motion: 'last', extend: true })
  })

  it('fill down and select all by their place, so that a Cyrillic layout has them too', () => {
    expect(press('в', { code: 'KeyD', ctrlKey: true })).toEqual({ kind: 'fillDown' })
    expect(press('ф', { code: 'KeyA', ctrlKey: true })).toEqual({ kind: 'all' })
    expect(press('d', { code: 'KeyD', metaKey: true })).toEqual({ kind: 'fillDown' })
  })

  it('go by the letter where the layout has Latin ones elsewhere', () => {
    expect(press('a', { code: 'KeyQ', ctrlKey: true })).toEqual({ kind: 'all' })
  })

  it('leave copy, paste and undo to the browser and the page', () => {
    for (const code of ['KeyC', 'KeyV', 'KeyX', 'KeyZ', 'KeyY']) expect(press('я', { code, ctrlKey: true })).toBeUndefined()
  })

  it('begin to write with every sign, a composed one and an Uzbek one too', () => {
    for (const key of ['5', 'ў', 'ʻ', ' ', 'Dead', 'Process']) expect(press(key)).toEqual({ kind: 'type' })
  })

  it('mean nothing of their own: Shift, the function keys, and Alt with a letter', () => {
    for (const key of ['Shift', 'F5', 'CapsLock']) expect(press(key)).toBeUndefined()
    expect(press('d', { altKey: true })).toBeUndefined()
  })

  it('open a cell', () => {
    expect(press('F2')).toEqual({ kind: 'edit' })
    expect(press('ArrowDown', { altKey: true })).toEqual({ kind: 'edit' })
  })

  it('ask what can be done about a cell', () => {
    expect(press('Enter', { altKey: true })).toEqual({ kind: 'repair' })
    expect(press('Enter', { altKey: true, ctrlKey: true })).toBeUndefined()
  })
})
