import { folded } from '../cells/vocabulary.ts'
import type { Entry } from './entries.ts'
import { plainNumber } from './rowNumber.ts'

/** Where a written reference leads: to one step, to none, or it cannot be told to which. */
export type Led = { readonly to: number } | 'none' | 'several'

/**
 * Finds steps by what people call them: the number of the row, the number of a part for its first step, the order where
 * no row is numbered, the name, or the beginning of a name that no other step has.
 */
export function createReferences(entries: readonly Entry[], parts: ReadonlyMap<string, string>) {
  const isNumbered = entries.some(({ number }) => number !== '')
  const numberOf = ({ number }: Entry, i: number) => (isNumbered ? number.toLowerCase() : `${i + 1}`)
  const names = entries.map(({ cells }) => plainName(cells.get('name') ?? ''))
  const where = (holds: (entry: Entry, i: number) => boolean) => entries.flatMap((entry, i) => (holds(entry, i) ? [i] : []))
  const only = (found: readonly number[]): Led =>
    found[0] === undefined ? 'none' : found.length === 1 ? { to: found[0] } : 'several'

  return {
    isName: (text: string): boolean => names.includes(plainName(text)),
    find(text: string): Led {
      const number = plainNumber(text).toLowerCase()
      const byNumber = only(where((entry, i) => numberOf(entry, i) === (parts.get(number) ?? number)))
      if (byNumber !== 'none') return byNumber
      const name = plainName(text)
      const byName = only(where((_, i) => names[i] === name))
      if (byName !== 'none' || name.length < 4) return byName
      return only(where((_, i) => names[i]!.startsWith(name)))
    },
  }
}

const plainName = (text: string): string => folded(text).replace(/^["«“]|["»”.]$/g, '')
