import { describe, expect, it } from 'vitest'
import { modelKeyOf } from '#src/ui/model/shortcuts/useModelKeys.ts'

const press = (part: Partial<KeyboardEvent>) =>
  modelKeyOf({ key: '', code: '', ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...part } as KeyboardEvent)

describe('keys of the Model page', () => {
  it.each([
    ['search', { key: 'f', code: 'KeyF', ctrlKey: true }],
    ['search', { key: 'а', code: 'KeyF', ctrlKey: true }],
    ['search', { key: 'f', code: 'KeyF', metaKey: true }],
    ['print', { key: 'з', code: 'KeyP', ctrlKey: true }],
    ['take', { key: 'У', code: 'KeyE', ctrlKey: true, shiftKey: true }],
    ['help', { key: '?', code: 'Slash', shiftKey: true }],
    ['help', { key: ',', code: 'Slash', shiftKey: true }],
    ['help', { key: '?', code: 'Digit7', shiftKey: true }],
  ] as const)('%s is pressed on a Latin and on a Cyrillic layout', (name, event) => {
    expect(press(event)).toBe(name)
  })

  it('go by the letter where a Latin layout has it elsewhere', () => {
    // On a Dvorak layout the key of QWERTY's F writes u.
    expect(press({ key: 'u', code: 'KeyF', ctrlKey: true })).toBeUndefined()
    expect(press({ key: 'f', code: 'KeyY', ctrlKey: true })).toBe('search')
  })

  it('leave everything else alone', () => {
    expect(press({ key: 'f', code: 'KeyF' })).toBeUndefined()
    expect(press({ key: 'f', code: 'KeyF', ctrlKey: true, altKey: true })).toBeUndefined()
    expect(press({ key: 'F', code: 'KeyF', ctrlKey: true, shiftKey: true })).toBeUndefined()
    expect(press({ key: '/', code: 'Slash' })).toBeUndefined()
  })
})
