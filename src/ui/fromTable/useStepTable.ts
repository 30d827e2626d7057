import { useDebouncedValue } from '@mantine/hooks'
import { useEffect, useMemo, useState } from 'react'
import type { Problem } from '#src/domain/ports.ts'
import { problemOf } from '#src/domain/ports.ts'
import type { ReadTable } from '#src/i18n/stepTable/readTable.ts'
import { readStepTable } from '#src/i18n/stepTable/readTable.ts'
import { useServices } from '../hooks/useApp.ts'
import { useWords } from '../hooks/useWords.ts'

const NO_ROWS: readonly (readonly string[])[] = []
const WAIT_MS = 250

export interface StepTable {
  readonly rows: readonly (readonly string[])[]
  readonly table: ReadTable
  /** The diagram of what was understood; null until it is drawn. */
  readonly xml: string | null
  readonly problem: Problem | null
}

/** Reads a pasted table as one types, and draws what it says, both in the worker. */
export function useStepTable(text: string, title: string): StepTable {
  const { tables } = useServices()
  const words = useWords()
  const [settled] = useDebouncedValue(text, WAIT_MS)
  const [rows, setRows] = useState(NO_ROWS)
  const [xml, setXml] = useState<string | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)

  useEffect(() => {
    let gone = false
    tables.rows(new TextEncoder().encode(settled)).then(
      (read) => {
        if (gone) return
        setRows(read)
        setProblem(null)
      },
      (error: unknown) => !gone && setProblem(problemOf(error)),
    )
    return () => {
      gone = true
    }
  }, [tables, settled])

  const table = useMemo(() => readStepTable(rows, { language: words.language, currency: 'UZS' }), [rows, words.language])

  useEffect(() => {
    if (table.steps.length === 0) return
    const abort = new AbortController()
    const names = {
      start: words.t('fromTable.start'),
      end: words.t('fromTable.end'),
      refused: words.t('fromTable.refused'),
      nobody: words.t('fromTable.nobody'),
    }
    tables
      .draw({ title: title || words.t('fromTable.untitled'), steps: table.steps }, names, abort.signal)
      .then(setXml, (error: unknown) => {
        if (!abort.signal.aborted) setProblem(problemOf(error))
      })
    return () => abort.abort()
  }, [tables, table, title, words])

  return { rows, table, xml: table.steps.length === 0 ? null : xml, problem }
}
