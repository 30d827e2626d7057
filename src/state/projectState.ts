import type { Problem } from '#src/domain/ports.ts'
import type { Project, Revision, Variant } from '#src/domain/project.ts'

export type SaveState =
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving' }
  /** Without a problem the change is merely young; with one, writing failed, is being retried, and a copy should be offered. */
  | { readonly kind: 'unsaved'; readonly problem: Problem | null }

/** Why this tab may only look. */
export type ReadonlyReason = 'otherTab' | 'takenOver' | 'storageClosed'

export interface ProjectState {
  /** `missing`: no such project in this browser. `failed`: it could not be read, `problem` says why. */
  readonly phase: 'none' | 'loading' | 'open' | 'missing' | 'failed'
  readonly project: Project | null
  /** Id of the variant on screen. */
  readonly variant: string | null
  readonly save: SaveState
  readonly readOnly: ReadonlyReason | null
  /** When this project was last written to disk, ISO 8601. */
  readonly savedAt: string | null
  /** Counts whenever the project was replaced from outside (opened, restored, another tab): editors then load it anew. */
  readonly loaded: number
  /** Newest first; null until asked for. */
  readonly revisions: readonly Revision[] | null
  readonly problem: Problem | null
}

export const NO_PROJECT: ProjectState = {
  phase: 'none',
  project: null,
  variant: null,
  save: { kind: 'saved' },
  readOnly: null,
  savedAt: null,
  loaded: 0,
  revisions: null,
  problem: null,
}

export const variantById = (project: Project | null, id: string | null): Variant | undefined =>
  project?.variants.find((variant) => variant.id === id)

/** The variant on screen. */
export const currentVariant = (state: ProjectState): Variant | undefined => variantById(state.project, state.variant)

/** What to-be variants are measured against: the first as-is. */
export const baseline = (project: Project | null): Variant | undefined =>
  project?.variants.find((variant) => variant.role === 'as-is')

/** The to-be variants in order. */
export const alternatives = (project: Project | null): readonly Variant[] =>
  project?.variants.filter((variant) => variant.role === 'to-be') ?? []

export const canEdit = (state: ProjectState): boolean => state.phase === 'open' && state.readOnly === null

/** Whether closing the page now would lose something. */
export const hasUnsaved = (state: ProjectState): boolean => state.save.kind !== 'saved'
