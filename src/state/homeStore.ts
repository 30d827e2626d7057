import type { StoreApi } from 'zustand/vanilla'
import { createStore } from 'zustand/vanilla'
import type { Analyst, Clock, Problem, ProjectStore, StorageState } from '#src/domain/ports.ts'
import { problemOf } from '#src/domain/ports.ts'
import type { ProjectCard } from '#src/domain/project.ts'
import type { Analysis } from '#src/domain/results.ts'
import type { Live } from './live.ts'
import { NOT_YET, createLiveValues } from './live.ts'

/** A card's headline: its as-is, and its last to-be when it has one. */
export interface Headline {
  readonly asIs: Analysis
  readonly toBe: Analysis | null
}

export interface HomeState {
  /** Newest first; null until read. */
  readonly cards: readonly ProjectCard[] | null
  /** By project id. */
  readonly headlines: Readonly<Record<string, Live<Headline>>>
  readonly storage: StorageState | null
  /** Why the projects cannot be read. */
  readonly problem: Problem | null
  /** Trouble of the storage as a whole, for every page: reload, or close other tabs. */
  readonly trouble: Problem | null
}

export const headlineOf = (state: HomeState, project: string): Live<Headline> => state.headlines[project] ?? NOT_YET

/** Projects of which no copy newer than the last change has left the browser. */
export const notExported = (cards: readonly ProjectCard[]): readonly ProjectCard[] =>
  cards.filter((card) => card.exportedAt === undefined || card.exportedAt < card.savedAt)

export interface HomeStore {
  readonly state: StoreApi<HomeState>
  /** Follows the projects of this browser until the returned function is called. */
  watch(): () => void
  /** Measures a card that is on screen, once per content. */
  wantHeadline(project: string): void
  refreshStorage(): Promise<void>
  /** Asks the browser to keep the data. */
  persist(): Promise<boolean>
}

export function createHomeStore(store: ProjectStore, analyse: Analyst['analyse'], clock: Clock): HomeStore {
  const state = createStore<HomeState>(() => ({ cards: null, headlines: {}, storage: null, problem: null, trouble: null }))
  const headlines = createLiveValues<Headline>(clock, (key, live) =>
    state.setState((now) => {
      const { [key]: _, ...others } = now.headlines
      return { headlines: live ? { ...others, [key]: live } : others }
    }),
  )
  const wanted = new Set<string>()

  function measure(card: ProjectCard) {
    const asIs = card.variants.find((variant) => variant.role === 'as-is') ?? card.variants[0]
    const toBe = card.variants.findLast((variant) => variant.role === 'to-be' && variant !== asIs)
    if (!asIs) return
    const { service } = card
    const inputs = [asIs.xml, toBe?.xml, JSON.stringify(service)]
    headlines.request(card.id, inputs, async (signal) => ({
      asIs: await analyse({ xml: asIs.xml, service }, signal),
      toBe: toBe ? await analyse({ xml: toBe.xml, service }, signal) : null,
    }))
  }

  function show(cards: readonly ProjectCard[]) {
    state.setState({ cards: cards.toSorted((a, b) => b.savedAt.localeCompare(a.savedAt)), problem: null })
    for (const id of wanted) {
      const card = cards.find((one) => one.id === id)
      if (card) measure(card)
      else {
        wanted.delete(id)
        headlines.drop(id)
      }
    }
  }

  const refreshStorage = async () => state.setState({ storage: await store.storage() })

  return {
    state,
    watch: () => {
      const stopCards = store.watch(show, (problem) => state.setState({ problem }))
      const stopTrouble = store.onTrouble((trouble) => state.setState({ trouble }))
      refreshStorage().catch((error: unknown) => state.setState({ problem: problemOf(error) }))
      return () => {
        stopCards()
        stopTrouble()
      }
    },
    wantHeadline(project) {
      wanted.add(project)
      const card = state.getState().cards?.find((one) => one.id === project)
      if (card) measure(card)
    },
    refreshStorage,
    async persist() {
      const promised = await store.persist()
      await refreshStorage()
      return promised
    },
  }
}
