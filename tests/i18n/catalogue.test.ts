import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '#src/domain/language.ts'
import type { Language } from '#src/domain/language.ts'
import { en } from '#src/i18n/catalogue/en/index.ts'
import { ru } from '#src/i18n/catalogue/ru/index.ts'
import { PLURAL_FORMS } from '#src/i18n/catalogue/shape.ts'
import { uz } from '#src/i18n/catalogue/uz/index.ts'

type Tree = { readonly [key: string]: string | Tree }

const CATALOGUES: Readonly<Record<Language, Tree>> = { en, ru, uz }
const AREAS = import.meta.glob<Tree>('../../src/i18n/catalogue/*/*.ts', { eager: true, import: 'default' })
const FORM = /_(zero|one|two|few|many|other)$/

function messagesOf(tree: Tree, path = ''): [path: string, text: string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value] as [string, string]] : messagesOf(value, `${path}${key}.`),
  )
}

const messages = (language: Language) => messagesOf(CATALOGUES[language])
const baseOf = (path: string) => path.replace(FORM, '')
const basesOf = (language: Language) => [...new Set(messages(language).map(([path]) => baseOf(path)))].sort()
const placeholdersOf = (text: string) => [...text.matchAll(/{{(\w+)}}/g)].map((match) => match[1]).sort()

it('has words to compare', () => {
  expect(messages('en').length).toBeGreaterThan(300)
})

it.each(LANGUAGES)('puts every area of the folder of %s into the catalogue, and no message over another', (language) => {
  // when
  const areas = Object.entries(AREAS).filter(([file]) => file.includes(`/${language}/`) && !file.endsWith('/index.ts'))
  const paths = areas.flatMap(([, words]) => messagesOf(words).map(([path]) => path))

  // then
  expect(areas.length).toBeGreaterThan(5)
  expect(paths.filter((path, index) => paths.indexOf(path) !== index)).toEqual([])
  expect(paths.sort()).toEqual(
    messages(language)
      .map(([path]) => path)
      .sort(),
  )
})

describe.each(LANGUAGES)('the words in %s', (language) => {
  it('are as many as in English, under the same keys', () => {
    expect(basesOf(language)).toEqual(basesOf('en'))
  })

  it('are all there', () => {
    expect(messages(language).filter(([, text]) => text.trim() === '')).toEqual([])
  })

  it('have the placeholders that English has', () => {
    const wanted = new Map(messages('en').map(([path, text]) => [baseOf(path), placeholdersOf(text)]))
    const wrong = messages(language).filter(
      ([path, text]) => JSON.stringify(placeholdersOf(text)) !== JSON.stringify(wanted.get(baseOf(path))),
    )
    expect(wrong).toEqual([])
  })

  it('have exactly the plural forms that the language tells apart', () => {
    // given
    const wanted = [...new Intl.PluralRules(language).resolvedOptions().pluralCategories].sort()

    // when
    const forms = new Map<string, string[]>()
    for (const [path] of messages(language)) {
      const form = FORM.exec(path)?.[1]
      if (form !== undefined) forms.set(baseOf(path), [...(forms.get(baseOf(path)) ?? []), form].sort())
    }

    // then
    expect([...PLURAL_FORMS[language]].sort()).toEqual(wanted)
    expect(forms.size).toBeGreaterThan(5)
    expect([...forms].filter(([, has]) => has.join() !== wanted.join())).toEqual([])
  })

  it('have no apostrophe of a typewriter', () => {
    expect(messages(language).filter(([, text]) => /\p{Letter}'\p{Letter}/u.test(text))).toEqual([])
  })
})

it('writes Uzbek with its own letters: oʻ and gʻ with U+02BB, the tutuq belgisi with U+02BC', () => {
  const wrong = messages('uz').filter(([, text]) => /[og]['`‘’\u02bc]|[a-z]['`‘’]|[^og]\u02bb/iu.test(text))
  expect(wrong).toEqual([])
})

it('leaves no Cyrillic in Uzbek but the name of the Russian language', () => {
  const wrong = messages('uz').filter(([path, text]) => path !== 'common.language.ru' && /\p{Script=Cyrillic}/u.test(text))
  expect(wrong).toEqual([])
})
