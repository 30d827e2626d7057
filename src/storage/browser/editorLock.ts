import type { EditorLock } from '#src/domain/ports.ts'
import type { Word } from './channelLocks.ts'
import { createChannelLocks } from './channelLocks.ts'
import { createWebLocks } from './webLocks.ts'

/** How long a tab that takes over waits for the other one to save. */
const PATIENCE_MS = 1_500

/** The browser's own locks, where it has them. */
const browserLocks = (): LockManager | null => (globalThis.navigator as Partial<Navigator> | undefined)?.locks ?? null

/**
 * One editor per project across the tabs of a browser. A tab that takes over says so first, so that the other one can
 * save; then it takes the lock, which works even when the other tab hangs.
 */
export function createEditorLock(newId: () => string, name = 'darcha-editor', manager = browserLocks()): EditorLock {
  const self = newId()
  const channel = new BroadcastChannel(name)
  const listeners = new Map<string, Set<() => void | Promise<void>>>()
  const yielded = new Map<string, () => void>()

  const say = (word: Omit<Word, 'from'>) => channel.postMessage({ ...word, from: self } satisfies Word)
  const tellLost = (project: string) => Promise.all([...(listeners.get(project) ?? [])].map((told) => told()))
  const spoken = createChannelLocks(say)
  const locks = manager ? createWebLocks(manager, name, (project) => void tellLost(project)) : spoken

  async function hear(word: Word) {
    if (word.from === self) return
    if (word.kind === 'yielded') yielded.get(word.project)?.()
    if (word.kind === 'taking' && listeners.get(word.project)?.size) {
      await tellLost(word.project)
      say({ kind: 'yielded', project: word.project })
    }
    spoken.hear(word)
  }
  channel.addEventListener('message', ({ data }: MessageEvent<Word>) => void hear(data))

  function otherHasSaved(project: string): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, PATIENCE_MS)
      yielded.set(project, () => {
        clearTimeout(timer)
        yielded.delete(project)
        resolve()
      })
      say({ kind: 'taking', project })
    })
  }

  return {
    acquire: (project) => locks.request(project),
    async steal(project) {
      await otherHasSaved(project)
      return locks.take(project)
    },
    onLost(project, told) {
      const all = listeners.get(project) ?? new Set()
      listeners.set(project, all.add(told))
      return () => all.delete(told)
    },
  }
}
