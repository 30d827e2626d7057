import { liveQuery } from 'dexie'
import type { Clock, Problem, ProjectStore } from '#src/domain/ports.ts'
import { problemOf } from '#src/domain/ports.ts'
import type { Project, ProjectCard } from '#src/domain/project.ts'
import { persist, storageState } from './browser/browserStorage.ts'
import { dropUnusedContents, keepContents, packBytes, unpackBytes } from './contents.ts'
import type { DarchaDatabase } from './database.ts'
import { createRevisionTable } from './revisionTable.ts'
import { cardOf, outlineOf } from './rows.ts'
import { present, storageError } from './storageErrors.ts'

/** The projects of this browser. Every write is one transaction: it happens wholly or not at all. */
export function createDexieStore(db: DarchaDatabase, clock: Pick<Clock, 'now'>, newId: () => string): ProjectStore {
  const now = () => new Date(clock.now()).toISOString()
  const revisions = createRevisionTable(db, clock, newId)

  async function list(): Promise<ProjectCard[]> {
    return db.transaction('r', db.projects, db.variants, async () => {
      const rows = await db.projects.toArray()
      const texts = new Map<string, Map<string, string>>()
      for (const { project, id, xml } of await db.variants.toArray()) {
        const own = texts.get(project) ?? new Map<string, string>()
        texts.set(project, own.set(id, xml))
      }
      return rows.map((row) => cardOf(row, texts.get(row.id) ?? new Map()))
    })
  }

  async function load(id: string): Promise<Project | undefined> {
    return db.transaction('r', db.projects, db.variants, db.contents, async () => {
      const row = await db.projects.get(id)
      if (!row) return undefined
      const { savedAt: _, exportedAt: __, ...outline } = row
      const texts = new Map((await db.variants.where('project').equals(id).toArray()).map((one) => [one.id, one.xml]))
      const attachments = []
      for (const { name, key } of outline.attachments) {
        attachments.push({ name, bytes: unpackBytes(present(await db.contents.get([id, key])).bytes) })
      }
      const variants = outline.variants.map((meta) => ({ ...meta, xml: present(texts.get(meta.id)) }))
      return { ...outline, variants, attachments }
    })
  }

  async function save(project: Project): Promise<void> {
    const attachments = project.attachments.map(({ bytes }) => packBytes(bytes))
    await db.transaction('rw', db.projects, db.variants, db.contents, db.revisions, async () => {
      const before = await db.projects.get(project.id)
      const keys = await keepContents(db, project.id, attachments)
      const exported = before?.exportedAt === undefined ? {} : { exportedAt: before.exportedAt }
      await db.projects.put({ ...outlineOf(project, keys), savedAt: now(), ...exported })
      await db.variants.bulkPut(project.variants.map(({ id, xml }) => ({ project: project.id, id, xml })))
      const present = new Set(project.variants.map(({ id }) => id))
      const stored = await db.variants.where('project').equals(project.id).primaryKeys()
      await db.variants.bulkDelete(stored.filter(([, id]) => !present.has(id)))
      if (before?.attachments.some(({ key }) => !keys.includes(key))) await dropUnusedContents(db, project.id)
    })
  }

  async function remove(id: string): Promise<void> {
    await db.transaction('rw', db.projects, db.variants, db.contents, db.revisions, async () => {
      await db.projects.delete(id)
      for (const table of [db.variants, db.contents, db.revisions]) await table.where('project').equals(id).delete()
    })
  }

  /** Does the work on the open database; failures get words for the reader. */
  async function on<T>(work: () => PromiseLike<T>): Promise<T> {
    try {
      await db.whenOpen()
      return await work()
    } catch (error) {
      throw storageError(error)
    }
  }

  function watch(changed: (cards: ProjectCard[]) => void, failed: (problem: Problem) => void = () => {}): () => void {
    let stop = () => {}
    let wanted = true
    const fail = (error: unknown) => failed(problemOf(storageError(error)))
    db.whenOpen().then(() => {
      if (!wanted) return
      const live = liveQuery(list).subscribe({ next: changed, error: fail })
      stop = () => live.unsubscribe()
    }, fail)
    return () => {
      wanted = false
      stop()
    }
  }

  return {
    list: () => on(list),
    watch,
    load: (id) => on(() => load(id)),
    save: (project) => on(() => save(project)),
    remove: (id) => on(() => remove(id)),
    revisions: (project) => on(() => revisions.list(project)),
    saveRevision: (project, reason, name) => on(() => revisions.save(project, reason, name)),
    loadRevision: (id) => on(() => revisions.load(id)),
    labelRevision: (id, name) => on(() => revisions.label(id, name)),
    markExported: async (id, when) => {
      await on(() => db.projects.update(id, { exportedAt: when }))
    },
    setting: async (key) => (await on(() => db.settings.get(key)))?.value,
    setSetting: async (key, value) => {
      await on(() => db.settings.put({ key, value }))
    },
    storage: storageState,
    persist,
    onTrouble: db.onTrouble,
  }
}
