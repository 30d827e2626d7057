import type { StoreApi } from 'zustand/vanilla'
import type { Problem } from '#src/domain/ports.ts'
import { problemOf } from '#src/domain/ports.ts'
import type { Project } from '#src/domain/project.ts'
import type { AppPorts } from './appPorts.ts'
import { isoNow } from './appPorts.ts'
import type { Autosave } from './autosave.ts'
import { createAutosave } from './autosave.ts'
import type { ProjectState, ReadonlyReason } from './projectState.ts'
import { NO_PROJECT, canEdit, variantById } from './projectState.ts'

/** An automatic revision is kept at most this often while one edits. */
const REVISION_EVERY_MS = 5 * 60_000

export interface ProjectSession {
  /** Opens a project; a second tab opens it read-only. False when the one open before could not be saved: it then stays open. */
  open(id: string): Promise<boolean>
  /** Saves, gives the lock back and shows nothing. False when something could not be saved: the project then stays open. */
  close(): Promise<boolean>
  /** Closes without saving what could not be saved; for after a copy was taken, and when the project is removed. */
  discard(): void
  /** Makes this tab the one that edits; the other one saves first and becomes read-only. */
  takeOver(): Promise<void>
  /** Changes the open project and saves it soon. False when this tab may only look. */
  apply(change: (project: Project) => Project): boolean
  /** Replaces the open project as a whole (a restored revision); editors load it anew. */
  replace(project: Project): boolean
  /** Everything on disk now, editors' pending text included. False when writing failed. */
  flush(): Promise<boolean>
  /** Takes over what editors have not handed over yet, without saving. */
  handOver(): Promise<void>
  /** An editor has a change that it hands over in a moment: nothing counts as saved until the function this gives is called. */
  announceChange(): () => void
  /** Runs before every flush: an editor hands over text it has not handed over yet. Returns a function that stops it. */
  beforeFlush(hook: () => void | Promise<void>): () => void
  /** The reader has seen `problem`. */
  dismissProblem(): void
  /** The open project may no longer be saved here. */
  toReadOnly(reason: ReadonlyReason): void
}

/** The open project: loading, locking, editing, keeping. One at a time. */
export function createProjectSession(ports: AppPorts, state: StoreApi<ProjectState>): ProjectSession {
  const { store, lock, clock } = ports
  const hooks = new Set<() => void | Promise<void>>()
  let opening = 0
  let autosave: Autosave | null = null
  let release: (() => void) | null = null
  let stopFollowing = () => {}
  let lastRevision = 0
  /** The project as opened, until its first change is written: then it becomes a revision. */
  let untouched: Project | null = null

  async function keepRevision(project: Project) {
    try {
      await store.saveRevision(project, 'auto')
      lastRevision = clock.now()
    } catch (error) {
      state.setState({ problem: { code: 'revisionNotKept', params: { reason: problemOf(error).code } } })
    }
  }

  async function write() {
    const { project } = state.getState()
    if (!project) return
    await store.save(project)
    state.setState({ savedAt: isoNow(clock) })
    const before = untouched
    untouched = null
    if (before) await keepRevision(before)
    else if (clock.now() - lastRevision >= REVISION_EVERY_MS) await keepRevision(project)
  }

  function begin(
    project: Project | null,
    phase: ProjectState['phase'],
    readOnly: ReadonlyReason | null,
    problem: Problem | null,
  ) {
    const { variant, loaded } = state.getState()
    const shown = variantById(project, variant) ? variant : (project?.variants[0]?.id ?? null)
    untouched = project
    lastRevision = clock.now()
    autosave?.stop()
    autosave = createAutosave(clock, write, (save) => state.setState({ save }))
    state.setState({ ...NO_PROJECT, phase, project, variant: shown, readOnly, problem, loaded: loaded + 1 })
  }

  /** Shows what the other tab writes for as long as this tab only looks. */
  function follow(id: string) {
    let seen: string | undefined
    stopFollowing = store.watch((cards) => {
      const savedAt = cards.find((card) => card.id === id)?.savedAt
      const changed = seen !== undefined && savedAt !== undefined && savedAt !== seen
      seen = savedAt
      if (changed) void reload(id)
    })
  }

  async function reload(id: string) {
    const mine = opening
    const project = await store.load(id)
    if (mine === opening && project && state.getState().readOnly !== null) {
      state.setState({ project, loaded: state.getState().loaded + 1 })
    }
  }

  function letGo() {
    stopFollowing()
    stopFollowing = () => {}
    release?.()
    release = null
    autosave?.stop()
    autosave = null
  }

  function discard() {
    opening += 1
    letGo()
    state.setState({ ...NO_PROJECT, loaded: state.getState().loaded })
  }

  async function handOver() {
    for (const hook of hooks) {
      try {
        await hook()
      } catch (error) {
        // What the editor cannot hand over must not keep the rest from being saved.
        state.setState({ problem: problemOf(error) })
      }
    }
  }

  async function flush(): Promise<boolean> {
    await handOver()
    return autosave ? autosave.flush() : true
  }

  function toReadOnly(reason: ReadonlyReason) {
    const { project, phase } = state.getState()
    if (phase !== 'open' || !project) return
    stopFollowing()
    release?.()
    release = null
    state.setState({ readOnly: reason })
    if (reason === 'takenOver') follow(project.id)
  }

  async function open(id: string): Promise<boolean> {
    const mine = ++opening
    if (state.getState().project?.id === id) return true
    if (!(await flush())) return false
    if (mine !== opening) return true
    letGo()
    state.setState({ ...NO_PROJECT, phase: 'loading', loaded: state.getState().loaded })
    try {
      const granted = await lock.acquire(id)
      if (mine !== opening) {
        granted?.()
        return true
      }
      release = granted
      const project = await store.load(id)
      if (mine !== opening) return true
      if (!project) {
        letGo()
        begin(null, 'missing', null, null)
        return true
      }
      begin(project, 'open', granted ? null : 'otherTab', null)
      if (!granted) follow(id)
      else listenForTakeover(id)
    } catch (error) {
      if (mine !== opening) return true
      letGo()
      begin(null, 'failed', null, problemOf(error))
    }
    return true
  }

  function listenForTakeover(id: string) {
    const stop = lock.onLost(id, async () => {
      if (state.getState().project?.id !== id || state.getState().readOnly) return
      await flush()
      toReadOnly('takenOver')
    })
    const granted = release
    release = () => {
      stop()
      granted?.()
    }
  }

  return {
    open,
    async close() {
      const mine = ++opening
      if (!(await flush())) return false
      if (mine === opening) discard()
      return true
    },
    discard,
    async takeOver() {
      const { project, readOnly } = state.getState()
      if (!project || (readOnly !== 'otherTab' && readOnly !== 'takenOver')) return
      const mine = opening
      const granted = await lock.steal(project.id)
      const fresh = await store.load(project.id).catch((error: unknown) => {
        granted()
        throw error
      })
      if (mine !== opening || !fresh) {
        granted()
        return
      }
      stopFollowing()
      release = granted
      begin(fresh, 'open', null, null)
      listenForTakeover(project.id)
    },
    apply(change) {
      const now = state.getState()
      if (!now.project || !canEdit(now)) return false
      const project = change(now.project)
      if (project === now.project) return true
      const variant = variantById(project, now.variant) ? now.variant : (project.variants[0]?.id ?? null)
      state.setState({ project, variant })
      autosave?.changed()
      return true
    },
    replace(project) {
      const now = state.getState()
      if (!now.project || !canEdit(now)) return false
      const variant = variantById(project, now.variant) ? now.variant : (project.variants[0]?.id ?? null)
      state.setState({ project, variant, loaded: now.loaded + 1 })
      autosave?.changed()
      return true
    },
    flush,
    handOver,
    announceChange: () => autosave?.announce() ?? (() => {}),
    beforeFlush(hook) {
      hooks.add(hook)
      return () => hooks.delete(hook)
    },
    dismissProblem: () => state.setState({ problem: null }),
    toReadOnly,
  }
}
