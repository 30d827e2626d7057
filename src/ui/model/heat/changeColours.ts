import type { Comparison } from '#src/domain/comparison.ts'
import { flowOrder } from '#src/domain/flowOrder.ts'
import type { ProcessModel } from '#src/domain/process.ts'
import type { Words } from '#src/i18n/words.ts'
import type { Changes, Standing } from '#src/modeler/changePaint.ts'
import { changeMarks } from '../../compare/changeMarks.ts'
import type { Against } from './against.ts'
import { otherOf } from './against.ts'

/** How the steps of a drawing differ from those of the other variant, with how many of each kind there are. */
export function changeColours(comparison: Comparison, against: Against, model: ProcessModel, words: Words): Changes {
  const marks = changeMarks(comparison.changes)
  const { side } = against
  const { name } = otherOf(against)
  const steps = marks[side]
  // A step that goes is drawn in the as-is alone, one that comes in the to-be alone.
  const elsewhere = side === 'toBe' ? 'removed' : 'added'
  const here: readonly Standing[] = [side === 'toBe' ? 'added' : 'removed', 'changed', 'same']
  const order = flowOrder(model)
  const countOf = (sign: Standing) => order.filter((id) => (steps.get(id)?.sign ?? 'same') === sign).length
  const away = [...marks[side === 'toBe' ? 'asIs' : 'toBe'].values()].filter(({ sign }) => sign === elsewhere).length
  return {
    kind: 'changes',
    steps,
    legend: {
      title: words.t('canvas.heat.against', { name }),
      entries: [
        ...here.map((sign) => ({ sign, label: words.t(`canvas.heat.sign.${sign}`, { count: countOf(sign) }) })),
        {
          sign: elsewhere,
          label: words.t('canvas.heat.elsewhere', { entry: words.t(`canvas.heat.sign.${elsewhere}`, { count: away }) }),
        },
      ],
    },
  }
}
