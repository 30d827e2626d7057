import type { Language } from '#src/domain/language.ts'

/**
 * Between groups of three digits: never the end of a line. Not the narrow U+202F: in Source Sans 3 the plain space has
 * the width of a thin one already, and the narrow one cannot be seen.
 */
export const GROUP = '\u00a0'
/** Between a number and its unit: never the end of a line. */
export const NO_BREAK = '\u00a0'
/** The true minus; a hyphen is too short beside figures. */
export const MINUS = '\u2212'
/** Between the ends of a range. */
export const EN_DASH = '\u2013'

/** The decimal sign of a language. */
export const decimalSign = (language: Language): string => (language === 'en' ? '.' : ',')
