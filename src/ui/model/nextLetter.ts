import type { Variant } from '#src/domain/project.ts'

/** The letter of a new to-be: A for the first, B for the second, and on after Z with AA. */
export function nextLetter(variants: readonly Variant[]): string {
  let at = variants.filter((variant) => variant.role === 'to-be').length
  let letters = ''
  do {
    letters = String.fromCharCode(65 + (at % 26)) + letters
    at = Math.floor(at / 26) - 1
  } while (at >= 0)
  return letters
}
