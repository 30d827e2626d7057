import type { Comparison } from '#src/domain/comparison.ts'
import type { Words } from '#src/i18n/words.ts'
import { formatCompact } from '#src/i18n/format/number.ts'
import { changesTable } from './changesTable.ts'
import { fittingTable } from './fitting.ts'
import { number, percent, unitOf } from './numbers.ts'

/** What a terminal shows side by side. */
export const LINE = 100

/** From here on a number is told in millions and billions, so that a line is long enough. */
const LARGE = 10_000_000

/** The comparison for people: every indicator on both sides, then what changed and what each change makes of it. */
export function comparisonTable(comparison: Comparison, words: Words): string {
  const { asIs, indicators, changes, attributionMethod } = comparison
  const heads = (['indicator', 'asIs', 'toBe', 'difference', 'percent', 'perYear', 'unit'] as const).map((key) =>
    words.t(`cli.${key}`),
  )
  const short = (value: number | null) =>
    value !== null && Math.abs(value) >= LARGE ? formatCompact(value, words.language, { max: 1 }) : number(value, words)
  const rows = indicators.map((row) => {
    const shown = (value: number | null) => (row.unit === 'share' ? percent(value, words) : short(value))
    return [
      words.t(`indicator.name.${row.id}`),
      shown(row.asIs),
      shown(row.toBe),
      shown(row.difference),
      percent(row.percent === null ? null : row.percent / 100, words),
      short(row.perYear),
      unitOf(row.unit, asIs.service.currency, words),
    ]
  })
  const list =
    changes.length === 0
      ? [words.t('cli.nothingChanged')]
      : [changesTable(comparison, LINE, words), '', words.t(`cli.comparison.method.${attributionMethod}`)]
  return [fittingTable([heads, ...rows], LINE), '', words.t('cli.changes'), ...list].join('\n')
}
