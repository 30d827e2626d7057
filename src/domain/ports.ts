import type { Finding } from './findings.ts'
import type { Language } from './language.ts'
import type { ProcessModel } from './process.ts'
import type { Project, ProjectCard, Revision, RevisionReason, VariantRole } from './project.ts'
import type { Certainty, Comparison, StoredMeasure } from './comparison.ts'
import type { MadeReport, ReportRequest } from './report.ts'
import type { Analysis, Contributions } from './results.ts'
import type { ServiceFacts } from './service.ts'
import type { SimulationResult } from './simulation.ts'
import type { DiagramNames, StepList, TableSheet } from './stepList.ts'
import type { Thumbnail } from './thumbnail.ts'
import type { Walk, WalkCase } from './walk.ts'

/** What could not be kept, or why nothing was kept; worded by i18n under `problem.<code>`. */
export interface Problem {
  readonly code: string
  readonly params?: Readonly<Record<string, string | number>>
}

/** A failure that has words for the reader: `problem.<code>`. */
export class ProblemError extends Error {
  override name = 'ProblemError'
  readonly problem: Problem

  constructor(problem: Problem, options?: { cause?: unknown }) {
    super(problem.code, options)
    this.problem = problem
  }
}

/** Thrown by a store that cannot write because the disk or the browser's share of it is full. */
export class StorageFullError extends ProblemError {
  override name = 'StorageFullError'

  constructor(options?: { cause?: unknown }) {
    super({ code: 'storageFull' }, options)
  }
}

/** The words for any failure: its own when it has some, else `unexpected` with the technical message. */
export function problemOf(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem
  return { code: 'unexpected', params: { message: error instanceof Error ? error.message : String(error) } }
}

export interface StorageState {
  readonly usedBytes: number
  /** What the browser estimates it would give; not a promise. */
  readonly quotaBytes: number
  readonly persisted: boolean
}

/** Where projects live. Given by `main.tsx`; tests give one in memory. Failures are `ProblemError`s. */
export interface ProjectStore {
  list(): Promise<ProjectCard[]>
  /** Calls back with the list now and after every change, in this tab or another. Returns a function that stops it. */
  watch(changed: (cards: ProjectCard[]) => void, failed?: (problem: Problem) => void): () => void
  load(id: string): Promise<Project | undefined>
  /** Writes all or nothing. Throws `StorageFullError` when there is no room. */
  save(project: Project): Promise<void>
  /** Removes the project with all its revisions. */
  remove(id: string): Promise<void>
  /** Newest first. */
  revisions(project: string): Promise<Revision[]>
  /** Keeps the project as it is given. An `auto` revision equal to the newest one is not kept twice: that one is given back. */
  saveRevision(project: Project, reason: RevisionReason, name?: string): Promise<Revision>
  loadRevision(id: string): Promise<Project | undefined>
  /** Gives an earlier state a name; from then on it is kept until its project is removed. */
  labelRevision(id: string, name: string): Promise<void>
  markExported(id: string, when: string): Promise<void>
  setting(key: string): Promise<string | undefined>
  setSetting(key: string, value: string): Promise<void>
  storage(): Promise<StorageState>
  /** Asks the browser to keep the data; true when it promises. */
  persist(): Promise<boolean>
  /** Tells of trouble that no call caused: a newer version of the app took the database over, or an upgrade waits for other tabs; null when it is over. */
  onTrouble(told: (problem: Problem | null) => void): () => void
}

/** One editor per project across tabs. */
export interface EditorLock {
  /** Resolves to a release function when this tab may edit, to null when another tab does. */
  acquire(project: string): Promise<(() => void) | null>
  /** Takes the lock from the other tab, which saves, becomes read-only and is told through `onLost`. */
  steal(project: string): Promise<() => void>
  /** The tab that takes over waits a moment for what `lost` returns, so unsaved work can still be written. */
  onLost(project: string, lost: () => void | Promise<void>): () => void
}

export interface AnalyseRequest {
  readonly xml: string
  /** The project's facts; they replace those in the file, but for what is the variant's own (`asOf`, `deadlineFrom`, `deadlineTo`). */
  readonly service?: ServiceFacts
}

export interface CompareOptions {
  /** `Variant.pairing` of the to-be. */
  readonly corrections?: Readonly<Record<string, string | null>>
  /** The to-be was derived from this as-is: equal element ids are then the same element. */
  readonly derived?: boolean
  /** `Variant.merged` of the to-be. */
  readonly merged?: Readonly<Record<string, string>>
  /** `Variant.measures` of the to-be. */
  readonly measures?: readonly StoredMeasure[]
}

/** The part of the platform's `AbortSignal` that is used; rooms without the DOM know no more. */
export interface CancelSignal {
  readonly aborted: boolean
  addEventListener(type: 'abort', listener: () => void): void
  removeEventListener(type: 'abort', listener: () => void): void
}

/** A BPMN file as read. `xml` is its text, whatever its encoding was. Without `model` nothing could be read, and `problem` says why. */
export interface BpmnReading {
  readonly xml: string
  /** The same with a drawing made by us, when the file says nothing about where its elements are drawn. */
  readonly drawn?: string
  readonly model?: ProcessModel
  readonly problem?: Problem
  readonly findings: readonly Finding[]
}

export type BpmnReader = (bytes: Uint8Array) => Promise<BpmnReading>

/** The measuring engine behind a worker. A rejected call with `AbortError` was cancelled or overtaken by a newer one. */
export interface Analyst {
  analyse(request: AnalyseRequest, signal?: CancelSignal): Promise<Analysis>
  compare(asIs: AnalyseRequest, toBe: AnalyseRequest, signal?: CancelSignal, options?: CompareOptions): Promise<Comparison>
  /** How sure the difference is: bands and what moves it most. Slower than `compare`. */
  certainty(asIs: AnalyseRequest, toBe: AnalyseRequest, signal?: CancelSignal, options?: CompareOptions): Promise<Certainty>
  /** What each element adds to the mean of each indicator: the answer to "why this number?". */
  contributions(request: AnalyseRequest, signal?: CancelSignal): Promise<Contributions>
  read(bytes: Uint8Array): Promise<BpmnReading>
  /** The file with the project's facts written into it, as it leaves the app alone. */
  withService(xml: string, service: ServiceFacts): Promise<string>
}

export interface SimulateRequest extends AnalyseRequest {
  /** Text of a scenario file; without it the scenario that the model's own file carries, if any. */
  readonly scenario?: string
  readonly cases?: number
  readonly seed?: number
  readonly replications?: number
  /** Local moment at which the clock starts: `2024-01-08T09:00`. */
  readonly start?: string
  readonly warmUp?: number
}

/** Many cases at once on the calendar clock. `progress` is told the share that is done, 0 to 1, every now and then. */
export interface Simulator {
  simulate(request: SimulateRequest, signal?: CancelSignal, progress?: (share: number) => void): Promise<SimulationResult>
}

export interface WalkRequest extends AnalyseRequest {
  readonly which: WalkCase
  /** For a case chosen by hand: the option taken at each decision so far, in the order in which the case meets them. */
  readonly choices?: readonly number[]
}

/** One case at a time, event by event. */
export interface Walker {
  walk(request: WalkRequest, signal?: CancelSignal): Promise<Walk>
}

/** Reports as files. `progress` is told the share that is done, 0 to 1, every now and then. */
export interface Reporter {
  report(request: ReportRequest, signal?: CancelSignal, progress?: (share: number) => void): Promise<MadeReport>
}

/** Files that carry their names in several languages. */
export interface Translator {
  /** The file with the names of another language on the drawing; documents and organisations by `translations`. */
  inLanguage(xml: string, from: Language, to: Language, translations: Readonly<Record<string, string>>): Promise<string>
}

/** Lists of steps from tables, and the drawing of them. */
export interface TableReader {
  /**
   * The sheets of an Excel workbook that hold anything, or the one table of a text with separators. Fails with a
   * `ProblemError` when it is neither or too large.
   */
  sheets(bytes: Uint8Array): Promise<readonly TableSheet[]>
  /** The BPMN diagram of a list of steps. */
  draw(list: StepList, names: DiagramNames, signal?: CancelSignal): Promise<string>
}

/** Small pictures of drawings, for cards. */
export interface Illustrator {
  thumbnail(xml: string): Promise<Thumbnail>
}

/** Turns bytes from outside into a project and back; the only gate. */
export interface ProjectGate {
  /** Reads a `.darcha` or BPMN file. Nothing is stored. */
  open(name: string, bytes: Uint8Array): Promise<Opened>
  /** The same, and each project of a copy of everything. */
  openAll(name: string, bytes: Uint8Array): Promise<readonly { readonly file: string; readonly opened: Opened }[]>
  /** The project as a `.darcha` file; the same project gives the same bytes. */
  pack(project: Project): Promise<Uint8Array>
  /** A copy of everything: a zip of `.darcha` files under the given names. */
  packAll(files: readonly { readonly name: string; readonly project: Project }[]): Promise<Uint8Array>
}

/** `problems` are what was repaired or left out, worded under `problem.<code>`. */
export type Opened =
  | { readonly ok: true; readonly project: Project; readonly problems: readonly Problem[]; readonly findings: readonly Finding[] }
  | { readonly ok: false; readonly problem: Problem }

/** How a file leaves the browser. */
export interface FileSaver {
  /** False when the user cancelled. */
  save(name: string, bytes: Uint8Array, type: string): Promise<boolean>
}

/** What a new project is made of; ids are given when it is created. */
export interface ProjectDraft {
  readonly title: string
  readonly service: ServiceFacts
  /** In order; `id` keeps the id, `parent` names another draft's id. */
  readonly variants: readonly {
    readonly id?: string
    readonly name: string
    readonly role: VariantRole
    readonly parent?: string
    readonly xml: string
  }[]
  readonly assumptions?: string
  readonly texts?: Readonly<Record<string, string>>
  readonly illustrative?: boolean
}

/** The reference services shipped with the app. */
export interface ReferenceLibrary {
  load(id: string): Promise<ProjectDraft>
}

/** Time as the app sees it, so that tests can give their own. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number
  /** Runs once after so many milliseconds; returns a function that prevents it. */
  after(ms: number, run: () => void): () => void
}

/** The life of the page. */
export interface PageLife {
  /** The page goes into the background or away: the last moment to save. */
  onHide(run: () => void): () => void
}

/** A small synchronous memory for what the first paint needs (language, theme). */
export interface QuickMemory {
  get(key: string): string | null
  set(key: string, value: string): void
}
