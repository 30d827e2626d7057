import type { StoreApi } from 'zustand/vanilla'
import { createStore } from 'zustand/vanilla'
import type { Analyst, Clock } from '#src/domain/ports.ts'
import type { ProjectCard } from '#src/domain/project.ts'
import type { Analysis } from '#src/domain/results.ts'
import type { HomeState } from './homeStore.ts'
import type { Live } from './live.ts'
import { NOT_YET, createLiveValues } from './live.ts'

/** A project measured as a whole: as it stands, and each way it could be. */
export interface PortfolioEntry {
  readonly asIs: Analysis
  readonly toBes: readonly { readonly name: string; readonly analysis: Analysis }[]
}

export interface PortfolioState {
  /** By project id. */
  readonly entries: Readonly<Record<string, Live<PortfolioEntry>>>
}

export const entryOf = (state: PortfolioState, project: string): Live<PortfolioEntry> => state.entries[project] ?? NOT_YET

export interface PortfolioStore {
  readonly state: StoreApi<PortfolioState>
  /** Keeps every project of this browser measured until the returned function is called. What was measured is kept. */
  want(): () => void
}

export function createPortfolioStore(home: StoreApi<HomeState>, analyse: Analyst['analyse'], clock: Clock): PortfolioStore {
  const state = createStore<PortfolioState>(() => ({ entries: {} }))
  const entries = createLiveValues<PortfolioEntry>(clock, (key, live) =>
    state.setState((now) => {
      const { [key]: _, ...others } = now.entries
      return { entries: live ? { ...others, [key]: live } : others }
    }),
  )

  function measure({ id, variants, service }: ProjectCard) {
    const asIs = variants.find(({ role }) => role === 'as-is') ?? variants[0]
    if (!asIs) return
    const toBes = variants.filter((variant) => variant.role === 'to-be' && variant !== asIs)
    const inputs = [asIs.xml, JSON.stringify(service), ...toBes.flatMap(({ name, xml }) => [name, xml])]
    entries.request(id, inputs, async (signal) => {
      const today = await analyse({ xml: asIs.xml, service }, signal)
      const measured: PortfolioEntry['toBes'][number][] = []
      for (const { name, xml } of toBes) measured.push({ name, analysis: await analyse({ xml, service }, signal) })
      return { asIs: today, toBes: measured }
    })
  }

  function follow({ cards }: HomeState) {
    if (cards === null) return
    for (const card of cards) measure(card)
    const there = new Set(cards.map(({ id }) => id))
    for (const id of entries.keys()) if (!there.has(id)) entries.drop(id)
  }

  return {
    state,
    want() {
      follow(home.getState())
      return home.subscribe((now, before) => {
        if (now.cards !== before.cards) follow(now)
      })
    },
  }
}
