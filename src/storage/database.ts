import { Dexie } from 'dexie'
import type { Table } from 'dexie'
import type { Problem, ProjectStore } from '#src/domain/ports.ts'
import { ProblemError } from '#src/domain/ports.ts'
import type { ContentRow, ProjectRow, RevisionRow, SettingRow, VariantRow } from './rows.ts'

/** Counts up with every change of the tables below; each past version keeps its own `version()` with its upgrade. */
export const DATABASE_VERSION = 1

/**
 * The browser's database. `projects` holds everything but the big parts; `variants` the live BPMN texts; `contents` the
 * deflated parts of revisions and the attachments, once per content; see `rows.ts`.
 */
export class DarchaDatabase extends Dexie {
  declare readonly projects: Table<ProjectRow, string>
  declare readonly variants: Table<VariantRow, [string, string]>
  declare readonly contents: Table<ContentRow, [string, string]>
  declare readonly revisions: Table<RevisionRow, string>
  declare readonly settings: Table<SettingRow, string>

  /** Tells of trouble that no call caused. Returns a function that stops it. */
  readonly onTrouble: ProjectStore['onTrouble']

  private readonly tell: (problem: Problem | null) => void

  private opening: Promise<unknown> | null = null

  constructor(name = 'darcha') {
    super(name, { autoOpen: false })
    this.version(DATABASE_VERSION).stores({
      projects: 'id',
      variants: '[project+id], project',
      contents: '[project+key], project',
      revisions: 'id, project, [project+savedAt]',
      settings: 'key',
    })

    const listeners = new Set<(problem: Problem | null) => void>()
    let last: Problem | null = null
    this.tell = (problem) => {
      if (problem === last) return
      last = problem
      for (const told of listeners) told(problem)
    }
    this.onTrouble = (told) => {
      listeners.add(told)
      if (last) told(last)
      return () => listeners.delete(told)
    }

    // A newer version of the app upgrades the database in another tab. Dexie would reopen it here and go on writing rows
    // of the old shape; returning false stops its own handler, and the page has to be loaded anew.
    this.on('versionchange', () => {
      this.close({ disableAutoOpen: true })
      this.tell({ code: 'newerAppOpen' })
      return false
    })
    this.on('blocked', () => this.tell({ code: 'upgradeBlocked' }))
  }

  /**
   * Opens the database, once. Dexie would open one of a newer version too, and even change it: that is refused here
   * before it is touched. A failed opening may be tried again.
   */
  whenOpen(): Promise<unknown> {
    this.opening ??= this.openIfOurs().catch((error: unknown) => {
      this.opening = null
      throw error
    })
    return this.opening
  }

  private async openIfOurs() {
    if ((await installedVersion(this.name)) > DATABASE_VERSION) throw new ProblemError({ code: 'databaseNewer' })
    await this.open()
    this.tell(null)
  }
}

/** The version of the database in this browser; 0 when there is none. */
async function installedVersion(name: string): Promise<number> {
  const probe = new Dexie(name)
  try {
    return Math.floor((await probe.open()).verno)
  } catch (error) {
    if (error instanceof Dexie.NoSuchDatabaseError) return 0
    throw error
  } finally {
    probe.close()
  }
}
