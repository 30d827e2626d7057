import type {
  Analyst,
  Clock,
  EditorLock,
  FileSaver,
  PageLife,
  ProjectGate,
  ProjectStore,
  QuickMemory,
  ReferenceLibrary,
} from '#src/domain/ports.ts'

/** Everything the app reaches the world through. `main.tsx` gives the browser's, tests give their own. */
export interface AppPorts {
  readonly store: ProjectStore
  readonly lock: EditorLock
  readonly analyst: Analyst
  readonly gate: ProjectGate
  readonly saver: FileSaver
  readonly references: ReferenceLibrary
  readonly clock: Clock
  readonly page: PageLife
  readonly memory: QuickMemory
  /** A new id, never given before. Safe as a file name. */
  readonly newId: () => string
}

/** Now, as ISO 8601 text. */
export const isoNow = (clock: Clock): string => new Date(clock.now()).toISOString()
