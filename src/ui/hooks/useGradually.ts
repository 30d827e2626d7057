import { startTransition, useEffect, useState } from 'react'

/**
 * How many of `count` things a page builds by now: one at once, then one more each time that those before are shown, so that
 * a long page keeps no key or click waiting while it opens.
 */
export function useGradually(count: number): number {
  const [built, setBuilt] = useState(1)
  useEffect(() => {
    if (built < count) startTransition(() => setBuilt(built + 1))
  }, [built, count])
  return built
}
