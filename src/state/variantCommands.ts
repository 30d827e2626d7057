import type { StoreApi } from 'zustand/vanilla'
import type { Project, Variant } from '#src/domain/project.ts'
import type { ServiceFacts } from '#src/domain/service.ts'
import type { ProjectSession } from './projectSession.ts'
import type { ProjectState } from './projectState.ts'
import { canEdit, variantById } from './projectState.ts'

/** Takes a command back. Does nothing when the project was closed or may only be looked at. */
export type Undo = () => void

/** Changes of the open project. Those that return `null` or `false` changed nothing: read-only, or no such variant. */
export interface VariantCommands {
  showVariant(id: string): void
  /** The editor's text of a variant, after every change of the drawing or an annotation. */
  editXml(id: string, xml: string): boolean
  editTitle(title: string): boolean
  updateService(service: ServiceFacts): boolean
  editAssumptions(assumptions: string): boolean
  editText(key: string, text: string): boolean
  /** A to-be from another variant: the same file with the same element ids, `parent` set. Gives its id and shows it. */
  deriveVariant(from: string, name: string): Promise<string | null>
  /** A copy beside the original, of the same role. Gives its id and shows it. */
  duplicateVariant(id: string, name: string): Promise<string | null>
  addVariant(variant: Omit<Variant, 'id'>): string | null
  renameVariant(id: string, name: string): Undo | null
  /** The last variant of a project cannot be removed. */
  removeVariant(id: string): Undo | null
  moveVariant(id: string, to: number): Undo | null
}

export function createVariantCommands(
  session: ProjectSession,
  state: StoreApi<ProjectState>,
  newId: () => string,
): VariantCommands {
  const find = (id: string) => variantById(state.getState().project, id)

  const edit = (id: string, change: (variant: Variant) => Variant): boolean => {
    const before = find(id)
    if (!before) return false
    const after = change(before)
    if (after === before) return canEdit(state.getState())
    return session.apply((project) => ({ ...project, variants: project.variants.map((v) => (v.id === id ? after : v)) }))
  }

  /** Undo of a change to the list of variants: only while the same project is open. */
  const inSameProject = (take: (project: Project) => Project): Undo => {
    const id = state.getState().project?.id
    return () => {
      session.apply((project) => (project.id === id ? take(project) : project))
    }
  }

  function insert(variant: Variant, at: number): string | null {
    const done = session.apply((project) => ({ ...project, variants: project.variants.toSpliced(at, 0, variant) }))
    if (!done) return null
    state.setState({ variant: variant.id })
    return variant.id
  }

  const end = () => state.getState().project?.variants.length ?? 0
  const indexOf = (id: string) => state.getState().project?.variants.findIndex((v) => v.id === id) ?? -1

  return {
    showVariant(id) {
      if (find(id)) state.setState({ variant: id })
    },
    editXml: (id, xml) => edit(id, (variant) => (variant.xml === xml ? variant : { ...variant, xml })),
    editTitle: (title) => session.apply((project) => ({ ...project, title })),
    updateService: (service) => session.apply((project) => ({ ...project, service })),
    editAssumptions: (assumptions) => session.apply((project) => ({ ...project, assumptions })),
    editText: (key, text) => session.apply((project) => ({ ...project, texts: { ...project.texts, [key]: text } })),
    async deriveVariant(from, name) {
      await session.handOver()
      const source = find(from)
      return source ? insert({ id: newId(), name, role: 'to-be', parent: source.id, xml: source.xml }, end()) : null
    },
    async duplicateVariant(id, name) {
      await session.handOver()
      const source = find(id)
      return source ? insert({ ...source, id: newId(), name }, indexOf(id) + 1) : null
    },
    addVariant: (variant) => insert({ ...variant, id: newId() }, end()),
    renameVariant(id, name) {
      const before = find(id)?.name
      if (before === undefined || !edit(id, (variant) => ({ ...variant, name }))) return null
      return inSameProject((project) => ({
        ...project,
        variants: project.variants.map((v) => (v.id === id ? { ...v, name: before } : v)),
      }))
    },
    removeVariant(id) {
      const removed = find(id)
      const at = indexOf(id)
      if (!removed || end() < 2) return null
      if (!session.apply((project) => ({ ...project, variants: project.variants.filter((v) => v.id !== id) }))) return null
      const undo = inSameProject((project) =>
        project.variants.some((v) => v.id === id)
          ? project
          : { ...project, variants: project.variants.toSpliced(at, 0, removed) },
      )
      return () => {
        undo()
        if (find(id)) state.setState({ variant: id })
      }
    },
    moveVariant(id, to) {
      const at = indexOf(id)
      const moved = find(id)
      if (!moved || !session.apply((project) => ({ ...project, variants: placed(project.variants, moved, to) }))) return null
      return inSameProject((project) => {
        const now = project.variants.find((v) => v.id === id)
        return now ? { ...project, variants: placed(project.variants, now, at) } : project
      })
    },
  }
}

const placed = (variants: readonly Variant[], moved: Variant, to: number): Variant[] =>
  variants.filter((variant) => variant.id !== moved.id).toSpliced(to, 0, moved)
