import type { IndicatorId } from '#src/domain/indicators.ts'
import type { Language } from '#src/domain/language.ts'
import type { ProjectDraft } from '#src/domain/ports.ts'
import type { Analysis } from '#src/domain/results.ts'
import type { ActKind } from '#src/domain/service.ts'

export type InThree = Readonly<Record<Language, string>>

type Dictionary = Readonly<Record<string, Readonly<Partial<InThree>>>>

/** What `service.json` of a reference service says, as far as the pages use it. */
export interface ReferenceFacts {
  readonly id: string
  readonly illustrative: boolean
  readonly title: InThree
  readonly summary: InThree
  readonly teaches: InThree
  readonly authority: InThree
  /** Cases a year, and how that is known. */
  readonly volume?: { readonly value: number; readonly evidence: string }
  readonly publishedNote?: InThree
  readonly uncertain: readonly InThree[]
  readonly acts: readonly { readonly id: string; readonly kind?: ActKind; readonly title: InThree }[]
  /** What documents, organisations and places are called, by their English name. */
  readonly names: Readonly<Record<'documents' | 'organisations', Dictionary> & Partial<Record<'places', Dictionary>>>
}

/** The drawings of an example, in the language they were drawn in. */
export interface ReferenceDrawings {
  readonly asIs: string
  readonly toBe: string
}

/** The figures of an example's two variants. */
export interface ReferenceFigures {
  readonly asIs: Analysis
  readonly toBe: Analysis
}

/** The worked examples shipped with the app. Everything is fetched when it is asked for, and once. */
export interface ReferenceShelf {
  /** What every example says of itself, those with most cases a year first. */
  list(): Promise<readonly ReferenceFacts[]>
  drawings(id: string): Promise<ReferenceDrawings>
  figures(id: string): Promise<ReferenceFigures>
  /** A project of one's own from an example. */
  load(id: string): Promise<ProjectDraft>
}

/** Among which the figure that surprises most is looked for. */
const CANDIDATES = ['visits', 'elapsedDays', 'documents', 'steps'] as const satisfies readonly IndicatorId[]

export interface Surprise {
  readonly indicator: (typeof CANDIDATES)[number]
  readonly asIs: number
  readonly toBe: number
}

/** The figure that falls by the largest share; undefined when none falls. */
export function surpriseOf({ asIs, toBe }: ReferenceFigures): Surprise | undefined {
  const found = CANDIDATES.flatMap((indicator): Surprise[] => {
    const [from, to] = [asIs.indicators[indicator].mean, toBe.indicators[indicator].mean]
    return from === null || to === null || from <= to ? [] : [{ indicator, asIs: from, toBe: to }]
  })
  const share = ({ asIs: from, toBe: to }: Surprise) => to / from
  return found.reduce<Surprise | undefined>((best, one) => (best && share(best) <= share(one) ? best : one), undefined)
}
