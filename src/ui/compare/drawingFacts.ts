import type { Comparison } from '#src/domain/comparison.ts'
import type { Words } from '#src/i18n/words.ts'
import { changeMarks } from './changeMarks.ts'

/** How many steps each drawing has, and what becomes of them, in words. */
export function drawingFacts(comparison: Comparison, words: Words) {
  const marks = changeMarks(comparison.changes)
  const count = (side: 'asIs' | 'toBe', sign: string) => [...marks[side].values()].filter((mark) => mark.sign === sign).length
  return {
    asIs: words.t('compare.drawnAsIs', {
      count: comparison.asIs.model.steps,
      removed: count('asIs', 'removed'),
      changed: count('asIs', 'changed'),
    }),
    toBe: words.t('compare.drawnToBe', { count: comparison.toBe.model.steps, added: count('toBe', 'added') }),
  }
}
