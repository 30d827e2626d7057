import { registerSW } from 'virtual:pwa-register'

/** Installs the offline copy of the app and tells when a newer one waits; it never loads by itself. */
export function createUpdates(): (ready: (load: () => void) => void) => () => void {
  const listeners = new Set<(load: () => void) => void>()
  let waiting = false
  const load = registerSW({
    onNeedRefresh() {
      waiting = true
      for (const told of listeners) told(loadNow)
    },
  })
  const loadNow = () => void load(true)
  return (ready) => {
    listeners.add(ready)
    if (waiting) ready(loadNow)
    return () => listeners.delete(ready)
  }
}
