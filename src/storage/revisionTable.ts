import type { Clock } from '#src/domain/ports.ts'
import type { Project, Revision, RevisionReason } from '#src/domain/project.ts'
import { dropUnusedContents, keepContents, packBytes, packText, unpackBytes, unpackText } from './contents.ts'
import type { DarchaDatabase } from './database.ts'
import { isKept, outdated } from './retention.ts'
import type { RevisionRow } from './rows.ts'
import { outlineOf, revisionOf } from './rows.ts'
import { present } from './storageErrors.ts'

export interface RevisionTable {
  list(project: string): Promise<Revision[]>
  save(project: Project, reason: RevisionReason, name?: string): Promise<Revision>
  load(id: string): Promise<Project | undefined>
  label(id: string, name: string): Promise<void>
}

/** Earlier states of projects. A revision costs only what differs from the others of its project. */
export function createRevisionTable(db: DarchaDatabase, clock: Pick<Clock, 'now'>, newId: () => string): RevisionTable {
  const rowsOf = async (project: string): Promise<RevisionRow[]> => {
    const rows = await db.revisions.where('project').equals(project).toArray()
    return rows.sort((a, b) => b.savedAt.localeCompare(a.savedAt))
  }

  async function prune(project: string, rows: readonly RevisionRow[]) {
    const gone = outdated(rows.map(revisionOf), clock.now())
    if (gone.length === 0) return
    await db.revisions.bulkDelete(gone)
    await dropUnusedContents(db, project)
  }

  return {
    list: async (project) => (await rowsOf(project)).map(revisionOf),
    async save(project, reason, name) {
      const texts = project.variants.map(({ xml }) => packText(xml))
      const attachments = project.attachments.map(({ bytes }) => packBytes(bytes))
      return db.transaction('rw', db.projects, db.contents, db.revisions, async () => {
        const rows = await rowsOf(project.id)
        const row: RevisionRow = {
          id: newId(),
          project: project.id,
          savedAt: new Date(clock.now()).toISOString(),
          reason,
          ...(name === undefined ? {} : { name }),
          texts: await keepContents(db, project.id, texts),
          outline: outlineOf(project, await keepContents(db, project.id, attachments)),
        }
        const newest = rows[0]
        if (newest && reason === 'auto' && sameContent(newest, row)) return revisionOf(newest)
        await db.revisions.add(row)
        await prune(project.id, [row, ...rows])
        return revisionOf(row)
      })
    },
    label: (id, name) =>
      db.transaction('rw', db.revisions, async () => {
        const row = await db.revisions.get(id)
        if (row) await db.revisions.put({ ...row, name, reason: isKept(row) ? row.reason : 'named' })
      }),
    load: (id) =>
      db.transaction('r', db.contents, db.revisions, async () => {
        const row = await db.revisions.get(id)
        if (!row) return undefined
        const bytesOf = async (key: string) => present(await db.contents.get([row.project, key])).bytes
        const variants = []
        for (const [index, meta] of row.outline.variants.entries()) {
          variants.push({ ...meta, xml: unpackText(await bytesOf(row.texts[index] ?? '')) })
        }
        const attachments = []
        for (const { name, key } of row.outline.attachments) attachments.push({ name, bytes: unpackBytes(await bytesOf(key)) })
        return { ...row.outline, variants, attachments }
      }),
  }
}

const sameContent = (a: RevisionRow, b: RevisionRow): boolean =>
  JSON.stringify([a.texts, a.outline]) === JSON.stringify([b.texts, b.outline])
