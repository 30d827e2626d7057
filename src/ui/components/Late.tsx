import type { ReactNode } from 'react'
import { useEffect, useState } from 'react'

/** Sooner than this, a placeholder would only flicker. */
const PATIENCE_MS = 300

/** Shows its content once it has stood there for a while: for skeletons. */
export function Late({ children }: { readonly children: ReactNode }) {
  const [due, setDue] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setDue(true), PATIENCE_MS)
    return () => clearTimeout(timer)
  }, [])
  return due ? children : null
}
