import type { ReactNode } from 'react'
import { useEffect, useState } from 'react'

/** Sooner than this, a placeholder would only flicker. */
const PATIENCE_MS = 300

interface LateProps {
  readonly children: ReactNode
  /** What stands there meanwhile. */
  readonly before?: ReactNode
}

/** Shows its content once it has stood there for a while: for skeletons and the word "Saving". */
export function Late({ children, before = null }: LateProps) {
  const [due, setDue] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setDue(true), PATIENCE_MS)
    return () => clearTimeout(timer)
  }, [])
  return due ? children : before
}
