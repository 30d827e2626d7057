import type { QuickMemory } from '#src/domain/ports.ts'

/** `localStorage` where it is allowed; where it is not, the page merely forgets. */
export const quickMemory: QuickMemory = {
  get(key) {
    try {
      return localStorage.getItem(`darcha.${key}`)
    } catch {
      return null
    }
  },
  set(key, value) {
    try {
      localStorage.setItem(`darcha.${key}`, value)
    } catch {
      // The store keeps settings too.
    }
  },
}
