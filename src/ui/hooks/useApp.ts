import { useContext } from 'react'
import { useStore } from 'zustand'
import type { AnalysisState } from '#src/state/analysisStore.ts'
import type { AppCommands } from '#src/state/app.ts'
import type { HomeState } from '#src/state/homeStore.ts'
import type { PortfolioState } from '#src/state/portfolioStore.ts'
import type { ProjectState } from '#src/state/projectState.ts'
import type { Settings } from '#src/state/settingsStore.ts'
import type { AppServices } from './appContext.ts'
import { AppContext } from './appContext.ts'

/** Everything `main.tsx` gave to the pages. */
export function useServices(): AppServices {
  const services = useContext(AppContext)
  if (!services) throw new Error('a page is shown outside of the app')
  return services
}

/** What the pages can do. The same object for the life of the page. */
export const useCommands = (): AppCommands => useServices().app.commands

export const useHome = <T>(select: (state: HomeState) => T): T => useStore(useServices().app.home, select)

export const useProject = <T>(select: (state: ProjectState) => T): T => useStore(useServices().app.project, select)

export const useAnalysis = <T>(select: (state: AnalysisState) => T): T => useStore(useServices().app.analysis, select)

export const useSettings = <T>(select: (state: Settings) => T): T => useStore(useServices().app.settings, select)

export const usePortfolio = <T>(select: (state: PortfolioState) => T): T => useStore(useServices().app.portfolio, select)
