import type { Comparison } from '#src/domain/comparison.ts'
import type { PerformerKind } from '#src/domain/performer.ts'
import type { Analysis } from '#src/domain/results.ts'
import { formatNumber } from '#src/i18n/format/number.ts'
import type { Words } from '#src/i18n/words.ts'
import type { ChartTable, ChartWords } from '../description.ts'
import type { VariantNames } from './pairOf.ts'
import { sourceText } from './pairOf.ts'

const SPENDERS = ['applicant', 'frontOffice', 'backOffice', 'other', 'waiting'] as const
export type Spender = (typeof SPENDERS)[number]

const SPENDER_OF: Readonly<Record<PerformerKind, Exclude<Spender, 'waiting'>>> = {
  applicant: 'applicant',
  'front-office': 'frontOffice',
  'back-office': 'backOffice',
  'other-agency': 'other',
  private: 'other',
  system: 'other',
}

/** Working hours of a case by who does the steps, and the hours in which nobody does anything. */
export interface WhoSpendsData {
  readonly rows: readonly {
    readonly spender: Spender
    readonly name: string
    readonly asIs: number
    readonly toBe: number
    readonly written: { readonly asIs: string; readonly toBe: string }
  }[]
  readonly names: VariantNames
  readonly words: ChartWords
  readonly table: ChartTable
}

export function whoSpendsData(comparison: Comparison, names: VariantNames, words: Words): WhoSpendsData {
  const [asIs, toBe] = [hoursOf(comparison.asIs), hoursOf(comparison.toBe)]
  const hours = (value: number) => formatNumber(value, words.language, { max: value >= 100 ? 0 : 1 })
  const rows = SPENDERS.map((spender) => ({
    spender,
    name: words.t(`charts.who.${spender}`),
    asIs: asIs[spender],
    toBe: toBe[spender],
    written: { asIs: hours(asIs[spender]), toBe: hours(toBe[spender]) },
  }))
  return {
    rows,
    names,
    words: {
      title: words.t('charts.who.title'),
      unit: words.t('charts.who.unit'),
      source: sourceText(comparison, names, words),
      summary: words.t('charts.who.summary'),
    },
    table: {
      columns: [
        { name: words.t('charts.column.who'), numeric: false },
        { name: names.asIs, numeric: true },
        { name: names.toBe, numeric: true },
      ],
      rows: rows.map(({ name, written }) => [name, written.asIs, written.toBe]),
    },
  }
}

function hoursOf({ steps, indicators }: Analysis): Record<Spender, number> {
  const hours: Record<Spender, number> = {
    applicant: 0,
    frontOffice: 0,
    backOffice: 0,
    other: 0,
    waiting: indicators.waitHours.mean ?? 0,
  }
  for (const { performerKind, workHours } of steps) hours[SPENDER_OF[performerKind]] += workHours
  return hours
}
