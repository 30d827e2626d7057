import { useMemo } from 'react'
import type { Finding } from '#src/domain/findings.ts'
import { repairsFor } from '#src/domain/repairs/all.ts'
import type { Repair } from '#src/domain/repairs/repair.ts'
import { useWords } from '../../hooks/useWords.ts'
import { applyEdits } from '../findings/applyEdits.ts'
import { repairWords } from '../findings/repairWords.ts'
import type { StepTable } from './useTable.ts'

/** The repairs that the list of findings offers, for the cells of the table. */
export interface Repairs {
  of(finding: Finding): readonly Repair[]
  /** Makes the changes of a repair: one step of the undo history. */
  put(repair: Repair): void
}

/** What can be done about findings from the table; nothing in a drawing that is only looked at. */
export function useRepairs({ session, readOnly, setTold }: StepTable): Repairs {
  const words = useWords()
  const { editor, model } = session
  return useMemo(
    () => ({
      of: (finding) => (model && !readOnly ? repairsFor(finding, model) : []),
      put(repair) {
        if (!editor) return
        applyEdits(editor, repair.edits)
        setTold([words.t('table.repair.done', { repair: repairWords(repair, words) })])
      },
    }),
    [words, editor, model, readOnly, setTold],
  )
}
