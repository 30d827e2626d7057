import { foldName } from '../counting/names.ts'

/**
 * How alike two names are, from 0 to 1: Dice's coefficient of the letter pairs inside their words, names compared as
 * `foldName` folds them. Equal names are 1, also empty ones.
 */
export function similarity(a: string, b: string): number {
  const one = foldName(a)
  const other = foldName(b)
  if (one === other) return 1
  const left = letterPairs(one)
  const right = letterPairs(other)
  if (left.length === 0 || right.length === 0) return 0
  return (2 * sharedPairs(left, right)) / (left.length + right.length)
}

/** How much of the first name stands in the second, from 0 to 1, in letter pairs; an empty name stands nowhere. */
export function containment(part: string, whole: string): number {
  const pairs = letterPairs(foldName(part))
  return pairs.length === 0 ? 0 : sharedPairs(pairs, letterPairs(foldName(whole))) / pairs.length
}

function sharedPairs(left: readonly string[], right: readonly string[]): number {
  const unmatched = new Map<string, number>()
  for (const pair of right) unmatched.set(pair, (unmatched.get(pair) ?? 0) + 1)
  let shared = 0
  for (const pair of left) {
    const rest = unmatched.get(pair) ?? 0
    if (rest === 0) continue
    shared++
    unmatched.set(pair, rest - 1)
  }
  return shared
}

const letterPairs = (name: string): string[] =>
  name.split(' ').flatMap((word) => {
    const letters = [...word]
    return letters.slice(1).map((letter, i) => `${letters[i]}${letter}`)
  })
