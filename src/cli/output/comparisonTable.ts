import type { Change, Comparison } from '#src/domain/results.ts'
import type { Words } from '#src/i18n/words.ts'
import { number, percent, unitOf } from './numbers.ts'
import { table } from './table.ts'

/** The comparison for people: every indicator on both sides, then what changed. */
export function comparisonTable({ asIs, indicators, changes }: Comparison, words: Words): string {
  const heads = (['indicator', 'asIs', 'toBe', 'difference', 'percent', 'perYear', 'unit'] as const).map((key) =>
    words.t(`cli.${key}`),
  )
  const rows = indicators.map((row) => {
    const shown = (value: number | null) => (row.unit === 'share' ? percent(value, words) : number(value, words))
    return [
      words.t(`indicator.name.${row.id}`),
      shown(row.asIs),
      shown(row.toBe),
      shown(row.difference),
      percent(row.percent === null ? null : row.percent / 100, words),
      number(row.perYear, words),
      unitOf(row.unit, asIs.service.currency, words),
    ]
  })
  const lines = changes.length === 0 ? [words.t('cli.nothingChanged')] : changes.map((change) => changeLine(change, words))
  return [table([heads, ...rows]), '', words.t('cli.changes'), ...lines].join('\n')
}

const changeLine = ({ kind, name, asIs, toBe }: Change, words: Words): string =>
  `  ${words.t(`cli.change.${kind}`)}: ${name || [...asIs, ...toBe].join(', ')}`
