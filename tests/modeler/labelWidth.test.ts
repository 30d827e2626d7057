import { describe, expect, it } from 'vitest'
import { missingWidth } from '#src/modeler/labelWidth.ts'

describe('the width of a label', () => {
  it('is left as the file gives it where its longest word fits, however many words there are', () => {
    expect(missingWidth('yes', 40)).toBe(0)
    expect(missingWidth('many short words in a row', 50)).toBe(0)
    expect(missingWidth('', 0)).toBe(0)
  })

  it('grows until the longest word fits', () => {
    expect(missingWidth('true', 20)).toBe(8)
    expect(missingWidth('Begin\nПредоставить', 50)).toBe(12 * 7 - 50)
  })
})
