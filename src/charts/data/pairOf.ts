import type { Comparison, IndicatorDifference } from '#src/domain/comparison.ts'
import type { IndicatorId } from '#src/domain/indicators.ts'
import type { Words } from '#src/i18n/words.ts'
import { unitText } from '#src/i18n/format/figure.ts'

/** What the two variants are called. */
export interface VariantNames {
  readonly asIs: string
  readonly toBe: string
}

export const differenceOf = ({ indicators }: Comparison, id: IndicatorId): IndicatorDifference | undefined =>
  indicators.find((row) => row.id === id)

/** The currency both variants are counted in. */
export const currencyOf = ({ asIs, toBe }: Comparison): string => toBe.service.currency ?? asIs.service.currency ?? ''

/** An indicator with its unit: `Days, calendar`, `Applicant’s total cost, UZS`. */
export function indicatorText(comparison: Comparison, id: IndicatorId, words: Words): { name: string; unit: string } {
  const row = differenceOf(comparison, id)
  return {
    name: words.t(`indicator.name.${id}`),
    unit: unitText(row?.unit ?? 'count', currencyOf(comparison), words.language),
  }
}

/** What a chart of a comparison rests on, as its source line says. */
export function sourceText({ asIs, toBe }: Comparison, names: VariantNames, words: Words): string {
  const kinds = new Set([asIs.method.kind, toBe.method.kind])
  const kind = kinds.size > 1 ? 'mixed' : asIs.method.kind
  return words.t('charts.source', { ...names, method: words.t(`indicator.method.${kind}`) })
}
