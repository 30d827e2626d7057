import type { ChangedFact, FactValue } from '#src/domain/comparison.ts'
import { TIME_UNITS } from '#src/domain/units.ts'
import { formatDuration } from '../format/duration.ts'
import { formatMoney } from '../format/money.ts'
import { formatNumber } from '../format/number.ts'
import type { Words } from '../words.ts'

/** A value of a changed fact as the language writes it. */
export function factText(value: FactValue, words: Words): string {
  switch (value.kind) {
    case 'text':
      return value.text
    case 'channel':
      return words.find(`model.channel.${value.channel}`) ?? value.channel
    case 'hours':
      return formatDuration(value.hours, 'hour', words.language)
    case 'time': {
      const unit = TIME_UNITS.find((one) => one === value.unit)
      return unit
        ? formatDuration(value.value, unit, words.language)
        : `${formatNumber(value.value, words.language)} ${value.unit}`
    }
    case 'money':
      return formatMoney(value.amount, value.currency, words.language)
    case 'number':
      return formatNumber(value.value, words.language)
  }
}

/** What a fact was and what it becomes: `Wait: 5 working days before, nothing after`. */
export function factSentence({ field, before, after }: ChangedFact, words: Words): string {
  const side = (value: FactValue | undefined) => (value === undefined ? words.t('compare.factNone') : factText(value, words))
  return words.t('compare.factChange', { field: words.t(`compare.field.${field}`), before: side(before), after: side(after) })
}
