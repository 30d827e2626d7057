import type { StoreApi } from 'zustand/vanilla'
import { createStore } from 'zustand/vanilla'
import type { AnalysisState } from './analysisStore.ts'
import { createAnalysisStore } from './analysisStore.ts'
import type { AppPorts } from './appPorts.ts'
import type { HomeState } from './homeStore.ts'
import { createHomeStore } from './homeStore.ts'
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
  readonly commands: AppCommands
}

export interface AppCommands
  extends
    Pick<ProjectSession, 'open' | 'close' | 'discard' | 'takeOver' | 'flush' | 'beforeFlush' | 'dismissProblem'>,
    VariantCommands,
    ProjectCommands,
    RevisionCommands,
    Pick<SettingsStore, 'setLanguage' | 'setTheme' | 'setPanel' | 'setChoice'> {
  /** Keeps a variant of the open project measured; see `AnalysisStore`. */
  wantAnalysis(variant: string): () => void
  wantComparison(asIs: string, toBe: string): () => void
  /** Measures a card of the home page. */
  wantHeadline(project: string): void
  refreshStorage(): Promise<void>
  persist(): Promise<boolean>
}

/** Puts the stores and commands together over the given ports. `preferred` are the reader's languages, best first. */
export function createAppState(ports: AppPorts, preferred: readonly string[]): AppState {
  const project = createStore<ProjectState>(() => NO_PROJECT)
  const session = createProjectSession(ports, project)
  const home = createHomeStore(ports.store, ports.analyst, ports.clock)
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
    commands: {
      ...session,
      ...createVariantCommands(session, project, ports.newId),
      ...createProjectCommands(ports, session, project),
      ...createRevisionCommands(ports, session, project),
      ...settings,
      wantAnalysis: analysis.wantAnalysis,
      wantComparison: analysis.wantComparison,
      wantHeadline: home.wantHeadline,
      refreshStorage: home.refreshStorage,
      persist: home.persist,
    },
  }
}
