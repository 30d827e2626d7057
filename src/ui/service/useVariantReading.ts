import { useEffect, useState } from 'react'
import type { ProcessModel } from '#src/domain/process.ts'
import { useServices } from '../hooks/useApp.ts'

interface Reading {
  /** Null when the file cannot be read. */
  readonly model: ProcessModel | null
}

/** What a variant's file says; the last reading stays until the next one is there. Undefined before the first. */
export function useVariantReading(xml: string): ProcessModel | null | undefined {
  const { readDrawing } = useServices()
  const [reading, setReading] = useState<Reading>()
  useEffect(() => {
    let left = false
    readDrawing(xml).then(
      (model) => !left && setReading({ model }),
      () => !left && setReading({ model: null }),
    )
    return () => {
      left = true
    }
  }, [readDrawing, xml])
  return reading?.model
}
