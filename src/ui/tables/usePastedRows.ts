import { useDebouncedValue } from '@mantine/hooks'
import { useEffect, useState } from 'react'
import type { Problem } from '#src/domain/ports.ts'
import { problemOf } from '#src/domain/ports.ts'
import { useServices } from '../hooks/useApp.ts'

type Rows = readonly (readonly string[])[]

const NONE: { readonly rows: Rows; readonly problem: Problem | null } = { rows: [], problem: null }
const WAIT_MS = 250

/** The rows of a pasted table as one types, and why they cannot be read. */
export function usePastedRows(text: string): typeof NONE {
  const { tables } = useServices()
  const [settled] = useDebouncedValue(text, WAIT_MS)
  const [read, setRead] = useState(NONE)
  useEffect(() => {
    let gone = false
    tables.sheets(new TextEncoder().encode(settled)).then(
      ([only]) => gone || setRead({ rows: only?.rows ?? [], problem: null }),
      (error: unknown) => gone || setRead({ rows: [], problem: problemOf(error) }),
    )
    return () => {
      gone = true
    }
  }, [tables, settled])
  return settled.trim() === '' ? NONE : read
}
