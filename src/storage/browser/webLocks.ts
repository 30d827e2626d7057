/** Who edits what, across the tabs of a browser. */
export interface Locks {
  /** Null when another tab has it. */
  request(project: string): Promise<(() => void) | null>
  take(project: string): Promise<() => void>
}

/** Locks kept by the browser itself: a tab that is closed or crashes gives its own back. `lost` tells that another tab took one by force. */
export function createWebLocks(manager: LockManager, name: string, lost: (project: string) => void): Locks {
  /** Holds the lock until the function given back is called. */
  function hold(project: string, options: LockOptions): Promise<(() => void) | null> {
    return new Promise((resolve, reject) => {
      let held = false
      manager
        .request(`${name}:${project}`, options, (lock) => {
          if (!lock) {
            resolve(null)
            return undefined
          }
          held = true
          return new Promise<void>((release) => resolve(release))
        })
        // A lock that was stolen ends with an error here.
        .catch((error: unknown) => {
          if (held) lost(project)
          else reject(error instanceof Error ? error : new Error(String(error)))
        })
    })
  }

  return {
    request: (project) => hold(project, { ifAvailable: true }),
    take: async (project) => (await hold(project, { steal: true })) ?? (() => {}),
  }
}
