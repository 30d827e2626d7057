import { useState } from 'react'

/**
 * State of a field that comes to show one thing after another: what was done for one holds for that one only, and is
 * forgotten as soon as another one, a new `owner`, is shown.
 */
export function useOwned<T>(owner: string, initial: T): [T, (value: T) => void] {
  const [own, setOwn] = useState<{ readonly owner: string; readonly value: T }>({ owner, value: initial })
  const now = own.owner === owner ? own : { owner, value: initial }
  if (now !== own) setOwn(now)
  return [now.value, (value) => setOwn({ owner, value })]
}
