import type { StepFacts } from '#src/domain/step.ts'
import type { Time, TimeUnit } from '#src/domain/units.ts'
import { currencyName, formatAmount } from '#src/i18n/format/money.ts'
import { formatNumber } from '#src/i18n/format/number.ts'
import { EN_DASH, NO_BREAK } from '#src/i18n/format/signs.ts'
import type { Words } from '#src/i18n/words.ts'
import type { Act } from '#src/domain/service.ts'
import { shortAct } from './actNames.ts'
import type { ColumnId } from './columns.ts'
import type { TableRow } from './rows.ts'

/** What a cell shows in its narrow room; the whole text is in the line above the table. */
export interface Shown {
  readonly text: string
  /** Only estimated: set in italics. */
  readonly estimated?: boolean
  /** Said by the lane or the drawing, not by the step. */
  readonly inherited?: boolean
  /** It rests on nothing but practice: marked, for it is what a redesign asks about first. */
  readonly weak?: boolean
}

/** The unit of a bare number in a column; the head names it, and cells leave it out. */
export const COLUMN_UNITS: Readonly<Partial<Record<ColumnId, TimeUnit>>> = {
  work: 'minute',
  wait: 'working-day',
  deadline: 'working-day',
}

export interface ShowContext {
  readonly words: Words
  readonly acts: readonly Act[]
  readonly currency: string
}

export function shownIn(row: TableRow, column: ColumnId, context: ShowContext): Shown {
  const { words } = context
  const { facts, inherited } = row
  switch (column) {
    case 'number':
      return { text: String(row.number) }
    case 'name':
      return { text: row.name }
    case 'performer':
      return { text: row.performer?.name ?? '' }
    case 'channel': {
      const channel = facts.channel ?? inherited.channel
      return {
        text: channel ? words.t(`model.channel.${channel}`) : '',
        inherited: facts.channel === undefined && channel !== undefined,
      }
    }
    case 'organisation': {
      const organisation = facts.organisation ?? inherited.organisation
      return { text: organisation ?? '', inherited: facts.organisation === undefined && organisation !== undefined }
    }
    case 'value':
      return { text: facts.value ? words.t(`model.value.${facts.value}`) : '' }
    case 'work':
    case 'wait':
      return { text: timeIn(facts[column], column, words) }
    case 'deadline':
      return { text: timeIn(deadlineTime(facts), column, words) }
    case 'repeat':
      return { text: facts.repeat === undefined ? '' : formatNumber(facts.repeat, words.language) }
    case 'costs':
      return { text: costsIn(facts, context) }
    case 'documents':
      return { text: facts.documents.length === 0 ? '' : String(facts.documents.length) }
    case 'legalBases':
      return { text: lawIn(facts, context), weak: isPracticeOnly(facts) }
    case 'evidence':
      return evidenceIn(facts, words)
    case 'painPoints':
      return { text: facts.painPoints.map(({ text, severity }) => (text ?? '') + (severity ? ` (${severity})` : '')).join('; ') }
    default:
      return { text: facts[column] ?? '' }
  }
}

const deadlineTime = ({ deadline }: StepFacts): Time | undefined =>
  deadline?.value === undefined ? undefined : { likely: deadline.value, unit: deadline.unit ?? 'working-day' }

function timeIn(time: Time | undefined, column: ColumnId, words: Words): string {
  if (!time) return ''
  const point = (value: number | undefined) => (value === undefined ? '?' : formatNumber(value, words.language))
  const { min, likely, max, unit } = time
  const numbers = min === undefined && max === undefined ? point(likely) : [min, likely, max].map(point).join(EN_DASH)
  return unit === COLUMN_UNITS[column] ? numbers : numbers + NO_BREAK + words.t(`table.unit.${unit}`)
}

/** One sum for each currency; that of the service stands in the head. */
function costsIn({ costs }: StepFacts, { words, currency }: ShowContext): string {
  const sums = new Map<string, number>()
  let isUnknown = false
  for (const cost of costs) {
    const key = cost.currency ?? currency
    if (cost.amount === undefined) isUnknown = true
    else sums.set(key, (sums.get(key) ?? 0) + cost.amount)
  }
  const parts = [...sums].map(([key, sum]) =>
    key === currency
      ? formatAmount(sum, words.language)
      : formatNumber(sum, words.language) + NO_BREAK + currencyName(key, words.language),
  )
  return [...parts, ...(isUnknown ? ['?'] : [])].join(' + ')
}

function lawIn({ legalBases }: StepFacts, { words, acts }: ShowContext): string {
  return legalBases
    .map(({ act: ref, clause, text, binding }) => {
      const act = acts.find(({ id }) => id === ref)
      const name = act ? shortAct(act) : ref
      const parts = [name, clause && words.t('table.clause', { clause })].filter(Boolean)
      if (binding === 'practice' && !clause) return words.t('model.binding.practice')
      return parts.join(', ') || text || ''
    })
    .filter((one, i, all) => all.indexOf(one) === i)
    .join('; ')
}

const isPracticeOnly = ({ legalBases }: StepFacts): boolean =>
  legalBases.length > 0 && legalBases.every(({ binding }) => binding === 'practice')

function evidenceIn({ evidence }: StepFacts, words: Words): Shown {
  const sources = [...new Set(evidence.map(({ source, text }) => (source ? words.t(`model.source.${source}`) : (text ?? ''))))]
  return {
    text: sources.join(', '),
    estimated: evidence.length > 0 && evidence.every(({ source }) => source === 'estimate'),
  }
}
