import type { Resource } from 'i18next'
import { createInstance } from 'i18next'
import type { Language } from '#src/domain/language.ts'
import type { English } from './catalogue/en/index.ts'
import { en } from './catalogue/en/index.ts'
import { ru } from './catalogue/ru/index.ts'
import type { KeyOf } from './catalogue/shape.ts'
import { uz } from './catalogue/uz/index.ts'
import { formatNumber } from './format/number.ts'

/** A message of the catalogue by its dotted path. */
export type WordKey = KeyOf<English>

/** What a group of messages holds: what stands behind `group.` in their keys. */
export type WordTail<Group extends string, Key = WordKey> = Key extends `${Group}.${infer Tail}` ? Tail : never

/** What fills the placeholders of a message; numbers are written as the language writes them, `count` picks the plural. */
export type WordParams = Readonly<Record<string, string | number>>

/** The words of one language. */
export interface Words {
  readonly language: Language
  /** The message of a key, its placeholders filled. */
  t(key: WordKey, params?: WordParams): string
  /** The message of a key that comes from data (a problem's or finding's code); undefined when there is none. */
  find(key: string, params?: WordParams): string | undefined
}

const resources: Resource = { en: { translation: en }, ru: { translation: ru }, uz: { translation: uz } }

const catalogues = createInstance()
void catalogues.init({
  resources,
  lng: 'en',
  fallbackLng: false,
  initAsync: false,
  nsSeparator: false,
  interpolation: { escapeValue: false },
})

type Tree = { readonly [key: string]: string | Tree }

const messagesOf = (tree: Tree, path = ''): string[] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? path + key.replace(/_(one|other)$/, '') : messagesOf(value, `${path}${key}.`),
  )

/** Every message by its path; a path that leads to a group of messages is none. */
const MESSAGES: ReadonlySet<string> = new Set(messagesOf(en))

function createFor(language: Language): Words {
  const translate = catalogues.getFixedT(language)
  const written = (value: string | number) => (typeof value === 'number' ? formatNumber(value, language) : value)
  const optionsOf = (params: WordParams) => ({
    ...(typeof params['count'] === 'number' && { count: params['count'] }),
    replace: Object.fromEntries(Object.entries(params).map(([name, value]) => [name, written(value)])),
    // A text of the reader's may look like a reference to another message.
    nest: false,
  })
  return {
    language,
    t: (key, params = {}) => translate(key, optionsOf(params)),
    find: (key, params = {}) => {
      const options = optionsOf(params)
      return MESSAGES.has(key) ? translate(key, options) : undefined
    },
  }
}

const WORDS: Readonly<Record<Language, Words>> = { en: createFor('en'), ru: createFor('ru'), uz: createFor('uz') }

/** The words of a language. The same language gives the same object, so it can be compared. */
export const createWords = (language: Language): Words => WORDS[language]
