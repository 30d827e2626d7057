import { useMemo } from 'react'
import { useWords } from '../../hooks/useWords.ts'
import { fromClipboard, toClipboard } from './clipboard.ts'
import type { NewSteps } from './commit.ts'
import { cleared, fill, fillDown, paste } from './edits.ts'
import type { Rect } from './selection.ts'
import { rectOf, selectRect } from './selection.ts'
import type { StepTable } from './useTable.ts'

export type RangeActions = ReturnType<typeof useRangeActions>

/** What is done with the selected range as a whole; each is one step of the undo history. */
export function useRangeActions(table: StepTable) {
  const words = useWords()
  const { rows, columns, selection, select, textAt, put, addSteps, setTold } = table
  return useMemo(() => {
    const rect = rectOf(selection)
    const whole = { ...rect, bottom: Math.min(rect.bottom, rows.length - 1) }
    const rejectedWords = (count: number) => (count > 0 ? [words.t('table.told.rejected', { count })] : [])
    return {
      copy(): string {
        const lines: string[][] = []
        for (let row = whole.top; row <= whole.bottom; row += 1)
          lines.push(columns.slice(rect.left, rect.right + 1).map((_, i) => textAt({ row, column: rect.left + i })))
        return toClipboard(lines)
      },
      clear() {
        put(cleared(whole, columns))
        setTold([])
      },
      paste(text: string) {
        const copied = fromClipboard(text)
        const { edits, rect: pasted, below, lost } = paste(copied, rect, { rows: rows.length, columns: columns.length })
        const steps = newSteps(below)
        const { changed, rejected, added } = addSteps(steps, edits)
        const left = below.length - steps.length
        setTold([
          ...(changed > 0 ? [words.t('table.told.pasted', { cells: changed })] : []),
          ...(added.length > 0 ? [words.t('table.told.added', { count: added.length })] : []),
          ...rejectedWords(rejected),
          ...(lost > 0 ? [words.t('table.told.lost', { count: lost })] : []),
          ...(left > 0 ? [words.t('table.told.below', { count: left })] : []),
        ])
        if (edits.length > 0) select(selectRect(pasted))
      },
      fillDown() {
        setTold(rejectedWords(put(fillDown(whole, textAt)).rejected))
      },
      /** Carries the range on to a larger one. */
      fillTo(to: Rect) {
        const bounded = { ...to, bottom: Math.min(to.bottom, rows.length - 1) }
        setTold(rejectedWords(put(fill(whole, bounded, textAt)).rejected))
        select(selectRect(bounded))
      },
    }

    /** Rows that name a step are drawn; the others stay out, and are told. */
    function newSteps(below: readonly (readonly string[])[]): NewSteps['steps'] {
      const at = columns.indexOf('name') - rect.left
      return below.flatMap((cells) => {
        const name = (cells[at] ?? '').trim()
        if (at < 0 || name === '') return []
        const others = cells.flatMap((text, i) => {
          const column = columns[rect.left + i]
          return column === undefined || column === 'number' || column === 'name' ? [] : [{ column, text }]
        })
        return [{ name, cells: others }]
      })
    }
  }, [words, rows, columns, selection, select, textAt, put, addSteps, setTold])
}
