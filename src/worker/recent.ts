export interface Recent<T> {
  /** The value under the key, made when it is not kept any more. */
  get(key: string, make: () => T): T
  /** The value under the key if it is kept. */
  known(key: string): T | undefined
}

/** Keeps the values asked for last. */
export function createRecent<T>(size: number): Recent<T> {
  const values = new Map<string, T>()
  return {
    known: (key) => values.get(key),
    get(key, make) {
      const value = values.get(key) ?? make()
      values.delete(key)
      values.set(key, value)
      for (const oldest of values.keys()) {
        if (values.size <= size) break
        values.delete(oldest)
      }
      return value
    },
  }
}
