import type { Language } from '#src/domain/language.ts'
import type { TimeUnit } from '#src/domain/units.ts'
import { createWords } from '../words.ts'
import type { Digits } from './number.ts'
import { formatNumber } from './number.ts'
import { NO_BREAK } from './signs.ts'

/** A duration in words: `5 working days`, `1,5 рабочего дня`, `3 ish kuni`. */
export const formatDuration = (value: number, unit: TimeUnit, language: Language): string =>
  createWords(language).t(`common.time.${unit}`, { count: value })

/** A duration as it stands in a small place: `5 раб. дн`. */
export const formatShortDuration = (value: number, unit: TimeUnit, language: Language, digits: Digits = {}): string =>
  formatNumber(value, language, digits) + NO_BREAK + unitName(unit, language)

/** A unit of time beside a field: `working d`, `раб. дн`, `ish kuni`. */
export const unitName = (unit: TimeUnit, language: Language): string => createWords(language).t(`common.timeShort.${unit}`)
