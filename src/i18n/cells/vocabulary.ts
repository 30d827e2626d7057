import { LANGUAGES } from '#src/domain/language.ts'
import { createWords } from '../words.ts'
import { CellError } from './cell.ts'

/** Case, blanks and the many apostrophes of Uzbek do not tell words apart. */
export const folded = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/[\u02bb\u02bc\u2018\u2019`´]/g, "'")
    .replace(/ё/g, 'е')
    .replace(/\s+/g, ' ')

/** Values of an enumeration that are written as words. */
export interface Vocabulary<T extends string> {
  write(value: T, language: Parameters<typeof createWords>[0]): string
  /** A value by its word in any language or by its id; undefined when it is none. */
  find(text: string): T | undefined
  /** The same, but what is no value is a problem. */
  read(text: string): T
}

/** The vocabulary of an enumeration whose words stand under `group` in the catalogues. */
export function vocabulary<T extends string>(values: readonly T[], group: string): Vocabulary<T> {
  const known = new Map<string, T>()
  for (const value of values) {
    known.set(folded(value), value)
    for (const language of LANGUAGES) {
      const word = createWords(language).find(`${group}.${value}`)
      if (word !== undefined) known.set(folded(word), value)
    }
  }
  const find = (text: string) => known.get(folded(text))
  return {
    write: (value, language) => createWords(language).find(`${group}.${value}`) ?? value,
    find,
    read(text) {
      const value = find(text)
      if (value === undefined) throw new CellError('word', text)
      return value
    },
  }
}
