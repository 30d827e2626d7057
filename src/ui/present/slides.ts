import { marksData } from '#src/charts/data/marksData.ts'
import type { VariantNames } from '#src/charts/data/pairOf.ts'
import { tornadoData } from '#src/charts/data/tornadoData.ts'
import { waterfallData } from '#src/charts/data/waterfallData.ts'
import { whoSpendsData } from '#src/charts/data/whoSpendsData.ts'
import type { ChartWords } from '#src/charts/description.ts'
import { marks } from '#src/charts/marks.ts'
import { whoSpends } from '#src/charts/pairedBars.ts'
import { tornado } from '#src/charts/tornado.ts'
import { waterfall } from '#src/charts/waterfall.ts'
import type { Certainty, Comparison } from '#src/domain/comparison.ts'
import { formatNumber, formatShare } from '#src/i18n/format/number.ts'
import { clauseTexts } from '#src/i18n/wording/changes.ts'
import { measureName } from '#src/i18n/wording/measures.ts'
import type { Words } from '#src/i18n/words.ts'
import type { Planner } from '../charts/useDrawing.ts'
import type { Statement } from './statement.ts'
import { bothOf, spoken } from './statement.ts'

export const SLIDES = ['title', 'days', 'visits', 'documents', 'source', 'exchange', 'who', 'sure', 'law'] as const
export type SlideId = (typeof SLIDES)[number]

export type Picture =
  | { readonly kind: 'figures' }
  | { readonly kind: 'chart'; readonly words: ChartWords; readonly plan: Planner }
  | { readonly kind: 'table'; readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] }

/** One statement and one picture. */
export interface Slide {
  readonly id: SlideId
  readonly statement: Statement
  readonly picture: Picture
  /** What the figures are, for the footer. */
  readonly basis: string
}

export interface Shown {
  readonly title: string
  readonly comparison: Comparison
  readonly certainty: Certainty | null
  readonly names: VariantNames
}

/** The presentation; pages that would have nothing to say are left out. */
export function slidesOf(shown: Shown, words: Words): Slide[] {
  const makers: Readonly<Record<SlideId, (shown: Shown, words: Words) => Slide | null>> = {
    title: titleSlide,
    days: (all, w) => countSlide('days', 'elapsedDays', all, w),
    visits: (all, w) => countSlide('visits', 'visits', all, w),
    documents: (all, w) => countSlide('documents', 'documents', all, w),
    source: sourceSlide,
    exchange: exchangeSlide,
    who: whoSlide,
    sure: sureSlide,
    law: lawSlide,
  }
  return SLIDES.flatMap((id) => makers[id](shown, words) ?? [])
}

const titleSlide = ({ title }: Shown, words: Words): Slide => ({
  id: 'title',
  statement: { text: title },
  picture: { kind: 'figures' },
  basis: words.t('present.basis'),
})

function countSlide(
  id: 'days' | 'visits' | 'documents',
  indicator: 'elapsedDays' | 'visits' | 'documents',
  { comparison, names }: Shown,
  words: Words,
): Slide | null {
  const both = bothOf(comparison, indicator)
  const data = marksData(comparison, indicator, names, words)
  if (!both || !data) return null
  const said = (value: number) => words.t(`present.${id}`, { count: spoken(value) })
  const numbers = { asIs: said(both.asIs), toBe: said(both.toBe) }
  return {
    id,
    statement: { text: words.t(`present.slide.${id}`, numbers), ...numbers },
    picture: { kind: 'chart', words: data.words, plan: (look) => ({ option: marks(data, look), height: look.height }) },
    basis: data.words.unit,
  }
}

function sourceSlide({ comparison, names }: Shown, words: Words): Slide | null {
  const data = waterfallData(comparison, 'elapsedDays', names, words)
  if (!data || data.parts.length === 0) return null
  const saved = spoken(data.asIs.value - data.toBe.value)
  const measures = words.t('present.measures', { count: comparison.measures.length })
  return {
    id: 'source',
    statement: {
      text:
        saved > 0
          ? words.t('present.slide.source', { days: words.t('present.days', { count: saved }), measures })
          : words.t('present.slide.sourceWorse', { measures }),
    },
    picture: {
      kind: 'chart',
      words: data.words,
      plan: (look) => ({ option: waterfall(data, words.language, look), height: look.height }),
    },
    basis: data.words.unit,
  }
}

function exchangeSlide({ comparison }: Shown, words: Words): Slide | null {
  const exchanged = comparison.documents.filter(({ fate }) => fate === 'exchanged')
  const dropped = comparison.documents.filter(({ fate }) => fate === 'dropped')
  const listed = exchanged.length > 0 ? exchanged : dropped
  if (listed.length === 0) return null
  const documents = words.t('present.documents', { count: listed.length })
  return {
    id: 'exchange',
    statement: { text: words.t(exchanged.length > 0 ? 'present.slide.exchange' : 'present.slide.dropped', { documents }) },
    picture: {
      kind: 'table',
      columns: [
        words.t('present.document'),
        words.t('present.holder'),
        ...(exchanged.length > 0 ? [words.t('present.receiver')] : []),
      ],
      rows: listed.map(({ name, holder, receivers }) => [
        name,
        holder ?? words.t('compare.documents.unknownHolder'),
        ...(exchanged.length > 0 ? [receivers.filter((one) => one !== holder).join(', ')] : []),
      ]),
    },
    basis: words.t('compare.documents.title'),
  }
}

function whoSlide({ comparison, names }: Shown, words: Words): Slide | null {
  const data = whoSpendsData(comparison, names, words)
  const whole = data.rows.reduce((sum, { asIs }) => sum + asIs, 0)
  const waiting = data.rows.find(({ spender }) => spender === 'waiting')?.asIs ?? 0
  if (whole === 0) return null
  const share = formatShare(waiting / whole, words.language)
  return {
    id: 'who',
    statement: { text: words.t('present.slide.who', { share }), asIs: share },
    picture: {
      kind: 'chart',
      words: data.words,
      plan: (look) => ({ option: whoSpends(data, words.language, look), height: look.height }),
    },
    basis: data.words.unit,
  }
}

function sureSlide({ comparison, certainty, names }: Shown, words: Words): Slide | null {
  const band = certainty?.bands.find(({ indicator }) => indicator === 'elapsedDays')
  const data = certainty && tornadoData(comparison, certainty, 'elapsedDays', names, words)
  const difference = comparison.indicators.find(({ id }) => id === 'elapsedDays')?.difference ?? null
  if (!band || !data || difference === null) return null
  const ends = [-band.low, -band.high].sort((a, b) => a - b)
  const write = (value: number) => formatNumber(spoken(value), words.language)
  const [low = '', high = ''] = ends.map(write)
  const value = write(-difference)
  return {
    id: 'sure',
    statement: {
      text: low === high ? words.t('present.slide.sureExact', { value }) : words.t('present.slide.sure', { value, low, high }),
    },
    picture: {
      kind: 'chart',
      words: data.words,
      plan: (look) => ({ option: tornado(data, words.language, look), height: look.height }),
    },
    basis: data.words.unit,
  }
}

function lawSlide({ comparison }: Shown, words: Words): Slide {
  const needs = new Map<string, string[]>()
  for (const measure of comparison.measures) {
    const name = measureName(measure, comparison, words)
    for (const clause of clauseTexts(measure.legalBasis, comparison, words))
      needs.set(clause, [...(needs.get(clause) ?? []), name])
  }
  const count = needs.size
  return {
    id: 'law',
    statement: {
      text:
        count === 0
          ? words.t('present.slide.noLaw')
          : words.t('present.slide.law', { clauses: words.t('present.clauses', { count }) }),
    },
    picture: {
      kind: 'table',
      columns: [words.t('present.clause'), words.t('present.needs')],
      rows: [...needs].map(([clause, names]) => [clause, inShort(names, words)]),
    },
    basis: words.t('charts.waterfall.title'),
  }
}

/** As many as are read in a room. */
const MOST_NAMES = 3

const inShort = (names: readonly string[], words: Words): string =>
  names.length <= MOST_NAMES
    ? names.join('; ')
    : [...names.slice(0, MOST_NAMES), words.t('present.more', { count: names.length - MOST_NAMES })].join('; ')
