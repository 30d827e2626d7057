import type { ServiceFacts } from '#src/domain/service.ts'
import type { WordKey } from '#src/i18n/words.ts'

/** The facts that are one value each. */
export type FactName = Exclude<
  keyof ServiceFacts,
  'referenceUnits' | 'acts' | 'calendars' | 'deadlineFrom' | 'deadlineTo' | 'deadlineUnit'
>

export type FactKind = 'text' | 'number' | 'percent' | 'date' | 'currency' | 'country' | 'url' | 'hours' | 'year'

export interface FactField {
  readonly name: Extract<FactName, WordTail>
  readonly kind: FactKind
  readonly unit?: WordKey
  /** Numbers only: 0 is not allowed, or more than this is not. */
  readonly positive?: boolean
  readonly atMost?: number
  /** Folded away until it is filled. */
  readonly seldom?: boolean
}

type WordTail = WordKey extends infer Key ? (Key extends `service.field.${infer Tail}` ? Tail : never) : never

export interface FactGroup {
  readonly title: Extract<WordKey, `service.group.${string}`>
  readonly fields: readonly FactField[]
}

/** The groups of single facts in the order of the page. The deadline with its unit, units and acts have parts of their own. */
export const FACT_GROUPS: readonly FactGroup[] = [
  {
    title: 'service.group.what',
    fields: [
      { name: 'name', kind: 'text' },
      { name: 'agency', kind: 'text' },
      { name: 'volume', kind: 'number', unit: 'service.unit.cases' },
      { name: 'country', kind: 'country', seldom: true },
      { name: 'infoUrl', kind: 'url', seldom: true },
    ],
  },
  {
    title: 'service.group.applicant',
    fields: [
      { name: 'currency', kind: 'currency' },
      { name: 'hourlyValue', kind: 'number', unit: 'service.unit.perHour' },
      { name: 'visitCost', kind: 'number', unit: 'service.unit.money' },
      { name: 'visitHours', kind: 'number', unit: 'service.unit.hours', seldom: true },
    ],
  },
  {
    title: 'service.group.agency',
    fields: [
      { name: 'hoursPerDay', kind: 'number', unit: 'service.unit.hoursPerDay', positive: true, atMost: 24, seldom: true },
      { name: 'daysPerWeek', kind: 'number', unit: 'service.unit.days', positive: true, atMost: 7, seldom: true },
      { name: 'overhead', kind: 'percent', unit: 'service.unit.percent' },
    ],
  },
]
