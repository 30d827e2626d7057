import type { ChangedFact, FactValue } from '#src/domain/comparison.ts'
import type { Act } from '#src/domain/service.ts'
import { TIME_UNITS } from '#src/domain/units.ts'
import { formatDuration } from '../format/duration.ts'
import { formatMoney } from '../format/money.ts'
import { formatNumber } from '../format/number.ts'
import type { Words } from '../words.ts'
import { actName } from './changes.ts'

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

/** A clause as it is cited in a model, its act named as lawyers name it. */
function citedText(cited: string, acts: ReadonlyMap<string, Act>, words: Words): string {
  const [id = ''] = [...acts.keys()]
    .filter((one) => cited === one || cited.startsWith(`${one}, `))
    .sort((a, b) => b.length - a.length)
  return id === '' ? cited : actName(acts.get(id), id, words) + cited.slice(id.length)
}

const NO_ACTS: ReadonlyMap<string, Act> = new Map()

/** What a fact was and what it becomes: `Wait: 5 working days before, nothing after`. With `acts` clauses are told by their names. */
export function factSentence({ field, before, after }: ChangedFact, words: Words, acts = NO_ACTS): string {
  const side = (value: FactValue | undefined): string => {
    if (value === undefined) return words.t('compare.factNone')
    return field === 'legalBasis' && value.kind === 'text' ? citedText(value.text, acts, words) : factText(value, words)
  }
  return words.t('compare.factChange', { field: words.t(`compare.field.${field}`), before: side(before), after: side(after) })
}
