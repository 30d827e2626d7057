import type { IndicatorId } from '#src/domain/indicators.ts'
import type { Language } from '#src/domain/language.ts'
import type { ProjectDraft } from '#src/domain/ports.ts'
import type { Analysis } from '#src/domain/results.ts'

export type InThree = Readonly<Record<Language, string>>

/** What `service.json` of a reference service says, as far as the pages use it. */
export interface ReferenceFacts {
  readonly id: string
  readonly illustrative: boolean
  readonly title: InThree
  readonly summary: InThree
  readonly teaches: InThree
  readonly authority: InThree
  readonly publishedNote?: InThree
  readonly uncertain: readonly InThree[]
  readonly acts: readonly { readonly id: string; readonly title: InThree }[]
  /** What documents and organisations are called, by their English name. */
  readonly names: Readonly<Record<'documents' | 'organisations', Readonly<Record<string, Readonly<Partial<InThree>>>>>>
}

/** A worked example shipped with the app. */
export interface ReferenceService extends ReferenceFacts {
  readonly asIs: string
  readonly toBe: string
}

/** The figures of an example's two variants. */
export interface ReferenceFigures {
  readonly asIs: Analysis
  readonly toBe: Analysis
}

export interface ReferenceShelf {
  /** All examples, read once. */
  list(): Promise<readonly ReferenceService[]>
  /** Measured once. */
  figures(reference: ReferenceService): Promise<ReferenceFigures>
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
