import type { IndicatorId } from '#src/domain/indicators.ts'
import type { Language } from '#src/domain/language.ts'
import type { Analysis } from '#src/domain/results.ts'
import type { ReferenceFacts, ReferenceFigures } from './reference.ts'

/** Signs that people type for the Uzbek letters oʻ and gʻ and for the tutuq belgisi. */
export const folded = (text: string): string => text.toLocaleLowerCase().replace(/['`‘’ʻʼ]/g, 'ʻ')

/** Every word of the search is somewhere in what the example says of itself, in whatever language it was typed. */
export function found(references: readonly ReferenceFacts[], search: string): readonly ReferenceFacts[] {
  const wanted = folded(search).split(/\s+/).filter(Boolean)
  return references.filter(({ title, summary, teaches, authority, acts }) => {
    const texts = [title, summary, teaches, authority, ...acts.map((act) => act.title)]
    const said = folded(texts.flatMap((text) => Object.values(text)).join(' '))
    return wanted.every((word) => said.includes(word))
  })
}

export const ORDERS = ['volume', 'visits', 'days', 'name'] as const
export type Order = (typeof ORDERS)[number]

const SAVED: Readonly<Record<Extract<Order, 'visits' | 'days'>, IndicatorId>> = { visits: 'visits', days: 'elapsedDays' }

/** The examples in another order; those whose saving is not known yet come last, in the order they had. */
export function ordered(
  references: readonly ReferenceFacts[],
  order: Order,
  figures: ReadonlyMap<string, ReferenceFigures>,
  language: Language,
): readonly ReferenceFacts[] {
  if (order === 'volume') return references
  if (order === 'name') {
    const collator = new Intl.Collator(language)
    return references.toSorted((a, b) => collator.compare(a.title[language], b.title[language]))
  }
  const saved = ({ id }: ReferenceFacts) => {
    const known = figures.get(id)
    const mean = (analysis: Analysis | undefined) => analysis?.indicators[SAVED[order]].mean ?? null
    const [from, to] = [mean(known?.asIs), mean(known?.toBe)]
    return from === null || to === null ? Number.NEGATIVE_INFINITY : from - to
  }
  return references.toSorted((a, b) => saved(b) - saved(a) || 0)
}
