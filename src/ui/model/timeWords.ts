import { formatNumber } from '#src/i18n/format/number.ts'
import { NO_BREAK } from '#src/i18n/format/signs.ts'
import type { Words } from '#src/i18n/words.ts'
import type { TimeWords } from '#src/modeler/marks/parts.ts'

/** The few signs a time may take on the drawing: "5 d", "1,5 ч". */
export const timeWordsIn =
  (words: Words): TimeWords =>
  ({ value, unit }) =>
    formatNumber(value, words.language, { max: 1 }) + NO_BREAK + words.t(`model.pill.${unit}`)
