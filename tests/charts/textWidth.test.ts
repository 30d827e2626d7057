import { describe, expect, it } from 'vitest'
import { linesOf, textWidth } from '#src/charts/textWidth.ts'

describe('the width of a text', () => {
  it('grows with every letter and with the size', () => {
    expect(textWidth('', 12)).toBe(0)
    expect(textWidth('mm', 12)).toBeCloseTo(2 * textWidth('m', 12), 10)
    expect(textWidth('step', 24)).toBeCloseTo(2 * textWidth('step', 12), 10)
  })

  it('is that of the font: all figures are equally wide, a wide letter is wider than a narrow one', () => {
    expect(textWidth('1111', 14)).toBe(textWidth('9876', 14))
    expect(textWidth('Щ', 14)).toBeGreaterThan(textWidth('г', 14))
    expect(textWidth('W', 14)).toBeGreaterThan(textWidth('i', 14))
  })

  it('is larger in semibold', () => {
    expect(textWidth('Визиты', 14, true)).toBeGreaterThan(textWidth('Визиты', 14))
  })

  it('takes an unknown letter for a wide one, so that a label is never too long', () => {
    expect(textWidth('漢', 10)).toBeGreaterThanOrEqual(textWidth('w', 10))
  })
})

describe('a text in lines', () => {
  const size = 12

  it('stays one line where it fits', () => {
    expect(linesOf('Pay the duty', 400, size)).toEqual(['Pay the duty'])
  })

  it('is broken between words, and no line is wider than allowed', () => {
    // when
    const lines = linesOf('Cadastral data come from the register', 90, size)

    // then
    expect(lines.length).toBeGreaterThan(1)
    expect(lines.join(' ')).toBe('Cadastral data come from the register')
    expect(lines.filter((line) => textWidth(line, size) > 90)).toEqual([])
  })

  it('breaks a word that is wider than a line with a hyphen', () => {
    // when
    const lines = linesOf('автоматизированный', 60, size)

    // then
    expect(lines.length).toBeGreaterThan(1)
    expect(lines.slice(0, -1).every((line) => line.endsWith('-'))).toBe(true)
    expect(lines.map((line) => line.replace(/-$/, '')).join('')).toBe('автоматизированный')
  })

  it.each(['roʻyxatdanoʻtkazishoʻrniga', 'maʼlumotnomalarmaʼmuriyati'])(
    'never ends or begins a line at a sign that belongs to a letter: %s',
    (word) => {
      for (let width = 48; width < 140; width += 3) {
        const lines = linesOf(word, width, size)
        expect(lines.slice(1).filter((line) => /^[ʻʼ]/.test(line))).toEqual([])
        expect(lines.slice(0, -1).filter((line) => /[ʻʼ]-$/.test(line))).toEqual([])
      }
    },
  )

  it('never parts a letter from its sign, also where every letter has one', () => {
    for (let width = 10; width < 90; width += 3)
      expect(linesOf('gʻ'.repeat(12), width, size).filter((line) => line.startsWith('ʻ'))).toEqual([])
  })

  it('ends with an ellipsis when there is no room for more lines, and still fits', () => {
    // when
    const lines = linesOf('The form checks completeness and nobody is sent back any more', 80, size, 2)

    // then
    expect(lines).toHaveLength(2)
    expect(lines[1]).toMatch(/…$/)
    expect(textWidth(lines[1] ?? '', size)).toBeLessThanOrEqual(80)
  })

  it('gives no line for no text', () => {
    expect(linesOf('', 100, size)).toEqual([])
    expect(linesOf('   ', 100, size)).toEqual([])
  })
})
