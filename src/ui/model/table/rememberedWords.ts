import type { Words } from '#src/i18n/words.ts'

/**
 * The same words, each message without parameters looked up once. A table asks for the same few hundreds of times in
 * every frame.
 */
export function rememberedWords(words: Words): Words {
  const found = new Map<string, string | undefined>()
  const remembered = <T extends string | undefined>(key: string, look: () => T): T => {
    if (!found.has(key)) found.set(key, look())
    return found.get(key) as T
  }
  return {
    language: words.language,
    t: (key, params) => (params ? words.t(key, params) : remembered(`t ${key}`, () => words.t(key))),
    find: (key, params) => (params ? words.find(key, params) : remembered(`find ${key}`, () => words.find(key))),
  }
}

/** Signs that no message holds, in the places of what is different for each cell. */
const PLACES = ['\u0001', '\u0002', '\u0003', '\u0004'] as const

/** How a cell is read out; the sentence is taken from the catalogue once. */
export function cellSentence(words: Words): (column: string, number: number, name: string, value: string) => string {
  const [column, number, name, value] = PLACES
  const sentence = words.t('table.cell', { column, number, name, value })
  return (...given) => {
    const texts = new Map(PLACES.map((place, i) => [place as string, String(given[i])]))
    return [...sentence].map((sign) => texts.get(sign) ?? sign).join('')
  }
}
