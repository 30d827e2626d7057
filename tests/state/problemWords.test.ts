import { readFileSync, readdirSync } from 'node:fs'
import { expect, it } from 'vitest'
import en from '#src/i18n/catalogue/en/problems.ts'
import ru from '#src/i18n/catalogue/ru/problems.ts'
import uz from '#src/i18n/catalogue/uz/problems.ts'

const sources = ['storage', 'state', 'worker', 'domain'].flatMap((room) => {
  const folder = new URL(`../../src/${room}/`, import.meta.url)
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(new URL(name, folder), 'utf8'))
})

/** Every code that these rooms can give, as written in their sources. */
const given = new Set(
  sources.flatMap((text) => [
    ...[...text.matchAll(/\bcode: '([a-zA-Z]+)'/g), ...text.matchAll(/tooLarge\('([a-zA-Z]+)'/g)].map((match) => match[1]),
    ...[...(/const PROBLEMS = \{([^}]*)\}/.exec(text)?.[1]?.matchAll(/: '([a-zA-Z]+)'/g) ?? [])].map((match) => match[1]),
  ]),
)

it('has words for every problem, and no words for problems that nobody has', () => {
  expect(given.size).toBeGreaterThan(25)
  expect(Object.keys(en.problem).sort()).toEqual([...given].sort())
})

it.each([
  ['ru', ru],
  ['uz', uz],
])('fills the same places in %s as in English', (_, words) => {
  const places = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort()
  for (const [code, text] of Object.entries(en.problem)) {
    expect([code, places(words.problem[code as keyof typeof en.problem])]).toEqual([code, places(text)])
  }
})

it('writes Uzbek with its own signs', () => {
  for (const text of Object.values(uz.problem)) expect(text).not.toMatch(/['`’‘]/)
})
