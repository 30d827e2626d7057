import type { StoreApi } from 'zustand/vanilla'
import { createStore } from 'zustand/vanilla'
import { isDerived } from '#src/domain/derived.ts'
import type { AnalyseRequest, Analyst, Clock, CompareOptions } from '#src/domain/ports.ts'
import type { Project } from '#src/domain/project.ts'
import type { Certainty, Comparison } from '#src/domain/comparison.ts'
import type { Analysis } from '#src/domain/results.ts'
import type { Live, LiveValues } from './live.ts'
import { NOT_YET, createLiveValues } from './live.ts'
import type { ProjectState } from './projectState.ts'
import { baseline, variantById } from './projectState.ts'

export interface AnalysisState {
  /** By variant id. */
  readonly variants: Readonly<Record<string, Live<Analysis>>>
  /** By `comparisonKey`. */
  readonly comparisons: Readonly<Record<string, Live<Comparison>>>
  /** By `comparisonKey`: how sure the differences are. */
  readonly certainties: Readonly<Record<string, Live<Certainty>>>
}

export const comparisonKey = (asIs: string, toBe: string): string => `${asIs} ${toBe}`

/** The measured variant; not yet measured gives a stale entry without value. */
export const analysisOf = (state: AnalysisState, variant: string | null | undefined): Live<Analysis> =>
  (variant ? state.variants[variant] : undefined) ?? NOT_YET

export const comparisonOf = (state: AnalysisState, asIs: string, toBe: string): Live<Comparison> =>
  state.comparisons[comparisonKey(asIs, toBe)] ?? NOT_YET

export const certaintyOf = (state: AnalysisState, asIs: string, toBe: string): Live<Certainty> =>
  state.certainties[comparisonKey(asIs, toBe)] ?? NOT_YET

export interface AnalysisStore {
  readonly state: StoreApi<AnalysisState>
  /**
   * Keeps a variant of the open project measured until the returned function is called. The variant on screen and the
   * as-is are measured without being asked for.
   */
  wantAnalysis(variant: string): () => void
  /** Keeps two variants compared until the returned function is called. */
  wantComparison(asIs: string, toBe: string): () => void
  /** Keeps it known how sure the difference of two variants is, until the returned function is called. */
  wantCertainty(asIs: string, toBe: string): () => void
  stop(): void
}

/** Something worked out of two variants, by `comparisonKey`. */
interface Followed<T> {
  readonly key: string
  readonly wanted: boolean
  readonly values: LiveValues<T>
  /** Whether it tells of measures, which the reader shapes. */
  readonly isShaped?: boolean
}

/** Measures what is looked at, anew whenever it changes. */
export function createAnalysisStore(analyst: Analyst, clock: Clock, project: StoreApi<ProjectState>): AnalysisStore {
  const state = createStore<AnalysisState>(() => ({ variants: {}, comparisons: {}, certainties: {} }))
  const analyses = createLiveValues<Analysis>(clock, (key, live) =>
    state.setState(({ variants }) => ({ variants: withEntry(variants, key, live) })),
  )
  const comparisons = createLiveValues<Comparison>(clock, (key, live) =>
    state.setState((now) => ({ comparisons: withEntry(now.comparisons, key, live) })),
  )
  const certainties = createLiveValues<Certainty>(clock, (key, live) =>
    state.setState((now) => ({ certainties: withEntry(now.certainties, key, live) })),
  )
  const wantedVariants = createCounter()
  const wantedPairs = createCounter()
  const wantedCertainties = createCounter()
  let projectId: string | null = null

  function followVariant(open: Project, id: string, wanted: boolean) {
    const variant = variantById(open, id)
    if (!variant) return analyses.drop(id)
    const { service } = open
    const inputs = [variant.xml, service]
    if (!wanted) return analyses.dropUnless(id, inputs)
    analyses.request(id, inputs, (signal) => analyst.analyse({ xml: variant.xml, service }, signal))
  }

  function followPair<T>(
    open: Project,
    { key, wanted, values, isShaped = false }: Followed<T>,
    ask: (asIs: AnalyseRequest, toBe: AnalyseRequest, signal: AbortSignal, options: CompareOptions) => Promise<T>,
  ) {
    const [from = '', to = ''] = key.split(' ')
    const asIs = variantById(open, from)
    const toBe = variantById(open, to)
    if (!asIs || !toBe) return values.drop(key)
    const { service } = open
    const derived = isDerived(open, toBe, asIs)
    const { pairing, merged } = toBe
    const measures = isShaped ? toBe.measures : undefined
    const inputs = [asIs.xml, toBe.xml, service, pairing, derived, merged, measures]
    if (!wanted) return values.dropUnless(key, inputs)
    const options = {
      derived,
      ...(pairing && { corrections: pairing }),
      ...(merged && { merged }),
      ...(measures && { measures }),
    }
    values.request(key, inputs, (signal) => ask({ xml: asIs.xml, service }, { xml: toBe.xml, service }, signal, options))
  }

  function update() {
    const now = project.getState()
    const open = now.project
    if (open?.id !== projectId) {
      projectId = open?.id ?? null
      analyses.clear()
      comparisons.clear()
      certainties.clear()
    }
    if (!open) return
    const variants = new Set([now.variant, baseline(open)?.id, ...wantedVariants.keys()].filter((id) => typeof id === 'string'))
    for (const id of new Set([...variants, ...analyses.keys()])) followVariant(open, id, variants.has(id))
    const pairs = new Set(wantedPairs.keys())
    for (const key of new Set([...pairs, ...comparisons.keys()])) {
      const follow = { key, wanted: pairs.has(key), values: comparisons, isShaped: true }
      followPair(open, follow, (...request) => analyst.compare(...request))
    }
    const sure = new Set(wantedCertainties.keys())
    for (const key of new Set([...sure, ...certainties.keys()])) {
      followPair(open, { key, wanted: sure.has(key), values: certainties }, (...request) => analyst.certainty(...request))
    }
  }

  const unsubscribe = project.subscribe((now, before) => {
    if (now.project !== before.project || now.variant !== before.variant) update()
  })

  return {
    state,
    wantAnalysis(variant) {
      const stop = wantedVariants.add(variant)
      update()
      return stop
    },
    wantComparison(asIs, toBe) {
      const stop = wantedPairs.add(comparisonKey(asIs, toBe))
      update()
      return stop
    },
    wantCertainty(asIs, toBe) {
      const stop = wantedCertainties.add(comparisonKey(asIs, toBe))
      update()
      return stop
    },
    stop() {
      unsubscribe()
      analyses.clear()
      comparisons.clear()
      certainties.clear()
    },
  }
}

function withEntry<T>(entries: Readonly<Record<string, T>>, key: string, entry: T | undefined): Readonly<Record<string, T>> {
  const { [key]: _, ...others } = entries
  return entry === undefined ? others : { ...others, [key]: entry }
}

/** Keys with the number of those who want them. */
function createCounter() {
  const counts = new Map<string, number>()
  return {
    keys: () => counts.keys(),
    add(key: string): () => void {
      counts.set(key, (counts.get(key) ?? 0) + 1)
      let held = true
      return () => {
        if (!held) return
        held = false
        const left = (counts.get(key) ?? 1) - 1
        if (left > 0) counts.set(key, left)
        else counts.delete(key)
      }
    },
  }
}
