import type { IndicatorId } from '#src/domain/indicators.ts'
import type { Language } from '#src/domain/language.ts'
import type { Analysis } from '#src/domain/results.ts'

/** What the table tells of a service: its size and burden today, then what the best to-be saves of it. */
export const COLUMNS = [
  'volume',
  'visits',
  'days',
  'gap',
  'cost',
  'burden',
  'savedVisits',
  'savedDays',
  'savedBurden',
  'savedShare',
] as const
export type Column = (typeof COLUMNS)[number]

export type PortfolioValues = Readonly<Record<Column, number | null>>

/** One service in the table. */
export interface PortfolioRow {
  readonly key: string
  /** Undefined for the worked examples, which are nobody's project yet. */
  readonly project?: string
  readonly title: string
  readonly agency: string
  readonly currency: string
  /** `empty`: nothing is drawn yet. `failed`: it cannot be measured. */
  readonly state: 'measuring' | 'ready' | 'empty' | 'failed'
  readonly values: PortfolioValues
  /** The to-be that saves most, by name; undefined without one. */
  readonly best?: string
  /** How many to-be variants there are to choose from. */
  readonly toBes: number
}

export interface Measured {
  readonly asIs: Analysis
  readonly toBes: readonly { readonly name: string; readonly analysis: Analysis }[]
}

export const NO_VALUES = Object.fromEntries(COLUMNS.map((column) => [column, null])) as PortfolioValues

/** In the order in which to-be variants are told apart: burden first, then days, then visits. */
const BEST_BY = ['burden', 'elapsedDays', 'visits'] as const satisfies readonly IndicatorId[]

const meanOf = (analysis: Analysis | undefined, id: IndicatorId): number | null => analysis?.indicators[id].mean ?? null

/** The to-be with the least burden, where that is known of all; else with the fewest days, else visits, else the first. */
export function bestOf(toBes: Measured['toBes']): Measured['toBes'][number] | undefined {
  for (const id of BEST_BY) {
    const values = toBes.map(({ analysis }) => meanOf(analysis, id))
    if (values.includes(null) || new Set(values).size < 2) continue
    return toBes[values.indexOf(Math.min(...(values as number[])))]
  }
  return toBes[0]
}

const minus = (from: number | null, to: number | null): number | null => (from === null || to === null ? null : from - to)

/** The figures of a service as they stand in its row. */
export function valuesOf({ asIs, toBes }: Measured): PortfolioValues {
  const best = bestOf(toBes)?.analysis
  const saved = (id: IndicatorId) => (best ? minus(meanOf(asIs, id), meanOf(best, id)) : null)
  const burden = meanOf(asIs, 'burden')
  const savedBurden = saved('burden')
  return {
    volume: asIs.service.volume ?? null,
    visits: meanOf(asIs, 'visits'),
    days: meanOf(asIs, 'elapsedDays'),
    gap: meanOf(asIs, 'onceOnlyGap'),
    cost: meanOf(asIs, 'applicantCost'),
    burden,
    savedVisits: saved('visits'),
    savedDays: saved('elapsedDays'),
    savedBurden,
    savedShare: burden === null || burden === 0 || savedBurden === null ? null : savedBurden / burden,
  }
}

export type SortBy = Column | 'title'

export interface Sorting {
  readonly by: SortBy
  readonly descending: boolean
}

/** Rows in order; those without the figure come last whichever way it goes. Equal ones keep the order of their titles. */
export function sorted(rows: readonly PortfolioRow[], { by, descending }: Sorting, language: Language): readonly PortfolioRow[] {
  const collator = new Intl.Collator(language)
  const byTitle = (a: PortfolioRow, b: PortfolioRow) => collator.compare(a.title, b.title)
  const sign = descending ? -1 : 1
  if (by === 'title') return rows.toSorted((a, b) => sign * byTitle(a, b))
  return rows.toSorted((a, b) => {
    const [x, y] = [a.values[by], b.values[by]]
    if (x === null || y === null) return Number(x === null) - Number(y === null) || byTitle(a, b)
    return sign * (x - y) || byTitle(a, b)
  })
}
