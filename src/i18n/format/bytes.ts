import type { Language } from '#src/domain/language.ts'
import { formatNumber } from './number.ts'
import { NO_BREAK } from './signs.ts'

const UNITS: Readonly<Record<Language, readonly string[]>> = {
  en: ['B', 'kB', 'MB', 'GB', 'TB'],
  ru: ['Б', 'КБ', 'МБ', 'ГБ', 'ТБ'],
  uz: ['B', 'KB', 'MB', 'GB', 'TB'],
}

const STEP = 1000

/** A file size in the largest unit that leaves a number of 1 or more; one decimal below 10. */
export function formatBytes(bytes: number, language: Language): string {
  const units = UNITS[language]
  let value = Math.max(0, bytes)
  let at = 0
  while (Math.round(value) >= STEP && at < units.length - 1) {
    value /= STEP
    at += 1
  }
  return formatNumber(value, language, { max: at > 0 && value < 10 ? 1 : 0 }) + NO_BREAK + units[at]
}
