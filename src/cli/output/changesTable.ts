import type { Change, Comparison } from '#src/domain/comparison.ts'
import type { IndicatorId } from '#src/domain/indicators.ts'
import type { LegalBasis } from '#src/domain/step.ts'
import type { Words } from '#src/i18n/words.ts'
import { fittingTable } from './fitting.ts'
import { number } from './numbers.ts'

/** Nothing stands where a change makes no difference that is seen. */
const SEEN = 0.005

/** What changed, a line each: what, class, what it makes of visits and days, and the clause it rests on; the sums below. */
export function changesTable({ changes, indicators }: Comparison, width: number, words: Words): string {
  const { t } = words
  const heads = (['change', 'class', 'visits', 'days', 'clause'] as const).map((key) => t(`cli.comparison.${key}`))
  const rows = changes.map((change) => [
    `${t(`cli.change.${change.kind}`)}${nameOf(change)}`,
    t(`cli.comparison.classOf.${change.class}`),
    effectOn(change.effect.visits ?? 0, words),
    effectOn(change.effect.elapsedDays ?? 0, words),
    clausesOf(change.legalBasis),
  ])
  const total = (id: IndicatorId) => number(indicators.find((one) => one.id === id)?.difference ?? null, words)
  return fittingTable([heads, ...rows, [t('cli.comparison.all'), '', total('visits'), total('elapsedDays'), '']], width)
}

function nameOf({ name, asIs, toBe }: Change): string {
  const told = name.replace(/\s+/gu, ' ').trim() || [...asIs, ...toBe].join(', ')
  return told === '' ? '' : `: ${told}`
}

const effectOn = (amount: number, words: Words): string => (Math.abs(amount) < SEEN ? '' : number(amount, words))

/** Acts and clauses as written, each once. */
const clausesOf = (bases: readonly LegalBasis[]): string =>
  [...new Set(bases.map(({ act = '', clause = '' }) => [act, clause].filter(Boolean).join(' ')).filter(Boolean))].join('; ')
