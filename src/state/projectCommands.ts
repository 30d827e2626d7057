import type { StoreApi } from 'zustand/vanilla'
import type { Opened, Problem, ProjectDraft } from '#src/domain/ports.ts'
import { ProblemError, problemOf } from '#src/domain/ports.ts'
import type { Finding } from '#src/domain/findings.ts'
import type { Project } from '#src/domain/project.ts'
import type { AppPorts } from './appPorts.ts'
import { isoNow } from './appPorts.ts'
import { distinct, fileNameOf } from './fileName.ts'
import type { ProjectSession } from './projectSession.ts'
import type { ProjectState } from './projectState.ts'
import { variantById } from './projectState.ts'

const PROJECT_FILE_TYPE = 'application/x-darcha'
const BPMN_FILE_TYPE = 'application/bpmn+xml'
const COPY_FILE_TYPE = 'application/zip'

/** What became of one file that was dropped or chosen. `id` is the project it became. */
export type Imported =
  | {
      readonly ok: true
      readonly file: string
      readonly id: string
      readonly problems: readonly Problem[]
      readonly findings: readonly Finding[]
    }
  | { readonly ok: false; readonly file: string; readonly problem: Problem }

/** Projects as a whole: how they come, go and leave the browser. Failures are `ProblemError`s; nothing is half done. */
export interface ProjectCommands {
  /** Gives the id of the new project. */
  createProject(draft: ProjectDraft): Promise<string>
  createFromReference(reference: string): Promise<string>
  /** Each file becomes a project of its own, or says why not. */
  importFiles(files: readonly { readonly name: string; readonly bytes: Uint8Array }[]): Promise<Imported[]>
  /** A project of the same content beside the original. Gives its id. */
  duplicateProject(id: string, title: string): Promise<string>
  /** Renames a project that is not open here. Fails while another tab edits it. */
  renameProject(id: string, title: string): Promise<void>
  /** Fails while another tab edits the project. */
  removeProject(id: string): Promise<void>
  /** The project as a `.darcha` file, also when it cannot be saved here. False when the user cancelled. */
  exportProject(id: string): Promise<boolean>
  /** Every project in one file, from which all of them come back. False when there is none or the user cancelled. */
  exportAll(): Promise<boolean>
  /** One variant of the open project as a BPMN file that carries the service's facts. False when the user cancelled. */
  exportVariant(id: string): Promise<boolean>
}

export function createProjectCommands(ports: AppPorts, session: ProjectSession, state: StoreApi<ProjectState>): ProjectCommands {
  const { store, lock, gate, saver, references, analyst, clock, newId } = ports

  async function keep(project: Project, reason: 'created' | 'imported'): Promise<string> {
    await store.save(project)
    try {
      await store.saveRevision(project, reason)
    } catch (error) {
      await store.remove(project.id)
      throw error
    }
    return project.id
  }

  async function importOne(name: string, opened: Opened): Promise<Imported> {
    try {
      if (!opened.ok) return { ok: false, file: name, problem: opened.problem }
      const taken = (await store.list()).some((card) => card.id === opened.project.id)
      const id = await keep(taken ? { ...opened.project, id: newId() } : opened.project, 'imported')
      const problems: Problem[] = taken ? [...opened.problems, { code: 'importedAsCopy' }] : [...opened.problems]
      return { ok: true, file: name, id, problems, findings: opened.findings }
    } catch (error) {
      return { ok: false, file: name, problem: problemOf(error) }
    }
  }

  /** The project as it is on screen when it is the open one, else as stored. */
  async function current(id: string): Promise<Project | undefined> {
    await session.flush()
    const open = state.getState().project
    return open?.id === id ? open : store.load(id)
  }

  async function existing(id: string): Promise<Project> {
    const project = await current(id)
    if (!project) throw new ProblemError({ code: 'projectGone' })
    return project
  }

  const createProject = (draft: ProjectDraft) => keep(projectOf(draft, newId), 'created')

  return {
    createProject,
    createFromReference: async (reference) => createProject(await references.load(reference)),
    async importFiles(files) {
      const results: Imported[] = []
      for (const { name, bytes } of files) {
        for (const { file, opened } of await gate.openAll(name, bytes)) results.push(await importOne(file, opened))
      }
      return results
    },
    duplicateProject: async (id, title) => keep({ ...(await existing(id)), id: newId(), title }, 'created'),
    async renameProject(id, title) {
      const release = await lock.acquire(id)
      if (!release) throw new ProblemError({ code: 'openElsewhere' })
      try {
        await store.save({ ...(await existing(id)), title })
      } finally {
        release()
      }
    },
    async removeProject(id) {
      if (state.getState().project?.id === id) session.discard()
      const release = await lock.acquire(id)
      if (!release) throw new ProblemError({ code: 'openElsewhere' })
      try {
        await store.remove(id)
      } finally {
        release()
      }
    },
    async exportProject(id) {
      const project = await current(id)
      if (!project) return false
      const saved = await saver.save(fileNameOf(project.title, 'darcha'), await gate.pack(project), PROJECT_FILE_TYPE)
      // The copy has left the browser even when a full disk cannot take a note of it.
      if (saved) await store.markExported(id, isoNow(clock)).catch(() => {})
      return saved
    },
    async exportAll() {
      const projects = []
      for (const card of await store.list()) {
        const project = await current(card.id)
        if (project) projects.push(project)
      }
      if (projects.length === 0) return false
      const names = distinct(projects.map(({ title }) => title)).map((title) => fileNameOf(title, 'darcha'))
      const bytes = await gate.packAll(projects.map((project, index) => ({ name: names[index] ?? '', project })))
      const when = isoNow(clock)
      const saved = await saver.save(`darcha ${when.slice(0, 10)}.zip`, bytes, COPY_FILE_TYPE)
      if (saved) for (const { id } of projects) await store.markExported(id, when).catch(() => {})
      return saved
    },
    async exportVariant(id) {
      await session.flush()
      const { project } = state.getState()
      const variant = variantById(project, id)
      if (!project || !variant) return false
      const xml = await analyst.withService(variant.xml, project.service)
      return saver.save(fileNameOf(`${project.title} - ${variant.name}`, 'bpmn'), new TextEncoder().encode(xml), BPMN_FILE_TYPE)
    },
  }
}

/** A project from a draft, with ids where the draft has none. */
function projectOf(draft: ProjectDraft, newId: () => string): Project {
  return {
    id: newId(),
    title: draft.title,
    service: draft.service,
    variants: draft.variants.map((variant) => ({ ...variant, id: variant.id ?? newId() })),
    assumptions: draft.assumptions ?? '',
    texts: draft.texts ?? {},
    illustrative: draft.illustrative ?? false,
    attachments: [],
  }
}
