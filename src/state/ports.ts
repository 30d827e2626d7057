import type { Analysis, Comparison } from '#src/domain/results.ts'
import type { Finding } from '#src/domain/findings.ts'
import type { Project, ProjectCard, Revision, RevisionReason } from '#src/domain/project.ts'
import type { ServiceFacts } from '#src/domain/service.ts'

/** What could not be kept, or why nothing was kept; worded by i18n under `problem.<code>`. */
export interface Problem {
  readonly code: string
  readonly params?: Readonly<Record<string, string | number>>
}

export interface StorageState {
  readonly usedBytes: number
  /** What the browser estimates it would give; not a promise. */
  readonly quotaBytes: number
  readonly persisted: boolean
}

/** Thrown by a store that cannot write because the disk or the browser's share of it is full. */
export class StorageFullError extends Error {}

/** Where projects live. Given by `main.tsx`; tests give one in memory. */
export interface ProjectStore {
  list(): Promise<ProjectCard[]>
  /** Calls back with the list now and after every change, in this tab or another. Returns a function that stops it. */
  watch(changed: (cards: ProjectCard[]) => void): () => void
  load(id: string): Promise<Project | undefined>
  /** Writes all or nothing. Throws `StorageFullError` when there is no room. */
  save(project: Project): Promise<void>
  remove(id: string): Promise<void>
  revisions(project: string): Promise<Revision[]>
  saveRevision(project: Project, reason: RevisionReason, name?: string): Promise<Revision>
  loadRevision(id: string): Promise<Project | undefined>
  markExported(id: string, when: string): Promise<void>
  setting(key: string): Promise<string | undefined>
  setSetting(key: string, value: string): Promise<void>
  storage(): Promise<StorageState>
  /** Asks the browser to keep the data; true when it promises. */
  persist(): Promise<boolean>
}

/** One editor per project across tabs. */
export interface EditorLock {
  /** Resolves to a release function when this tab may edit, to null when another tab does. */
  acquire(project: string): Promise<(() => void) | null>
  /** Takes the lock from the other tab, which becomes read-only and is told through `onLost`. */
  steal(project: string): Promise<() => void>
  onLost(project: string, lost: () => void): () => void
}

export interface AnalyseRequest {
  readonly xml: string
  /** The project's facts; they replace those in the file, but for what is the variant's own (`asOf`, `deadlineFrom`, `deadlineTo`). */
  readonly service?: ServiceFacts
}

/** The measuring engine behind a worker. A rejected call with `AbortError` was cancelled or overtaken by a newer one. */
export interface Analyst {
  analyse(request: AnalyseRequest, signal?: AbortSignal): Promise<Analysis>
  compare(asIs: AnalyseRequest, toBe: AnalyseRequest, signal?: AbortSignal): Promise<Comparison>
}

/** Turns bytes from outside into a project and back; the only gate. */
export interface ProjectGate {
  /** Reads a `.darcha` or BPMN file. Nothing is stored. */
  open(name: string, bytes: Uint8Array): Promise<Opened>
  /** The project as a `.darcha` file; the same project gives the same bytes. */
  pack(project: Project): Promise<Uint8Array>
}

export type Opened =
  | { readonly ok: true; readonly project: Project; readonly problems: readonly Problem[]; readonly findings: readonly Finding[] }
  | { readonly ok: false; readonly problem: Problem }

/** How a file leaves the browser. */
export interface FileSaver {
  /** False when the user cancelled. */
  save(name: string, bytes: Uint8Array, type: string): Promise<boolean>
}
