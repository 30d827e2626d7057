import type { ChangeClass, Comparison } from '#src/domain/comparison.ts'
import type { Words } from '#src/i18n/words.ts'
import type { Standing } from '#src/modeler/changePaint.ts'
import { changeMarks } from '../../compare/changeMarks.ts'
import { EFFECTS, measureList } from '../../compare/measures/measureRows.ts'

/** How one step differs from the other variant, in words. */
export interface StepChanges {
  readonly sign: Standing
  /** What kind of redesign that is. */
  readonly class?: ChangeClass
  /** What happens to it, each with what it adds to the difference. */
  readonly sentences: readonly { readonly key: string; readonly text: string; readonly effects: readonly string[] }[]
}

/** What a comparison says of one element of a drawing. */
export function stepChanges(comparison: Comparison, side: 'asIs' | 'toBe', element: string, words: Words): StepChanges {
  const mark = changeMarks(comparison.changes)[side].get(element)
  const own = measureList(comparison, words).rows.flatMap(({ changes }) =>
    changes.filter(({ change }) => change[side].includes(element)),
  )
  return {
    sign: mark?.sign ?? 'same',
    ...(mark?.class && { class: mark.class }),
    sentences: own.map(({ key, change, sentence, effects }) => ({
      key,
      // That it goes or comes is said by its sign.
      text: change.kind === mark?.sign ? '' : sentence,
      effects: EFFECTS.filter((effect) => !effects[effect].isNone).map(
        (effect) => `${words.t(`indicator.name.${effect}`)} ${effects[effect].written}`,
      ),
    })),
  }
}
