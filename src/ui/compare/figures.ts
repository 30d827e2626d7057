import type { Comparison, IndicatorDifference } from '#src/domain/comparison.ts'
import type { FigureWriter } from '#src/i18n/format/figure.ts'
import { figureWriter } from '#src/i18n/format/figure.ts'
import { currencyName } from '#src/i18n/format/money.ts'
import type { Words } from '#src/i18n/words.ts'

/** Writes the numbers of one indicator alike. */
export const writerOf = (row: IndicatorDifference, { language }: Words): FigureWriter =>
  figureWriter(row.unit, [row.asIs, row.toBe], language)

/** What the money of both variants is called. */
export const currencyIn = ({ asIs, toBe }: Comparison, { language }: Words): string =>
  currencyName(toBe.service.currency ?? asIs.service.currency ?? '', language)
