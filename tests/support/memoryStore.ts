import type { Clock, Problem, ProjectStore } from '#src/domain/ports.ts'
import { StorageFullError } from '#src/domain/ports.ts'
import type { Project, ProjectCard, Revision } from '#src/domain/project.ts'

export interface MemoryStore extends ProjectStore {
  /** While true every write fails as on a full disk. */
  full: boolean
  /** How often a project was written. */
  saves: number
  trouble(problem: Problem): void
}

interface Kept {
  readonly project: Project
  readonly savedAt: string
  readonly exportedAt?: string
}

/** Projects in memory, as strict about identity as a disk: nothing given out is what was put in. */
export function createMemoryStore(clock: Pick<Clock, 'now'>): MemoryStore {
  const projects = new Map<string, Kept>()
  const revisions = new Map<string, { readonly revision: Revision; readonly project: Project }>()
  const settings = new Map<string, string>()
  const watchers = new Set<(cards: ProjectCard[]) => void>()
  const troubled = new Set<(problem: Problem | null) => void>()
  let count = 0
  const now = () => new Date(clock.now()).toISOString()

  const cards = (): ProjectCard[] =>
    [...projects.values()].map(({ project, savedAt, exportedAt }) => ({
      id: project.id,
      title: project.title,
      service: project.service,
      illustrative: project.illustrative,
      variants: project.variants.map(({ id, name, role, xml }) => ({ id, name, role, xml })),
      savedAt,
      ...(exportedAt === undefined ? {} : { exportedAt }),
    }))

  function changed() {
    for (const watcher of watchers) watcher(cards())
  }

  const revisionsOf = (project: string) =>
    [...revisions.values()].filter(({ revision }) => revision.project === project).toReversed()

  const store: MemoryStore = {
    full: false,
    saves: 0,
    trouble: (problem) => {
      for (const told of troubled) told(problem)
    },
    list: async () => cards(),
    watch(watcher) {
      watchers.add(watcher)
      queueMicrotask(() => watchers.has(watcher) && watcher(cards()))
      return () => watchers.delete(watcher)
    },
    load: async (id) => structuredClone(projects.get(id)?.project),
    async save(project) {
      if (store.full) throw new StorageFullError()
      store.saves += 1
      projects.set(project.id, { ...projects.get(project.id), project: structuredClone(project), savedAt: now() })
      changed()
    },
    async remove(id) {
      projects.delete(id)
      for (const { revision } of revisionsOf(id)) revisions.delete(revision.id)
      changed()
    },
    revisions: async (project) => revisionsOf(project).map(({ revision }) => revision),
    async saveRevision(project, reason, name) {
      if (store.full) throw new StorageFullError()
      const newest = revisionsOf(project.id)[0]
      if (newest && reason === 'auto' && JSON.stringify(newest.project) === JSON.stringify(project)) return newest.revision
      const revision = { id: `r${++count}`, project: project.id, savedAt: now(), reason, ...(name ? { name } : {}) }
      revisions.set(revision.id, { revision, project: structuredClone(project) })
      return revision
    },
    async labelRevision(id, name) {
      const known = revisions.get(id)
      if (known) revisions.set(id, { ...known, revision: { ...known.revision, name, reason: 'named' } })
    },
    loadRevision: async (id) => structuredClone(revisions.get(id)?.project),
    async markExported(id, when) {
      const kept = projects.get(id)
      if (kept) projects.set(id, { ...kept, exportedAt: when })
      changed()
    },
    setting: async (key) => settings.get(key),
    setSetting: async (key, value) => void settings.set(key, value),
    storage: async () => ({ usedBytes: projects.size * 1000, quotaBytes: 1e9, persisted: false }),
    persist: async () => false,
    onTrouble(told) {
      troubled.add(told)
      return () => troubled.delete(told)
    },
  }
  return store
}
