import { describe, expect, it } from 'vitest'
import { DARK_TOKENS, LIGHT_TOKENS } from '#src/ui/theme/tokens.ts'

type Tokens = Readonly<Record<string, string>>

/** Relative luminance, WCAG 2. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(tokens: Tokens, text: string, ground: string): number {
  const [lighter = 0, darker = 0] = [tokens[`--${text}`] ?? text, tokens[`--${ground}`] ?? ground]
    .map(luminance)
    .sort((a, b) => b - a)
  return (lighter + 0.05) / (darker + 0.05)
}

const TEXTS: readonly (readonly [text: string, ...grounds: string[]])[] = [
  ['ink', 'surface', 'bg', 'sunken', 'accent-tint', 'asis-tint', 'tobe-tint', 'err-tint', 'warn-tint'],
  ['ink-2', 'surface', 'bg', 'sunken'],
  ['ink-3', 'surface', 'bg', 'sunken'],
  ['accent', 'surface', 'bg', 'accent-tint'],
  ['asis-ink', 'surface', 'asis-tint'],
  ['tobe-ink', 'surface', 'tobe-tint'],
  ['chg', 'chg-tint'],
  ['err', 'surface', 'err-tint'],
  ['warn', 'surface', 'warn-tint'],
  ['#ffffff', 'accent-button'],
]

const MARKS: readonly (readonly [mark: string, ground: string])[] = [
  ['field', 'surface'],
  ['asis', 'surface'],
  ['tobe', 'surface'],
  ['accent', 'bg'],
]

describe.each([
  ['light', LIGHT_TOKENS],
  ['dark', DARK_TOKENS],
])('in the %s theme', (_, tokens: Tokens) => {
  it.each(TEXTS)('text in %s can be read on its grounds', (text, ...grounds) => {
    for (const ground of grounds) expect(contrast(tokens, text, ground), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5)
  })

  it.each(MARKS)('a mark in %s stands out from %s', (mark, ground) => {
    expect(contrast(tokens, mark, ground)).toBeGreaterThanOrEqual(3)
  })
})

it('gives both themes the same tokens', () => {
  expect(Object.keys(DARK_TOKENS)).toEqual(Object.keys(LIGHT_TOKENS))
})
