import { describe, expect, it } from 'vitest'
import { actOfText } from '#src/ui/model/panel/acts.ts'

describe('an act made of what was written for it', () => {
  it.each([
    ['Law on notaries, № 343', { id: 'act-343', title: 'Law on notaries', number: '343' }],
    ['ПКМ № 1060', { id: 'act-1060', title: 'ПКМ', number: '1060' }],
    ['Decree No. УП-5278', { id: 'act-уп-5278', title: 'Decree', number: 'УП-5278' }],
    ['Land code', { id: 'act-1', title: 'Land code' }],
  ])('%s', (text, act) => {
    expect(actOfText(text, [])).toEqual(act)
  })

  it('gets an id that no other has', () => {
    expect(actOfText('Law, № 343', [{ id: 'act-343' }]).id).not.toBe('act-343')
  })
})
