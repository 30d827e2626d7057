import { describe, expect, it } from 'vitest'
import { blankAfter, blanksIn, inserted } from '#src/ui/law/clause/blanks.ts'

it('counts the places still to fill', () => {
  expect(['', 'text', '[…]', 'пункт […] слова «[…]»'].map(blanksIn)).toEqual([0, 0, 1, 2])
})

it('finds the next place to fill, from the beginning again behind the last', () => {
  const text = 'a […] b […]'
  expect([blankAfter(text, 0), blankAfter(text, 3), blankAfter(text, 11), blankAfter('none', 0)]).toEqual([2, 8, 2, undefined])
})

describe('a formula', () => {
  it('is put on a line of its own, and its first blank is selected', () => {
    const { text, select } = inserted('before after', 'слова «[…]» исключить', 6, 7)
    expect(text).toBe('before\nслова «[…]» исключить\nafter')
    expect(text.slice(...select)).toBe('[…]')
  })

  it('takes no more lines than it needs', () => {
    expect(inserted('', 'x', 0, 0).text).toBe('x')
    expect(inserted('a\n', 'x', 2, 2).text).toBe('a\nx')
    expect(inserted('a\n\nb', 'x', 2, 2).text).toBe('a\nx\nb')
  })

  it('without a blank leaves the cursor behind it', () => {
    const { text, select } = inserted('a', 'x', 1, 1)
    expect(select).toEqual([text.length, text.length])
  })
})
