const SIGN = /[\s.):]+$/
const WORD_FIRST = /^(?:step|шаг|этап|пункт|qadam|bosqich|қадам|босқич|№|#|no\.?)\s*(?=\d)/iu
const WORD_LAST = /\s*[-–—]?\s*(?:й\s+)?(?:step|шаг|этап|qadam|bosqich|қадам|босқич)$/iu

/** `1.`, `1)`, `Шаг 1`, `1-bosqich` and `1` are one number. */
export const plainNumber = (text: string): string =>
  text
    .trim()
    .replace(SIGN, '')
    .replace(WORD_FIRST, '')
    .replace(/^(?=\d)(.*)$/s, (number) => number.replace(WORD_LAST, ''))

/** Whether a cell holds but the number of a row, or nothing. */
export const isRowNumber = (text: string): boolean => /^(?:\d+(?:\.\d+)*)?$/.test(plainNumber(text))
