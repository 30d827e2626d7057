import type { Locks } from './webLocks.ts'

/** What tabs say to each other. */
export interface Word {
  readonly kind: 'taking' | 'yielded' | 'asking' | 'held'
  readonly project: string
  readonly from: string
}

/** How long a tab waits for another one to say that it edits the project. */
const PATIENCE_MS = 200

/**
 * Locks by word of mouth, for pages served without TLS, where the browser keeps none: who wants to edit asks, and who
 * edits answers. Two tabs that ask in the same moment may both be let in, which real locks would not do.
 */
export function createChannelLocks(say: (word: Omit<Word, 'from'>) => void): Locks & { hear(word: Word): void } {
  const held = new Set<string>()
  const asking = new Map<string, () => void>()

  function hold(project: string): () => void {
    held.add(project)
    return () => held.delete(project)
  }

  return {
    async request(project) {
      const taken = await new Promise<boolean>((resolve) => {
        const timer = setTimeout(() => resolve(false), PATIENCE_MS)
        asking.set(project, () => {
          clearTimeout(timer)
          resolve(true)
        })
        say({ kind: 'asking', project })
      })
      asking.delete(project)
      return taken ? null : hold(project)
    },
    take: async (project) => hold(project),
    hear({ kind, project }) {
      if (kind === 'asking' && held.has(project)) say({ kind: 'held', project })
      if (kind === 'held') asking.get(project)?.()
      if (kind === 'taking') held.delete(project)
    },
  }
}
