import { useMemo, useState } from 'react'
import type { Comparison, Measure } from '#src/domain/comparison.ts'
import type { Variant } from '#src/domain/project.ts'
import { joined, storedOf } from '#src/state/measures.ts'
import { measureName } from '#src/i18n/wording/measures.ts'
import { useCommands } from '../../hooks/useApp.ts'
import { useWords } from '../../hooks/useWords.ts'
import { useUndoNotice } from '../useUndoNotice.tsx'

/** The name that is being asked for: of one measure, or of several that become one. */
export interface NameAsked {
  readonly measures: readonly Measure[]
  readonly name: string
}

/** How the reader shapes measures. */
export interface MeasureActs {
  /** Ids of the measures picked for merging. */
  readonly picked: ReadonlySet<string>
  readonly asked: NameAsked | null
  pick(id: string): void
  pickNone(): void
  askName(measure: Measure, name: string): void
  /** Asks for the name under which the picked measures become one. */
  askMerge(): void
  stopAsking(): void
  /** Answers what was asked. */
  answer(name: string): void
  /** Makes every change a measure of its own. */
  split(measure: Measure): void
  takeOut(measure: Measure, change: string): void
  isShaped(measure: Measure): boolean
  /** Gives a measure back to the proposal. */
  forget(measure: Measure): void
}

const NONE: ReadonlySet<string> = new Set()

/** Acts on the measures of a to-be variant; each can be taken back. */
export function useMeasureActs(comparison: Comparison, toBe: Variant): MeasureActs {
  const commands = useCommands()
  const words = useWords()
  const offerUndo = useUndoNotice()
  const [picked, setPicked] = useState(NONE)
  const [asked, setAsked] = useState<NameAsked | null>(null)
  return useMemo(() => {
    const { measures, changes } = comparison
    const stored = (measure: Measure) => storedOf(measure, changes)
    const chosen = measures.filter(({ id }) => picked.has(id))
    const takeOut = (measure: Measure, keys: readonly string[]) => {
      let rest = stored(measure)
      // The first way back leads to before all of them.
      const [undo] = keys.map((key) => {
        const back = commands.splitMeasure(toBe.id, rest, [key])
        rest = { ...rest, changes: rest.changes.filter((one) => one !== key) }
        return back
      })
      offerUndo(words.t('compare.edit.done'), undo ?? null)
    }
    return {
      picked,
      asked,
      pick: (id) => setPicked(picked.has(id) ? new Set([...picked].filter((one) => one !== id)) : new Set([...picked, id])),
      pickNone: () => setPicked(NONE),
      askName: (measure, name) => setAsked({ measures: [measure], name }),
      askMerge: () => chosen[0] && setAsked({ measures: chosen, name: measureName(chosen[0], comparison, words) }),
      stopAsking: () => setAsked(null),
      answer(name) {
        const list = (asked?.measures ?? []).map(stored)
        if (list.length === 0) return
        const undo = commands.keepMeasure(toBe.id, { ...joined(list), name })
        offerUndo(list.length > 1 ? words.t('compare.edit.merged', { name }) : words.t('compare.edit.done'), undo)
        setPicked(NONE)
        setAsked(null)
      },
      split: (measure) => takeOut(measure, stored(measure).changes.slice(1)),
      takeOut: (measure, change) => takeOut(measure, [change]),
      isShaped: (measure) => toBe.measures?.some(({ id }) => id === measure.id) ?? false,
      forget: (measure) => offerUndo(words.t('compare.edit.done'), commands.resetMeasures(toBe.id, measure.id)),
    }
  }, [commands, comparison, toBe, picked, asked, words, offerUndo])
}
