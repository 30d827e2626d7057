import type { StoreApi } from 'zustand/vanilla'
import { createStore } from 'zustand/vanilla'
import type { Analyst } from '#src/domain/ports.ts'
import type { AnalysisState } from './analysisStore.ts'
import { createAnalysisStore } from './analysisStore.ts'
import type { AppPorts } from './appPorts.ts'
import type { ComparisonCommands } from './comparisonCommands.ts'
import { createComparisonCommands } from './comparisonCommands.ts'
import type { HomeState } from './homeStore.ts'
import { createHomeStore } from './homeStore.ts'
import { inTurn } from './inTurn.ts'
import type { LawCommands } from './lawCommands.ts'
import { createLawCommands } from './lawCommands.ts'
import type { PortfolioState } from './portfolioStore.ts'
import { createPortfolioStore } from './portfolioStore.ts'
import type { ProjectCommands } from './projectCommands.ts'
import { createProjectCommands } from './projectCommands.ts'
import type { ProjectSession } from './projectSession.ts'
import { createProjectSession } from './projectSession.ts'
import type { ProjectState } from './projectState.ts'
import { NO_PROJECT } from './projectState.ts'
import type { RevisionCommands } from './revisionCommands.ts'
import { createRevisionCommands } from './revisionCommands.ts'
import type { Settings, SettingsStore } from './settingsStore.ts'
import { createSettingsStore } from './settingsStore.ts'
import type { VariantCommands } from './variantCommands.ts'
import { createVariantCommands } from './variantCommands.ts'

/** Everything the pages read (stores) and do (commands). Pages subscribe to a store and select with the functions beside it. */
export interface AppState {
  readonly home: StoreApi<HomeState>
  readonly project: StoreApi<ProjectState>
  readonly analysis: StoreApi<AnalysisState>
  readonly settings: StoreApi<Settings>
  readonly portfolio: StoreApi<PortfolioState>
  readonly commands: AppCommands
}

export interface AppCommands
  extends
    Pick<
      ProjectSession,
      'open' | 'close' | 'discard' | 'takeOver' | 'flush' | 'announceChange' | 'beforeFlush' | 'dismissProblem'
    >,
    VariantCommands,
    ComparisonCommands,
    LawCommands,
    ProjectCommands,
    RevisionCommands,
    Pick<SettingsStore, 'setLanguage' | 'setTheme' | 'setPanel' | 'setChoice'> {
  /** Keeps a variant of the open project measured; see `AnalysisStore`. */
  wantAnalysis(variant: string): () => void
  wantComparison(asIs: string, toBe: string): () => void
  /** Keeps it known how sure the difference of two variants is. */
  wantCertainty(asIs: string, toBe: string): () => void
  /** Measures a card of the home page. */
  wantHeadline(project: string): void
  /** Keeps every project measured, all its variants; see `PortfolioStore`. */
  wantPortfolio(): () => void
  refreshStorage(): Promise<void>
  persist(): Promise<boolean>
  /** What each element adds to each indicator, once. */
  contributions: Analyst['contributions']
  /** Hands the reader a file that was made on a page; false when that was cancelled. */
  saveFile(name: string, bytes: Uint8Array, type: string): Promise<boolean>
}

/** Puts the stores and commands together over the given ports. `preferred` are the reader's languages, best first. */
export function createAppState(ports: AppPorts, preferred: readonly string[]): AppState {
  const project = createStore<ProjectState>(() => NO_PROJECT)
  const session = createProjectSession(ports, project)
  const analyseInTurn: Analyst['analyse'] = inTurn((request, signal) => ports.analyst.analyse(request, signal))
  const home = createHomeStore(ports.store, analyseInTurn, ports.clock)
  const portfolio = createPortfolioStore(home.state, analyseInTurn, ports.clock)
  const analysis = createAnalysisStore(ports.analyst, ports.clock, project)
  const settings = createSettingsStore(ports.store, ports.memory, preferred)

  home.watch()
  void settings.restore()
  ports.page.onHide(() => void session.flush())
  const stopAsking = project.subscribe(({ phase }) => {
    if (phase !== 'open') return
    stopAsking()
    // Refusing is the browser's right; the home page says what it answered.
    home.persist().catch(() => {})
  })
  ports.store.onTrouble((problem) => {
    if (problem?.code === 'newerAppOpen') session.toReadOnly('storageClosed')
  })

  return {
    home: home.state,
    project,
    analysis: analysis.state,
    settings: settings.state,
    portfolio: portfolio.state,
    commands: {
      ...session,
      ...createVariantCommands(session, project, ports.newId),
      ...createComparisonCommands(session, project, ports.newId),
      ...createLawCommands(session, project),
      ...createProjectCommands(ports, session, project),
      ...createRevisionCommands(ports, session, project),
      ...settings,
      wantAnalysis: analysis.wantAnalysis,
      wantComparison: analysis.wantComparison,
      wantCertainty: analysis.wantCertainty,
      wantHeadline: home.wantHeadline,
      wantPortfolio: portfolio.want,
      refreshStorage: home.refreshStorage,
      persist: home.persist,
      contributions: (request, signal) => ports.analyst.contributions(request, signal),
      saveFile: (name, bytes, type) => ports.saver.save(name, bytes, type),
    },
  }
}
