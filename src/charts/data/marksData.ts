import type { Comparison } from '#src/domain/comparison.ts'
import type { IndicatorId } from '#src/domain/indicators.ts'
import { figureWriter } from '#src/i18n/format/figure.ts'
import type { Words } from '#src/i18n/words.ts'
import type { ChartWords } from '../description.ts'
import type { VariantNames } from './pairOf.ts'
import { differenceOf, indicatorText, sourceText } from './pairOf.ts'

/** One figure of both variants, to be counted with the eye. */
export interface MarksData {
  readonly rows: readonly {
    readonly role: 'asIs' | 'toBe'
    readonly name: string
    readonly value: number
    readonly written: string
  }[]
  /** Whether the figure counts things, which can then be drawn one by one. */
  readonly isCount: boolean
  readonly words: ChartWords
}

/** Null when one of the variants has no such figure. */
export function marksData(comparison: Comparison, indicator: IndicatorId, names: VariantNames, words: Words): MarksData | null {
  const row = differenceOf(comparison, indicator)
  if (!row || row.asIs === null || row.toBe === null) return null
  const writer = figureWriter(row.unit, [row.asIs, row.toBe], words.language)
  const written = { asIs: writer.figure(row.asIs), toBe: writer.figure(row.toBe) }
  const { name, unit } = indicatorText(comparison, indicator, words)
  return {
    isCount: row.unit === 'count',
    rows: [
      { role: 'asIs', name: names.asIs, value: row.asIs, written: written.asIs },
      { role: 'toBe', name: names.toBe, value: row.toBe, written: written.toBe },
    ],
    words: {
      title: name,
      unit: words.t('charts.perCase', { unit: unit || name }),
      source: sourceText(comparison, names, words),
      summary: words.t('charts.marks.summary', { unit: unit || name, ...written }),
    },
  }
}
