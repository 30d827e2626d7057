import type { StorageState } from '#src/domain/ports.ts'

/** Only where the page is served with TLS or from this machine does the browser have a storage manager. */
const manager = (): StorageManager | undefined => (globalThis.navigator as Partial<Navigator> | undefined)?.storage

/** What the browser says of its storage; zeros where it says nothing. */
export async function storageState(): Promise<StorageState> {
  const storage = manager()
  const estimate = await storage?.estimate?.()
  return {
    usedBytes: estimate?.usage ?? 0,
    quotaBytes: estimate?.quota ?? 0,
    persisted: (await storage?.persisted?.()) ?? false,
  }
}

/** Asks the browser to keep the data; true when it promises. */
export const persist = async (): Promise<boolean> => (await manager()?.persist?.()) ?? false
