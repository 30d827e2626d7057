import type { ReportContext } from '../context.ts'
import type { Counted } from './counted.ts'
import type { Parameters } from './parameters.ts'
import type { Quantity } from './term.ts'

/** The columns of a sheet of steps behind the number, in their order. */
export const STEP_COLUMN_IDS = [
  'name',
  'performer',
  'channel',
  'place',
  'organisation',
  'times',
  'work',
  'wait',
  'waitDays',
  'waitKind',
  'fees',
  'otherExpenses',
  'agencyExpenses',
  'hourlyCost',
  'visits',
  'contact',
  'applicantTime',
  'agencyTime',
  'copies',
  'certifiedCopies',
  'value',
  'workCase',
  'waitCase',
  'visitsCase',
  'applicantCase',
  'agencyCase',
  'deadline',
  'costs',
  'documents',
  'bases',
  'evidence',
  'pains',
  'note',
] as const
export type StepColumnId = (typeof STEP_COLUMN_IDS)[number]

/** A number of the same row as formulas name it. */
export type InRow = (id: StepColumnId) => Quantity

type Amounts = readonly (number | undefined)[]

interface Common {
  readonly heading: (context: ReportContext) => string
  readonly width: number
}

/** What is said of a step in words, each on a line. */
export interface SaidColumn extends Common {
  readonly kind: 'said'
  readonly say: (step: Counted, context: ReportContext) => readonly string[]
}

/** A number that may be changed; undefined where nobody knows it. */
export interface GivenColumn extends Common {
  readonly kind: 'given'
  readonly give: (step: Counted) => number | undefined
  readonly format: (amounts: Amounts) => string
}

/** A number that follows from others of its row. */
export interface MadeColumn extends Common {
  readonly kind: 'made'
  readonly make: (row: InRow, parameters: Parameters) => Quantity
  readonly format: (amounts: Amounts) => string
  /** Whether the last row adds it up. */
  readonly isSummed: boolean
}

export type StepColumn = SaidColumn | GivenColumn | MadeColumn
