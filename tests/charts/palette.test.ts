import { expect, it } from 'vitest'
import type { Palette } from '#src/charts/palette.ts'
import { DARK, LIGHT, PAGE_VARIABLES, TOKEN_OF } from '#src/charts/palette.ts'
import { DARK_TOKENS, LIGHT_TOKENS } from '#src/ui/theme/tokens.ts'

const NAMES = Object.keys(TOKEN_OF) as (keyof Palette)[]

it.each([
  ['light', LIGHT, LIGHT_TOKENS],
  ['dark', DARK, DARK_TOKENS],
] as const)('has in %s the very colours of the page', (_, palette, tokens) => {
  const page = Object.fromEntries(NAMES.map((name) => [name, tokens[`--${TOKEN_OF[name]}`]]))
  expect({ ...palette }).toEqual(page)
})

it('refers on a page to the variables that the theme defines', () => {
  for (const name of NAMES) {
    const variable = PAGE_VARIABLES[name].slice('var('.length, -1)
    expect(LIGHT_TOKENS).toHaveProperty([variable])
  }
})
