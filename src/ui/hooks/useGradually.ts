import { startTransition, useEffect, useState } from 'react'

/**
 * How many of `count` things a page builds by now: the first `few` at once, then as many more each time those before are
 * shown, so that a long page keeps no key or click waiting while it opens.
 */
export function useGradually(count: number, few: number): number {
  const [built, setBuilt] = useState(few)
  useEffect(() => {
    if (built < count) startTransition(() => setBuilt(built + few))
  }, [built, count, few])
  return built
}
