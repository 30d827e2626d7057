import { useEffect, useMemo, useState } from 'react'
import type { Problem } from '#src/domain/ports.ts'
import { problemOf } from '#src/domain/ports.ts'
import type { ReadTable } from '#src/i18n/stepTable/readTable.ts'
import { readStepTable } from '#src/i18n/stepTable/readTable.ts'
import { useServices } from '../hooks/useApp.ts'
import { useWords } from '../hooks/useWords.ts'
import { usePastedRows } from '../tables/usePastedRows.ts'

export interface StepTable {
  readonly rows: readonly (readonly string[])[]
  readonly table: ReadTable
  /** The newest diagram; null until one is drawn. */
  readonly xml: string | null
  /** Whether the diagram is what was understood last. */
  readonly isDrawn: boolean
  readonly problem: Problem | null
}

interface Drawn {
  readonly of: ReadTable
  readonly xml: string | null
  readonly problem: Problem | null
}

/** Reads a pasted table as one types, and draws what it says, both in the worker. */
export function useStepTable(text: string, title: string): StepTable {
  const { tables } = useServices()
  const words = useWords()
  const { rows, problem: unread } = usePastedRows(text)
  const [drawn, setDrawn] = useState<Drawn | null>(null)
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
    tables.draw({ title: title || words.t('fromTable.untitled'), steps: table.steps }, names, abort.signal).then(
      (xml) => abort.signal.aborted || setDrawn({ of: table, xml, problem: null }),
      (error: unknown) => abort.signal.aborted || setDrawn({ of: table, xml: null, problem: problemOf(error) }),
    )
    return () => abort.abort()
  }, [tables, table, title, words])

  const shown = table.steps.length === 0 ? null : drawn
  return {
    rows,
    table,
    xml: shown?.xml ?? null,
    isDrawn: shown !== null && shown.of === table && shown.xml !== null,
    problem: unread ?? shown?.problem ?? null,
  }
}
