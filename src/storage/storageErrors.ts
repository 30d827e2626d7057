import { ProblemError, StorageFullError } from '#src/domain/ports.ts'

/**
 * What a failed database call means. Dexie wraps a full disk into an `AbortError` and keeps the browser's own error in
 * `inner`, so the whole chain is looked at.
 */
export function storageError(error: unknown): Error {
  const chain = causes(error)
  const named = (name: string) => chain.some((one) => one.name === name)
  if (error instanceof ProblemError) return error
  if (named('QuotaExceededError')) return new StorageFullError({ cause: error })
  if (named('VersionError')) return new ProblemError({ code: 'databaseNewer' }, { cause: error })
  if (named('DatabaseClosedError')) return new ProblemError({ code: 'storageClosed' }, { cause: error })
  if (named('MissingAPIError') || named('OpenFailedError') || named('SecurityError') || named('InvalidStateError')) {
    return new ProblemError({ code: 'storageUnavailable' }, { cause: error })
  }
  const message = chain[0]?.message ?? String(error)
  return new ProblemError({ code: 'storageFailed', params: { message } }, { cause: error })
}

interface Named {
  readonly name?: string
  readonly message?: string
  readonly inner?: unknown
}

function causes(error: unknown): Named[] {
  const chain: Named[] = []
  for (let one = error; isNamed(one) && chain.length < 10; one = one.inner) chain.push(one)
  return chain
}

const isNamed = (value: unknown): value is Named => typeof value === 'object' && value !== null

/** A row that another row points to. It cannot be missing, since both are written at once; if it is, an empty text must not pass for it. */
export function present<T>(row: T | undefined): T {
  if (row === undefined) throw new ProblemError({ code: 'storageDamaged' })
  return row
}
