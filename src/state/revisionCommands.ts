import type { StoreApi } from 'zustand/vanilla'
import type { Project, Revision } from '#src/domain/project.ts'
import type { AppPorts } from './appPorts.ts'
import type { ProjectSession } from './projectSession.ts'
import type { ProjectState } from './projectState.ts'
import { canEdit } from './projectState.ts'

export interface RevisionCommands {
  /** Reads the open project's revisions into `revisions`. */
  loadRevisions(): Promise<void>
  /** Keeps the open project as it is now under a name. */
  nameRevision(name: string): Promise<Revision | null>
  /** Gives an earlier state a name, which also keeps it from passing. */
  labelRevision(id: string, name: string): Promise<void>
  /** An earlier state, to look at; nothing changes. */
  peekRevision(id: string): Promise<Project | undefined>
  /** Brings an earlier state back, after keeping the present one as `before-restore`. False when there is none or this tab may only look. */
  restoreRevision(id: string): Promise<boolean>
  /** An earlier state as a project of its own beside the open one, which stays as it is. Gives its id; null when it is not kept any more. */
  copyRevision(id: string, title: string): Promise<string | null>
}

export function createRevisionCommands(
  ports: AppPorts,
  session: ProjectSession,
  state: StoreApi<ProjectState>,
): RevisionCommands {
  const { store } = ports

  async function loadRevisions() {
    const { project } = state.getState()
    if (!project) return
    const revisions = await store.revisions(project.id)
    if (state.getState().project?.id === project.id) state.setState({ revisions })
  }

  return {
    loadRevisions,
    async nameRevision(name) {
      await session.flush()
      const { project } = state.getState()
      if (!project) return null
      const revision = await store.saveRevision(project, 'named', name)
      await loadRevisions()
      return revision
    },
    async labelRevision(id, name) {
      await store.labelRevision(id, name)
      await loadRevisions()
    },
    peekRevision: (id) => store.loadRevision(id),
    async restoreRevision(id) {
      await session.flush()
      const { project } = state.getState()
      const earlier = await store.loadRevision(id)
      if (!project || earlier?.id !== project.id || !canEdit(state.getState())) return false
      await store.saveRevision(project, 'before-restore')
      if (!session.replace(earlier)) return false
      await session.flush()
      await loadRevisions()
      return true
    },
    async copyRevision(id, title) {
      const earlier = await store.loadRevision(id)
      if (!earlier) return null
      const copy = { ...earlier, id: ports.newId(), title }
      await store.save(copy)
      return copy.id
    },
  }
}
